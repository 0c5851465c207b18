/// The grammar of one line of a pipe table, on bytes: every character that matters is ASCII.
enum PipeRow {
    /// Calls a closure with the bytes of each cell of a line, trimmed; `\|` still stands in them.
    ///
    /// A pipe after a backslash never splits, in code spans neither (the specification's example 200), and a pipe at either
    /// end of the line opens or closes it. A line of white space or of a single pipe has no cells.
    static func forEachCell(
        of line: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>.SubSequence) -> Void
    ) {
        var (start, end) = trimmed(line, 0, line.count)
        if start < end, line[start] == UInt8(ascii: "|") { (start, end) = trimmed(line, start + 1, end) }
        var next = start
        while next < end {
            if line[next] == UInt8(ascii: "|"), next == start || line[next - 1] != UInt8(ascii: "\\") {
                let cell = trimmed(line, start, next)
                body(line[cell.start..<cell.end])
                start = next + 1
            }
            next += 1
        }
        // Nothing after the last pipe: it closed the row.
        if start < end {
            let cell = trimmed(line, start, end)
            body(line[cell.start..<cell.end])
        }
    }

    static func count(of line: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        forEachCell(of: line) { _ in count += 1 }
        return count
    }

    /// Reads a delimiter row such as `:-- | --- | :-:`, one alignment a column; nil if the line is anything else.
    static func alignments(_ line: UnsafeBufferPointer<UInt8>) -> [Table.Alignment?]? {
        guard line.allSatisfy({ $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") || isSpace($0) })
        else { return nil }
        var alignments: [Table.Alignment?] = []
        var isValid = true
        forEachCell(of: line) { cell in
            let isLeft = cell.first == UInt8(ascii: ":")
            let dashes = cell.dropFirst(isLeft ? 1 : 0)
            let isRight = dashes.last == UInt8(ascii: ":")
            let core = dashes.dropLast(isRight ? 1 : 0)
            if core.isEmpty || !core.allSatisfy({ $0 == UInt8(ascii: "-") }) { isValid = false }
            alignments.append(isLeft && isRight ? .center : isLeft ? .left : isRight ? .right : nil)
        }
        return isValid && !alignments.isEmpty ? alignments : nil
    }

    private static func trimmed(_ line: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> (start: Int, end: Int) {
        var (start, end) = (start, end)
        while start < end, isSpace(line[start]) { start += 1 }
        while start < end, isSpace(line[end - 1]) { end -= 1 }
        return (start, end)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
