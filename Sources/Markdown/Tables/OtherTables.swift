extension SourceAssembly {
    /// Cuts the tables that ``SourcePart/cutPlainTables(into:excluding:)`` leaves: those inside quotes and lists, and those whose
    /// lines do not all begin with a pipe.
    ///
    /// To libcmark a table is a paragraph (or a setext heading) one of whose lines is a delimiter row; the line before that is the
    /// header, and what is before the header stays a paragraph.
    ///
    /// - Returns: whether a table was cut, so that all must be parsed again.
    mutating func cutOtherTables(in nodes: [SyntaxNode?], places: [PartPlace]) -> Bool {
        var hasCut = false
        for (index, node) in nodes.enumerated() where parts[index].mayHoldOtherTables {
            guard let node else { continue }
            var cutter = TableCutter(parts[index].text, isDocument: index == 0, lineOffset: -places[index].lines, cells: cells)
            cutter.cutTables(from: node, path: ContainerPath(), depth: 0)
            guard !cutter.tables.isEmpty else { continue }
            hasCut = true
            cells = cutter.cells
            parts[index].text = cutter.source.bytes
            parts[index].cutLines.formUnion(cutter.lines)
            for (line, table) in cutter.tables { parts[index].cuts[line] = .table(table) }
        }
        return hasCut
    }
}

private struct TableCutter {
    private(set) var source: SourceLines
    private(set) var cells: SourceCells
    private(set) var tables: [Int: TableOutline] = [:]
    /// All lines that the tables take.
    private(set) var lines: Set<Int> = []
    /// Added to libcmark's positions to give those of the part.
    private let lineOffset: Int
    private let columnOffset: Int

    init(_ text: [UInt8], isDocument: Bool, lineOffset: Int, cells: SourceCells) {
        source = SourceLines(text)
        self.lineOffset = lineOffset
        columnOffset = isDocument ? 0 : -SourcePart.quoteWidth
        self.cells = cells
    }

    mutating func cutTables(from first: SyntaxNode, path: ContainerPath, depth: Int) {
        var current: SyntaxNode? = first
        while let node = current {
            switch node.kind {
            // A setext heading may be a table whose last row, `===`, libcmark took for an underline.
            case .paragraph, .heading: cutTable(in: node, path: path)
            case .blockQuote, .list, .item:
                if let child = node.firstChild, depth < 2 * DocumentBuilder.maximumBlockDepth {
                    var inner = path
                    inner.enter(node.kind, line: node.startLine + lineOffset, offset: offset(of: node), in: source)
                    cutTables(from: child, path: inner, depth: depth + 1)
                }
            default: break
            }
            current = node.next
        }
    }

    private func offset(of node: SyntaxNode) -> Int { max(0, node.startColumn - 1 + columnOffset) }

    private mutating func cutTable(in node: SyntaxNode, path: ContainerPath) {
        let (first, last) = (node.startLine + lineOffset, min(node.endLine + lineOffset, source.lines.count))
        guard first < last else { return }
        // libcmark ends a setext heading one line too late unless the text ends there.
        for number in (first + 1)...last {
            // What is after the underline of a heading is not its.
            if node.kind == .heading, Self.isUnderline(source[line: number]) { return }
            guard Self.mayBeDelimiterRow(source[line: number]) else { continue }
            guard let delimiters = path.content(of: source, line: number), delimiters.indent < 4,
                let alignments = delimiters.bytes.withUnsafeBufferPointer(PipeRow.alignments)
            else { continue }
            let header = number - 1
            // A header may be indented as far as its comment will be no code.
            guard let start = header == first ? offset(of: node) : headerOffset(header, path: path),
                start <= source[line: header].count,
                source[line: header][start...].withUnsafeBufferPointer(PipeRow.count) == alignments.count
            else { return }
            cut(TableOutline(alignments: alignments, line: header), from: start, delimitersFrom: delimiters.offset, path: path)
            return
        }
    }

    private func headerOffset(_ line: Int, path: ContainerPath) -> Int? {
        path.content(of: source, line: line).flatMap { $0.indent < 4 ? $0.offset : nil }
    }

    private mutating func cut(
        _ outline: TableOutline, from start: Int, delimitersFrom delimiters: Int, path: ContainerPath
    ) {
        var outline = outline
        source[line: outline.line][start...].withUnsafeBufferPointer { cells.add($0, to: &outline) }
        var cuts = [(outline.line, start), (outline.line + 1, delimiters)]
        var line = outline.line + 2
        while line <= source.lines.count, let content = path.content(of: source, line: line),
            isRow(content.bytes, indent: content.indent), !cells.isFull,
            content.bytes.withUnsafeBufferPointer(PipeRow.count) > 0
        {
            content.bytes.withUnsafeBufferPointer { cells.add($0, to: &outline) }
            cuts.append((line, content.offset))
            line += 1
        }
        for (line, offset) in cuts {
            source[line: line].removeSubrange(offset...)
            SourcePart.appendPlaceholder(to: &source[line: line])
            lines.insert(line)
        }
        tables[outline.line] = outline
    }

    /// A line goes on with the table unless it begins another block; which it does, libcmark says of the line alone.
    private func isRow(_ content: ArraySlice<UInt8>, indent: Int) -> Bool {
        guard indent < 4 else { return false }
        if content.first == UInt8(ascii: "|") { return true }
        let tree = SyntaxTree(parsing: [Array(content)])
        guard let kind = tree.root.firstChild?.kind else { return true }
        return kind == .paragraph
    }

    private static func isUnderline(_ line: [UInt8]) -> Bool {
        let marks = line.filter { $0 != 0x20 && $0 != 0x09 }
        return marks.first == UInt8(ascii: "-") && marks.allSatisfy { $0 == UInt8(ascii: "-") }
    }

    private static func mayBeDelimiterRow(_ line: [UInt8]) -> Bool {
        line.withUnsafeBufferPointer(SourcePart.mayBeDelimiterRow)
    }
}
