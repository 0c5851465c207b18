import Parallelism
import Records
import Sentiment

/// Standard input → predictions → standard output, in the order of the input.
///
/// ``StandardInput`` reads ahead; all cores share the work on a block, and its output is written before the next block's: a slow producer sees each answer at once, a fast one keeps the cores busy.
struct StreamPredictor {
    let classifier: any Classifier
    let name: String
    let format: RecordFormat
    let explains: Bool
    let threads: Int

    struct Summary {
        var malformed: [MalformedRecord] = []
    }

    func run(_ input: StandardInput) throws -> Summary {
        defer { input.close() }
        var summary = Summary()
        var layout: ColumnLayout?
        while var block = try input.next() {
            if format == .csv, layout == nil {
                layout = try readLayout(&block)
            }
            let writer = PredictionWriter(classifier: classifier, name: name, format: format, explains: explains, layout: layout)
            let blockToRead = block
            let outputs = concurrentMap(block.parts.count, threads: threads) { part in
                writer.predictions(for: blockToRead, part: blockToRead.parts[part])
            }
            for output in outputs {
                try StandardStreams.write(output.lines)
                summary.malformed += output.malformed
            }
        }
        return summary
    }

    /// Learns the columns from the first row that is not blank, and takes the row away if it is a header.
    ///
    /// - Throws: ``InputError`` where that row cannot be read or names no column of texts.
    private func readLayout(_ block: inout RecordBlock) throws -> ColumnLayout? {
        guard let first = block.parts.first else { return nil }
        let bytes = block.bytes
        var start = first.range.lowerBound
        var line = first.firstLine
        while start < first.range.upperBound {
            guard case .complete(let end, let lines) = format.boundary(in: bytes.span, from: start, isLast: true) else {
                throw InputError(description: "line \(line) of standard input: a quoted field of the first row is never closed")
            }
            if !bytes.span.isBlankLine(start..<end) {
                let layout = try readLayout(bytes.span, row: start..<end, line: line)
                block.parts[0].range = (layout.hasHeader ? end : start)..<first.range.upperBound
                block.parts[0].firstLine = line + (layout.hasHeader ? lines : 0)
                return layout
            }
            start = end
            line += lines
        }
        // All of this part is blank: the first row stands in the next one.
        block.parts.removeFirst()
        return try readLayout(&block)
    }

    private func readLayout(_ bytes: Span<UInt8>, row range: Range<Int>, line: Int) throws(InputError) -> ColumnLayout {
        var row = CSVRow()
        do {
            try row.parse(bytes, range: range)
            var names: [String] = []
            for position in 0..<row.count {
                names.append(
                    row.withField(position, of: bytes) { $0.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } })
            }
            return try ColumnLayout(firstRow: names)
        } catch {
            throw InputError(description: "line \(line) of standard input: \(error.reason)")
        }
    }
}

/// Input of which nothing can be read.
struct InputError: Error, CustomStringConvertible {
    var description: String
}
