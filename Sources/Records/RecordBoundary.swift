/// The forms in which records come: one tweet a line, RFC 4180 rows, or one JSON object a line.
package enum RecordFormat: String, CaseIterable, Sendable {
    case text, csv, jsonl
}

/// Where a record ends.
package enum RecordBoundary: Equatable, Sendable {
    /// The record's bytes end before `end`, which is the offset of the next record; it spans `lines` line breaks.
    case complete(end: Int, lines: Int)
    /// The bytes end within the record: more input may complete it.
    case incomplete
    /// A quoted field is never closed. The next record is taken to begin after the first line break, at `end`, so that
    /// one bad quote costs one line and not the rest of the file.
    case unclosedQuote(end: Int)
}

extension RecordFormat {
    /// No tweet is this long; a quoted field that is, has lost its closing quote.
    package static let maximumRecordLength = 1 << 16

    /// Finds the end of the record that begins at `start`.
    ///
    /// - Parameter isLast: whether no input follows `bytes`, so that the end of the bytes ends the record.
    package func boundary(in bytes: Span<UInt8>, from start: Int, isLast: Bool) -> RecordBoundary {
        self == .csv
            ? Self.rowBoundary(in: bytes, from: start, isLast: isLast)
            : Self.lineBoundary(in: bytes, from: start, isLast: isLast)
    }

    private static func lineBoundary(in bytes: Span<UInt8>, from start: Int, isLast: Bool) -> RecordBoundary {
        var index = start
        while index < bytes.count {
            if bytes[index] == .lineFeed { return .complete(end: index + 1, lines: 1) }
            index += 1
        }
        return isLast ? .complete(end: index, lines: 1) : .incomplete
    }

    /// A quote opens a quoted field only where a field begins (RFC 4180, section 2, rules 5 to 7).
    private static func rowBoundary(in bytes: Span<UInt8>, from start: Int, isLast: Bool) -> RecordBoundary {
        var index = start
        var lines = 0
        var firstLineEnd: Int?
        var isFieldStart = true
        while index < bytes.count {
            let byte = bytes[index]
            if byte == .lineFeed { return .complete(end: index + 1, lines: lines + 1) }
            if byte == .quote && isFieldStart {
                index += 1
                while true {
                    if index >= bytes.count || index - start > maximumRecordLength {
                        guard isLast || index - start > maximumRecordLength else { return .incomplete }
                        return .unclosedQuote(end: firstLineEnd ?? index)
                    }
                    let quoted = bytes[index]
                    if quoted == .quote {
                        guard index + 1 < bytes.count, bytes[index + 1] == .quote else { break }
                        index += 1
                    } else if quoted == .lineFeed {
                        lines += 1
                        firstLineEnd = firstLineEnd ?? index + 1
                    }
                    index += 1
                }
                // The closing quote was the last byte: what follows may be a second quote.
                if index + 1 >= bytes.count && !isLast { return .incomplete }
            }
            isFieldStart = byte == .comma
            index += 1
        }
        return isLast ? .complete(end: index, lines: lines + 1) : .incomplete
    }
}

extension UInt8 {
    package static let lineFeed = UInt8(ascii: "\n")
    package static let carriageReturn = UInt8(ascii: "\r")
    package static let quote = UInt8(ascii: "\"")
    package static let comma = UInt8(ascii: ",")
}

extension Span<UInt8> {
    /// 3 where the bytes begin with UTF-8's byte order mark, which spreadsheets write before the first record and which is no part
    /// of it, else 0.
    package var byteOrderMarkLength: Int {
        count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF ? 3 : 0
    }
}
