/// Complete records in memory, cut into parts that can be read side by side.
package struct RecordBlock: Sendable {
    /// Some consecutive records of a block.
    package struct Part: Hashable, Sendable {
        package var range: Range<Int>
        /// The line of the input on which the first record begins, counted from 1.
        package var firstLine: Int
    }

    package var bytes: [UInt8]
    package var parts: [Part]
}

/// Collects input as it comes and gives away the records that are complete.
package struct RecordCutter: Sendable {
    private let format: RecordFormat
    private let parts: Int
    private var pending: [UInt8] = []
    private var line = 1

    /// - Parameter parts: How many parts of about equal size a block has, at most.
    package init(format: RecordFormat, parts: Int) {
        self.format = format
        self.parts = parts
    }

    /// Lets `read` append to the input that waits.
    package mutating func fill<Result>(_ read: (inout [UInt8]) throws -> Result) rethrows -> Result {
        try read(&pending)
    }

    /// Takes all complete records; nil if there is none. `isLast` ends the last record with the input.
    package mutating func take(isLast: Bool) -> RecordBlock? {
        let target = max(1, pending.count / parts)
        var cuts: [RecordBlock.Part] = []
        let first = line == 1 ? pending.span.byteOrderMarkLength : 0
        var start = first
        var partStart = first
        var partLine = line
        func cut() {
            guard partStart < start else { return }
            cuts.append(RecordBlock.Part(range: partStart..<start, firstLine: partLine))
            (partStart, partLine) = (start, line)
        }
        walk: while start < pending.count {
            switch format.boundary(in: pending.span, from: start, isLast: isLast) {
            case .complete(let end, let lines):
                start = end
                line += lines
            case .unclosedQuote(let end):
                start = end
                line += 1
            case .incomplete:
                break walk
            }
            if start - partStart >= target { cut() }
        }
        cut()
        guard start > first else { return nil }
        let rest = Array(pending[start...])
        pending.removeSubrange(start...)
        defer { pending = rest }
        return RecordBlock(bytes: pending, parts: cuts)
    }
}

extension RecordBlock {
    /// Calls `body` with the extent and the line of each record of a part; an unclosed quote is given as malformed.
    package func forEachRecord(
        in part: Part, format: RecordFormat, _ body: (_ record: Range<Int>, _ line: Int, _ problem: String?) -> Void
    ) {
        let records = bytes.span
        var start = part.range.lowerBound
        var line = part.firstLine
        while start < part.range.upperBound {
            switch format.boundary(in: records, from: start, isLast: true) {
            case .complete(let end, let lines):
                body(start..<end, line, nil)
                start = end
                line += lines
            case .unclosedQuote(let end):
                body(start..<end, line, "a quoted field is never closed")
                start = end
                line += 1
            case .incomplete:
                return
            }
        }
    }
}
