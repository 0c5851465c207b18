extension SourcePart {
    /// Cuts the tables that are easily found: all lines begin with a pipe, and what is before and after is blank.
    ///
    /// Nothing but a fence or raw HTML can make such lines anything else than a table. Fences that begin at the edge are known
    /// here; for the rest, libcmark's tree tells whether the comments that stand for the tables are blocks of their own, see
    /// ``DocumentBuilder/misplacedLines``.
    ///
    /// - Parameter excluded: the lines of the file at which no table begins.
    mutating func cutPlainTables(into cells: inout SourceCells, excluding excluded: Set<Int>) {
        var rewritten: [UInt8] = []
        var copied = 0
        var found: [Int: Cut] = [:]
        var hasOthers = false
        text.withUnsafeBufferPointer { bytes in
            var lines = LineScanner(bytes)
            var fence: Fence?
            var isAfterBlank = true
            while lines.advance() {
                guard lines.start < lines.end else {
                    isAfterBlank = true
                    continue
                }
                let first = bytes[lines.start]
                if first == UInt8(ascii: "`") || first == UInt8(ascii: "~") || fence != nil {
                    let line = lines.line
                    if let open = fence {
                        if open.isClosed(by: line) { fence = nil } else if Self.mayBeDelimiterRow(line) { hasOthers = true }
                        isAfterBlank = false
                        continue
                    }
                    fence = Fence(opening: line)
                } else if first == UInt8(ascii: "|"), isAfterBlank, !excluded.contains(firstLine - 1 + lines.number),
                    let (outline, last) = Self.plainTable(at: lines, cells: &cells)
                {
                    if rewritten.isEmpty { rewritten.reserveCapacity(bytes.count) }
                    rewritten.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<lines.start]))
                    Self.appendPlaceholder(to: &rewritten)
                    for _ in lines.number...last.number { rewritten.append(0x0A) }
                    found[lines.number] = .table(outline)
                    lines = last
                    copied = last.end + 1
                } else if Self.mayBeginDelimiterRow(first), Self.mayBeDelimiterRow(lines.line) {
                    hasOthers = true
                }
                isAfterBlank = false
            }
            if copied > 0, copied < bytes.count {
                rewritten.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
            }
        }
        mayHoldOtherTables = hasOthers
        guard !found.isEmpty else { return }
        text = rewritten
        cuts.merge(found) { $1 }
    }

    static func appendPlaceholder(to bytes: inout [UInt8]) {
        placeholder.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Reads the table whose header is the current line; nil unless all its lines are plain.
    private static func plainTable(
        at header: LineScanner, cells: inout SourceCells
    ) -> (outline: TableOutline, last: LineScanner)? {
        guard let delimiter = header.following, delimiter.start < delimiter.end,
            header.bytes[delimiter.start] == UInt8(ascii: "|"), let alignments = PipeRow.alignments(delimiter.line),
            PipeRow.count(of: header.line) == alignments.count
        else { return nil }

        var last = delimiter
        var missing = 0
        while let next = last.following, next.start < next.end, header.bytes[next.start] == UInt8(ascii: "|") {
            let count = PipeRow.count(of: next.line)
            guard count > 0 else { return nil }
            missing += max(0, alignments.count - count)
            last = next
        }
        if let next = last.following, !next.line.isBlank { return nil }
        guard cells.canComplete(missing) else { return nil }

        var outline = TableOutline(alignments: alignments, line: header.number)
        outline.cells.reserveCapacity(alignments.count * (last.number - header.number))
        cells.add(header.line, to: &outline)
        var row = delimiter
        while row.number < last.number, row.advance() { cells.add(row.line, to: &outline) }
        return (outline, last)
    }

    private static func mayBeginDelimiterRow(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: ">"): true
        default: false
        }
    }

    /// A cheap test on the raw line, marks of quotes included, that spares most paragraphs the exact one. A line of nothing but
    /// dashes is never a delimiter row: it underlines a heading.
    static func mayBeDelimiterRow(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        var hasDash = false
        var hasColumn = false
        for byte in line {
            switch byte {
            case UInt8(ascii: "-"): hasDash = true
            case UInt8(ascii: "|"), UInt8(ascii: ":"): hasColumn = true
            case 0x20, 0x09, 0x0B, 0x0C, UInt8(ascii: ">"): break
            default: return false
            }
        }
        return hasDash && hasColumn
    }
}
