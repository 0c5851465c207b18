package import Records
import Sentiment

/// Labelled texts in memory: one array of UTF-8 and, for each text, where it ends and what its label is.
package struct Dataset: Sendable {
    package private(set) var bytes: [UInt8] = []
    /// Text i is `bytes[offsets[i]..<offsets[i + 1]]`. offsets: (count + 1)
    package private(set) var offsets: [Int] = [0]
    /// 1 for positive, 0 for negative. (count)
    package private(set) var targets: [UInt8] = []
    /// Rows that are neutral: a two-class model can neither learn from them nor be measured on them.
    package private(set) var skippedNeutral = 0
    /// Rows that could not be read, with the reason.
    package private(set) var malformed: [MalformedRecord] = []

    package init() {}

    package var count: Int { targets.count }

    package func withText<Result>(_ index: Int, _ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
        try body(bytes.span.extracting(offsets[index]..<offsets[index + 1]))
    }

    mutating func append(_ text: Span<UInt8>, target: UInt8) {
        bytes.append(text)
        offsets.append(bytes.count)
        targets.append(target)
    }
}

extension Dataset {
    /// Reads labelled tweets from a CSV file, plain or gzip: Sentiment140's own six columns, or a header with `text` and a label.
    ///
    /// Rows that are not UTF-8 are read as Latin-1 in Sentiment140's own form, whose encoding that is, and are malformed elsewhere.
    ///
    /// - Throws: ``FileError`` where the file cannot be read, has no label column, or holds no labelled tweet at all.
    package init(contentsOf path: String) throws(FileError) {
        self.init()
        let bytes = try CompressedFile.read(path)
        do {
            try read(bytes.span)
        } catch {
            throw FileError(path: path, reason: "line \(error.line): \(error.reason)")
        }
        guard count > 0 else {
            let first = malformed.first.map { "; line \($0.line): \($0.reason)" } ?? ""
            throw FileError(path: path, reason: "it holds no tweet labelled positive or negative\(first)")
        }
    }

    private mutating func read(_ bytes: Span<UInt8>) throws(MalformedRecord) {
        var row = CSVRow()
        var layout: ColumnLayout?
        var start = bytes.byteOrderMarkLength
        var line = 1
        while start < bytes.count {
            let end: Int
            let lines: Int
            switch RecordFormat.csv.boundary(in: bytes, from: start, isLast: true) {
            case .complete(let recordEnd, let recordLines):
                (end, lines) = (recordEnd, recordLines)
            case .unclosedQuote(let next):
                malformed.append(MalformedRecord(line: line, reason: "a quoted field is never closed"))
                start = next
                line += 1
                continue
            case .incomplete:
                return
            }
            defer {
                start = end
                line += lines
            }
            if bytes.isBlankLine(start..<end) { continue }
            do {
                try row.parse(bytes, range: start..<end)
            } catch {
                malformed.append(MalformedRecord(line: line, reason: error.reason))
                continue
            }
            guard let known = layout else {
                layout = try Self.layout(of: &row, in: bytes)
                if layout?.hasHeader == false { append(row: &row, of: bytes, layout: layout, line: line) }
                continue
            }
            append(row: &row, of: bytes, layout: known, line: line)
        }
    }

    private static func layout(of row: inout CSVRow, in bytes: Span<UInt8>) throws(MalformedRecord) -> ColumnLayout {
        var names: [String] = []
        for position in 0..<row.count {
            names.append(
                row.withField(position, of: bytes) { field in
                    field.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
                })
        }
        let layout = try ColumnLayout(firstRow: names)
        guard layout.label != nil else {
            throw MalformedRecord(
                line: 1,
                reason: "no column is called `target`, `sentiment` or `label`: the header is `\(names.joined(separator: ","))`")
        }
        return layout
    }

    private mutating func append(row: inout CSVRow, of bytes: Span<UInt8>, layout: ColumnLayout?, line: Int) {
        guard let layout, let labelColumn = layout.label else { return }
        guard row.count == layout.count else {
            malformed.append(MalformedRecord(line: line, reason: "\(row.count) fields instead of \(layout.count)"))
            return
        }
        switch row.withField(labelColumn, of: bytes, Target.init(label:)) {
        case .neutral:
            skippedNeutral += 1
        case .unknown(let label):
            malformed.append(
                MalformedRecord(line: line, reason: "unknown label `\(label)`: negative, neutral, positive, 0, 2 or 4"))
        case .polar(let target):
            let reason = row.withField(layout.text, of: bytes) { text -> String? in
                if text.isUTF8 {
                    append(text, target: target)
                } else if !layout.hasHeader {
                    append(text.latin1AsUTF8.span, target: target)
                } else {
                    return "the text is not UTF-8"
                }
                return nil
            }
            if let reason { malformed.append(MalformedRecord(line: line, reason: reason)) }
        }
    }
}

/// What a label says to a model of two classes.
private enum Target {
    case polar(UInt8)
    case neutral
    case unknown(String)

    init(label: Span<UInt8>) {
        let name = label.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }.lowercased()
        switch name {
        case "0", "negative": self = .polar(0)
        case "4", "1", "positive": self = .polar(1)
        case "2", "neutral", "mixed": self = .neutral
        default: self = .unknown(String(name.prefix(40)))
        }
    }
}
