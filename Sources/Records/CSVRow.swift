/// The fields of one row of comma-separated values (RFC 4180).
///
/// One value is filled again for each row, so that reading a file allocates nothing per row.
package struct CSVRow: Sendable {
    /// A field as offsets into the bytes that hold the row, without its quotes.
    private struct Field {
        var range: Range<Int>
        var hasEscapedQuotes: Bool
    }

    private var fields: [Field] = []
    private var unescaped: [UInt8] = []

    package init() {}

    package var count: Int { fields.count }

    /// Splits the row in `range` of `bytes`, its line break included.
    ///
    /// - Throws: ``MalformedRecord`` (without a line number) where text follows a closing quote, or a quote is never closed.
    package mutating func parse(_ bytes: Span<UInt8>, range: Range<Int>) throws(MalformedRecord) {
        fields.removeAll(keepingCapacity: true)
        var end = range.upperBound
        if end > range.lowerBound, bytes[end - 1] == .lineFeed { end -= 1 }
        if end > range.lowerBound, bytes[end - 1] == .carriageReturn { end -= 1 }
        var index = range.lowerBound
        while true {
            if index < end, bytes[index] == .quote {
                index = try parseQuotedField(bytes, from: index, end: end)
            } else {
                let start = index
                while index < end, bytes[index] != .comma { index += 1 }
                fields.append(Field(range: start..<index, hasEscapedQuotes: false))
            }
            guard index < end else { return }
            guard bytes[index] == .comma else {
                throw MalformedRecord(reason: "text follows the closing quote of field \(fields.count)")
            }
            index += 1
        }
    }

    private mutating func parseQuotedField(
        _ bytes: Span<UInt8>, from quote: Int, end: Int
    ) throws(MalformedRecord) -> Int {
        var index = quote + 1
        var hasEscapedQuotes = false
        while index < end {
            if bytes[index] == .quote {
                guard index + 1 < end, bytes[index + 1] == .quote else {
                    fields.append(Field(range: quote + 1..<index, hasEscapedQuotes: hasEscapedQuotes))
                    return index + 1
                }
                hasEscapedQuotes = true
                index += 1
            }
            index += 1
        }
        throw MalformedRecord(reason: "the quote that opens field \(fields.count + 1) is never closed")
    }

    /// Gives the bytes of the field at `position` to `body`, its doubled quotes made single.
    package mutating func withField<Result>(
        _ position: Int, of bytes: Span<UInt8>, _ body: (Span<UInt8>) throws -> Result
    ) rethrows -> Result {
        let field = fields[position]
        guard field.hasEscapedQuotes else { return try body(bytes.extracting(field.range)) }
        unescaped.removeAll(keepingCapacity: true)
        var index = field.range.lowerBound
        while index < field.range.upperBound {
            unescaped.append(bytes[index])
            index += bytes[index] == .quote ? 2 : 1
        }
        return try body(unescaped.span)
    }

    /// The field at `position` as text, or nil if it is not UTF-8.
    package mutating func string(_ position: Int, of bytes: Span<UInt8>) -> String? {
        withField(position, of: bytes) { field in
            var copy: [UInt8] = []
            copy.append(field)
            return String(validating: copy, as: UTF8.self)
        }
    }
}

/// A record that cannot be read: it is counted and reported, and the others are read on.
package struct MalformedRecord: Error, Hashable, Sendable {
    /// The line on which the record begins, counted from 1.
    package var line: Int
    package var reason: String

    package init(line: Int = 0, reason: String) {
        self.line = line
        self.reason = reason
    }
}

extension [UInt8] {
    /// Appends the bytes of a span.
    package mutating func append(_ bytes: Span<UInt8>) {
        bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
    }
}
