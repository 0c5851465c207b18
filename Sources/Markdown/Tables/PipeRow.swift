/// The grammar of one line of a pipe table, on bytes: every character that matters is ASCII.
enum PipeRow {
    /// Splits a line into its trimmed cells, each with `\|` turned into `|`.
    ///
    /// A pipe after a backslash never splits, in code spans neither (the specification's example 200), and a pipe at either
    /// end of the line opens or closes it. A line of white space or of a single pipe has no cells.
    static func cells(_ line: some Collection<UInt8>) -> [[UInt8]] {
        var rest = trimmed(Array(line))
        if rest.first == UInt8(ascii: "|") { rest = trimmed(rest.dropFirst()) }
        guard !rest.isEmpty else { return [] }

        var cells: [[UInt8]] = []
        var cell: [UInt8] = []
        for byte in rest {
            if byte != UInt8(ascii: "|") {
                cell.append(byte)
            } else if cell.last == UInt8(ascii: "\\") {
                cell[cell.count - 1] = byte
            } else {
                cells.append(Array(trimmed(cell)))
                cell = []
            }
        }
        // Nothing after the last pipe: it closed the row. A last pipe that was escaped is in `cell`.
        if !cell.isEmpty { cells.append(Array(trimmed(cell))) }
        return cells
    }

    /// Reads a delimiter row such as `:-- | --- | :-:`, one alignment a column; nil if the line is anything else.
    static func alignments(_ line: some Collection<UInt8>) -> [Table.Alignment?]? {
        guard line.allSatisfy({ $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") || isSpace($0) })
        else { return nil }
        let cells = cells(line)
        guard !cells.isEmpty else { return nil }
        var alignments: [Table.Alignment?] = []
        for cell in cells {
            let isLeft = cell.first == UInt8(ascii: ":")
            let dashes = cell.dropFirst(isLeft ? 1 : 0)
            let isRight = dashes.last == UInt8(ascii: ":")
            let core = dashes.dropLast(isRight ? 1 : 0)
            guard !core.isEmpty, core.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
            alignments.append(isLeft && isRight ? .center : isLeft ? .left : isRight ? .right : nil)
        }
        return alignments
    }

    private static func trimmed(_ bytes: some BidirectionalCollection<UInt8>) -> ArraySlice<UInt8> {
        var slice = ArraySlice(bytes)
        while let first = slice.first, isSpace(first) { slice.removeFirst() }
        while let last = slice.last, isSpace(last) { slice.removeLast() }
        return slice
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
