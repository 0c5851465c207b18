/// Pipe tables as a transform around libcmark, which has none.
///
/// 1. *Find*: to libcmark a table is a paragraph (or a setext heading) whose second line is a delimiter row.
/// 2. *Cut*: each line of the table is replaced in the source by an HTML comment, a block of one line that nothing continues.
///    Parsing again gives what follows the table the meaning that it has after a table (a line that was lazy leaves its quote,
///    an indented one becomes code), and the comment marks the table's place in the tree.
/// 3. *Parse the cells*: each non-empty cell stands as a paragraph before the document, so that libcmark itself parses its
///    inlines and knows the document's reference definitions. The paragraph begins with `| `, which keeps what a cell begins
///    with from being a block and is white space to a delimiter run, as the start of a cell should be.
///
/// A table interrupts no paragraph: before its header row, a paragraph may hold reference definitions only.
struct TableExtraction {
    /// The document, with comments in the place of tables.
    private(set) var source: SourceLines
    /// The tables by the line of their header.
    private(set) var tables: [Int: TableOutline] = [:]
    /// All lines that tables take, headers included.
    private(set) var tableLines: Set<Int> = []
    /// The texts of the cells that are not empty.
    private(set) var cells: [[UInt8]] = []
    /// The tree of ``source``, its lines those of the document.
    private(set) var root = SyntaxNode(kind: .document)
    /// The paragraphs of ``cells``, in the same order.
    private(set) var cellNodes: ArraySlice<SyntaxNode> = []

    /// How many cells all short rows of a document may be completed by, as in cmark-gfm: without a bound, a line of
    /// 10,000 pipes and 10,000 lines of one cell would ask for 100 million.
    private static let maximumCompletedCells = 0x80000
    /// A table may appear only once another is cut, where its lines were lazy in the other's quote; this bounds the passes.
    private static let maximumPasses = 16

    private var completedCells = 0

    init(_ source: SourceLines) {
        self.source = source
        parse()
        for _ in 0..<Self.maximumPasses {
            let count = tables.count
            let paragraphs = root
            cutTables(in: paragraphs, path: ContainerPath())
            if tables.count == count { break }
            parse()
        }
    }

    private mutating func parse() {
        var text: [UInt8] = []
        for cell in cells { text += [UInt8(ascii: "|"), 0x20] + cell + [0x0A, 0x0A] }
        root = SyntaxNode(parsing: text + source.bytes)
        cellNodes = root.children.prefix(cells.count)
        root.children.removeFirst(cellNodes.count)
        root.moveLines(by: -2 * cells.count)
    }

    // MARK: Finding and cutting

    private mutating func cutTables(in node: SyntaxNode, path: ContainerPath) {
        for child in node.children {
            switch child.kind {
            // A setext heading may be a table whose last row, `===`, libcmark took for an underline.
            case .paragraph, .heading: cutTable(in: child, path: path)
            case .blockQuote, .list, .item:
                var inner = path
                inner.enter(child, in: source)
                cutTables(in: child, path: inner)
            default: break
            }
        }
    }

    private mutating func cutTable(in node: SyntaxNode, path: ContainerPath) {
        // libcmark ends a setext heading one line too late unless the text ends there.
        guard node.startLine < node.endLine,
            let delimiter = ((node.startLine + 1)...node.endLine).first(where: { Self.mayBeDelimiterRow(source[line: $0]) }),
            let delimiters = path.content(of: source, line: delimiter), delimiters.indent < 4,
            let alignments = PipeRow.alignments(delimiters.bytes)
        else { return }

        let header = delimiter - 1
        let start = header == node.startLine ? node.startColumn - 1 : path.content(of: source, line: header)?.offset
        guard let start, holdsOnlyDefinitions(node.startLine..<header, of: node, path: path) else { return }
        let headerCells = PipeRow.cells(source[line: header][start...])
        guard headerCells.count == alignments.count else { return }

        var outline = TableOutline(
            alignments: alignments, header: add(headerCells, columns: alignments.count, line: header), rows: [])
        var cuts = [(header, start), (delimiter, delimiters.offset)]
        for line in (delimiter + 1)..<max(delimiter + 1, source.lines.count + 1) {
            guard let content = path.content(of: source, line: line), isRow(content.bytes, indent: content.indent) else { break }
            let cells = PipeRow.cells(content.bytes)
            guard !cells.isEmpty, completedCells <= Self.maximumCompletedCells else { break }
            outline.rows.append(add(cells, columns: alignments.count, line: line))
            cuts.append((line, content.offset))
        }

        for (line, offset) in cuts {
            source[line: line].replaceSubrange(offset..., with: "<!-- -->".utf8)
            tableLines.insert(line)
        }
        tables[header] = outline
    }

    /// A cheap test on the raw line, marks of quotes included, that spares most paragraphs the exact one. A line of nothing but
    /// dashes is never a delimiter row: it underlines a heading.
    private static func mayBeDelimiterRow(_ line: [UInt8]) -> Bool {
        line.contains(UInt8(ascii: "-")) && line.contains { "|:".utf8.contains($0) }
            && line.allSatisfy { " \t\u{0B}\u{0C}|:->".utf8.contains($0) }
    }

    /// A line goes on with the table unless it begins another block; which it does, libcmark says of the line alone.
    private func isRow(_ content: ArraySlice<UInt8>, indent: Int) -> Bool {
        guard indent < 4 else { return false }
        let kind = SyntaxNode(parsing: Array(content)).children.first?.kind
        return kind == nil || kind == .paragraph
    }

    private func holdsOnlyDefinitions(_ lines: Range<Int>, of node: SyntaxNode, path: ContainerPath) -> Bool {
        guard !lines.isEmpty else { return true }
        var text: [UInt8] = []
        for line in lines {
            if line == node.startLine {
                text += source[line: line][(node.startColumn - 1)...]
            } else if let content = path.content(of: source, line: line) {
                text += content.bytes
            }
            text.append(0x0A)
        }
        return SyntaxNode(parsing: text).children.isEmpty
    }

    private mutating func add(_ texts: [[UInt8]], columns: Int, line: Int) -> TableOutline.Row {
        var row = TableOutline.Row(cells: [], line: line)
        for text in texts.prefix(columns) {
            row.cells.append(text.isEmpty ? nil : cells.count)
            if !text.isEmpty { cells.append(text) }
        }
        completedCells += columns - row.cells.count
        row.cells += Array(repeating: nil, count: columns - row.cells.count)
        return row
    }
}

extension SyntaxNode {
    /// Moves the lines of a node and of all that it holds.
    fileprivate mutating func moveLines(by distance: Int) {
        guard distance != 0 else { return }
        startLine += distance
        endLine += distance
        for index in children.indices { children[index].moveLines(by: distance) }
    }
}
