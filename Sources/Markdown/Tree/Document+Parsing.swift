extension Document {
    /// Parses a Markdown text. Every text is a document: nothing is refused.
    ///
    /// - Parameter firstLine: the line of the text's first line in its file, for the lines that the tree carries.
    package init(parsing text: String, firstLine: Int = 1) {
        var source = SourceLines(text)
        for index in source.lines.indices { source.lines[index] = RoleSyntax.markingEscapes(source.lines[index]) }
        var builder = DocumentBuilder(TableExtraction(source), firstLine: firstLine)
        self.init(blocks: builder.blocks())
    }
}

/// Turns libcmark's tree, with tables cut out, into a ``Document``.
private struct DocumentBuilder {
    private let extraction: TableExtraction
    /// Added to a line of the source to give the line of the file.
    private let lineOffset: Int
    private var slugs = HeadingSlugs()

    init(_ extraction: TableExtraction, firstLine: Int) {
        self.extraction = extraction
        lineOffset = firstLine - 1
    }

    mutating func blocks() -> [Block] {
        blocks(extraction.root.children)
    }

    // MARK: Blocks

    private mutating func blocks(_ nodes: [SyntaxNode]) -> [Block] {
        var blocks: [Block] = []
        for node in nodes {
            if node.kind == .item {
                // An item whose list was too deep to be kept.
                blocks += self.blocks(node.children)
            } else if let block = block(node) {
                blocks.append(block)
            }
        }
        return blocks
    }

    private mutating func block(_ node: SyntaxNode) -> Block? {
        let line = node.startLine + lineOffset
        switch node.kind {
        case .paragraph:
            return .paragraph(inlines(ofBlock: node), line: line)
        case .heading(let level):
            let content = inlines(ofBlock: node)
            return .heading(Heading(level: level, content: content, id: slugs.slug(for: content.plainText()), line: line))
        case .blockQuote:
            return .quote(blocks(node.children), line: line)
        case .list(let style, let isTight):
            var items: [List.Item] = []
            for child in node.children {
                items.append(List.Item(blocks: blocks(child.children), line: child.startLine + lineOffset))
            }
            return .list(List(style: style, isTight: isTight, items: items, line: line))
        case .codeBlock(let info):
            let code = CodeBlock(
                info: RoleSyntax.removingMarks(info), text: RoleSyntax.removingMarks(node.literal), line: line)
            return Directive(code).map(Block.directive) ?? .code(code)
        case .htmlBlock:
            guard extraction.tableLines.contains(node.startLine) else {
                return .html(RoleSyntax.removingMarks(node.literal), line: line)
            }
            return extraction.tables[node.startLine].map { .table(table($0)) }
        case .thematicBreak:
            return .thematicBreak(line: line)
        case .document, .item, .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .link, .image, .custom:
            return nil
        }
    }

    private func table(_ outline: TableOutline) -> Table {
        func row(_ row: TableOutline.Row) -> Table.Row {
            Table.Row(
                cells: row.cells.map { $0.map { cell($0, line: row.line + lineOffset) } ?? [] }, line: row.line + lineOffset)
        }
        return Table(alignments: outline.alignments, header: row(outline.header), rows: outline.rows.map(row))
    }

    private func cell(_ index: Int, line: Int) -> [Inline] {
        var nodes = extraction.cellNodes[index].children
        // The `| ` that every cell was parsed with.
        if let first = nodes.first, first.kind == .text, first.literal.hasPrefix("|") {
            nodes[0].literal = String(first.literal.dropFirst(first.literal.hasPrefix("| ") ? 2 : 1))
            if nodes[0].literal.isEmpty { nodes.removeFirst() }
        }
        var line = line
        return inlines(nodes, line: &line)
    }

    // MARK: Inlines

    private func inlines(ofBlock node: SyntaxNode) -> [Inline] {
        var line = node.startLine + lineOffset + definitionLines(before: node)
        return inlines(node.children, line: &line)
    }

    private func inlines(_ nodes: [SyntaxNode], line: inout Int) -> [Inline] {
        var inlines: [Inline] = []
        var pendingRole: String?
        for (index, node) in nodes.enumerated() {
            let start = line
            switch node.kind {
            case .text:
                var text = node.literal[...]
                if index + 1 < nodes.count, nodes[index + 1].kind == .code,
                    let (before, name) = RoleSyntax.splittingName(node.literal)
                {
                    text = before
                    pendingRole = String(name)
                }
                if !text.isEmpty { inlines.append(.text(RoleSyntax.removingMarks(String(text)), line: start)) }
            case .code:
                let code = RoleSyntax.removingMarks(node.literal)
                inlines.append(pendingRole.map { .role(name: $0, content: code, line: start) } ?? .code(code, line: start))
                pendingRole = nil
            case .softBreak:
                inlines.append(.softBreak(line: start))
                line += 1
            case .lineBreak:
                inlines.append(.lineBreak(line: start))
                line += 1
            case .htmlInline:
                inlines.append(.html(RoleSyntax.removingMarks(node.literal), line: start))
                line += node.literal.newlines
            case .emphasis:
                inlines.append(.emphasis(self.inlines(node.children, line: &line), line: start))
            case .strong:
                inlines.append(.strong(self.inlines(node.children, line: &line), line: start))
            case .link(let destination, let title):
                let content = self.inlines(node.children, line: &line)
                inlines.append(
                    .link(
                        Link(
                            destination: RoleSyntax.removingMarks(destination), title: RoleSyntax.removingMarks(title),
                            content: content, line: start)))
            case .image(let source, let title):
                let description = self.inlines(node.children, line: &line)
                inlines.append(
                    .image(
                        Image(
                            source: RoleSyntax.removingMarks(source), title: RoleSyntax.removingMarks(title),
                            description: description, line: start)))
            default: break
            }
        }
        return inlines
    }

    /// How many lines of reference definitions stand before the text of a paragraph: libcmark takes them out of the text but
    /// lets the paragraph begin with them.
    private func definitionLines(before node: SyntaxNode) -> Int {
        // The underline of a setext heading is among the unseen; it does no harm.
        let unseen = node.endLine - node.startLine - node.children.reduce(0) { $0 + $1.breaks }
        let source = extraction.source
        guard unseen > 0, source[line: node.startLine].dropFirst(node.startColumn - 1).first == UInt8(ascii: "[") else {
            return 0
        }

        var text = Array(source[line: node.startLine].dropFirst(node.startColumn - 1)) + [0x0A]
        var definitions = 0
        for count in 1...min(unseen, 100) {
            if SyntaxNode(parsing: text).children.isEmpty { definitions = count }
            // A definition's line begins with no `>`, so that all of them belong to quotes.
            text += source[line: node.startLine + count].drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") } + [0x0A]
        }
        return definitions
    }
}

extension SyntaxNode {
    /// The newlines of the source that the inlines of a node show.
    fileprivate var breaks: Int {
        switch kind {
        case .softBreak, .lineBreak: 1
        case .htmlInline: literal.newlines
        default: children.reduce(0) { $0 + $1.breaks }
        }
    }
}

extension String {
    fileprivate var newlines: Int { utf8.count { $0 == 0x0A } }
}
