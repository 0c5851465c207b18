/// Turns libcmark's tree of a ``SourceAssembly`` into a ``Document``.
struct DocumentBuilder {
    let assembly: SourceAssembly
    let features: SourceFeatures
    let places: [PartPlace]
    /// Whether no other pass follows.
    let isLast: Bool
    /// The paragraphs of the tables' cells.
    private(set) var cellNodes: [SyntaxNode] = []
    /// For each part, the first of its blocks; nil for an empty part.
    private(set) var partNodes: [SyntaxNode?] = []

    var slugs: HeadingSlugs
    let scratch = ByteBuffer()
    /// The part that is being built.
    var part = 0
    /// Added to a line of libcmark's to give the line of the file.
    var lineOffset = 0
    /// For each part, the lines of the cuts whose comments were found in the tree.
    private var placedLines: [Int: Set<Int>] = [:]
    /// The footnotes in the order of their numbers.
    private var footnotes: [(source: FootnoteSource, occurrences: Int)] = []
    private var footnoteNumbers: [String: Int] = [:]
    /// Whether the inlines that are being built hold a tilde.
    var hasTildes = false
    /// The bodies of directives that are Markdown and not among the parts yet.
    var newBodies: [SourceAssembly.Body] = []

    init(_ root: SyntaxNode, assembly: SourceAssembly, places: [PartPlace], isLast: Bool, reservedIDs: Set<String>) {
        self.isLast = isLast
        self.assembly = assembly
        self.places = places
        features = assembly.features
        slugs = HeadingSlugs(reserved: reservedIDs)

        var node = root.firstChild
        cellNodes.reserveCapacity(assembly.cells.count)
        for _ in 0..<assembly.cells.count {
            if let node { cellNodes.append(node) }
            node = node?.next
        }
        partNodes = [nil]
        for _ in assembly.parts.dropFirst() {
            partNodes.append(node?.firstChild)
            node = node?.next
        }
        partNodes[0] = node
    }

    mutating func document() -> Document {
        let blocks = blocks(ofPart: 0)
        var notes: [Footnote] = []
        // The text of a footnote may be the first to lead to another.
        while notes.count < footnotes.count {
            let source = footnotes[notes.count].source
            notes.append(
                Footnote(
                    label: source.label, number: notes.count + 1, blocks: self.blocks(ofPart: source.part), occurrences: 1,
                    line: assembly.parts[source.part].firstLine))
        }
        for index in notes.indices { notes[index].occurrences = footnotes[index].occurrences }
        return Document(blocks: blocks, footnotes: notes)
    }

    // MARK: Footnotes

    /// The number of a footnote, which the first mark that leads to it determines; nil if there is no such footnote.
    mutating func footnoteNumber(_ label: String) -> Int? {
        let key = SourceAssembly.footnoteKey(label)
        if let number = footnoteNumbers[key] { return number }
        guard let source = assembly.footnotes[key] else { return nil }
        footnotes.append((source, 0))
        footnoteNumbers[key] = footnotes.count
        return footnotes.count
    }

    /// Counts another mark of a footnote.
    mutating func occurrence(of number: Int) -> Int {
        footnotes[number - 1].occurrences += 1
        return footnotes[number - 1].occurrences
    }

    /// The blocks of a part, as they stand inside the part that is being built.
    mutating func blocks(ofPart index: Int, depth: Int = 0) -> [Block] {
        let (outerPart, outerOffset) = (part, lineOffset)
        defer { (part, lineOffset) = (outerPart, outerOffset) }
        part = index
        lineOffset = assembly.parts[index].firstLine - 1 - places[index].lines
        placedLines[index] = []
        return blocks(from: partNodes[index], depth: depth)
    }

    /// The lines of the file at which comments were put in the place of something that is none: a table inside raw HTML.
    var misplacedLines: Set<Int> {
        var misplaced: Set<Int> = []
        for (index, placed) in placedLines where placed.count != assembly.parts[index].cuts.count {
            let part = assembly.parts[index]
            for line in part.cuts.keys where !placed.contains(line) { misplaced.insert(part.firstLine - 1 + line) }
        }
        return misplaced
    }

    // MARK: Blocks

    private mutating func blocks(from first: SyntaxNode?, depth: Int) -> [Block] {
        guard let first, let parent = first.parent else { return [] }
        var blocks: [Block] = []
        var next: SyntaxNode? = first
        while let node = next {
            switch node.kind {
            case .blockQuote, .list, .item:
                // What is nested too deeply is spliced into the last level.
                guard depth < Self.maximumBlockDepth else {
                    next = node.firstChild ?? node.following(within: parent)
                    continue
                }
                blocks.append(container(node, depth: depth + 1))
            default: if let block = leaf(node, depth: depth) { blocks.append(block) }
            }
            next = node.following(within: parent)
        }
        return blocks
    }

    private mutating func container(_ node: SyntaxNode, depth: Int) -> Block {
        let line = node.startLine + lineOffset
        guard node.kind == .list else { return .quote(blocks(from: node.firstChild, depth: depth), line: line) }
        var items: [List.Item] = []
        var next = node.firstChild
        while let item = next {
            var blocks = blocks(from: item.firstChild, depth: depth)
            let mayHaveBox = features.syntax.contains(.taskLists) && !(features.hasEscapes && beginsWithEscape(item))
            let isChecked = mayHaveBox ? TaskMark.remove(from: &blocks) : nil
            items.append(List.Item(blocks: blocks, isChecked: isChecked, line: item.startLine + lineOffset))
            next = item.next
        }
        return .list(List(style: node.listStyle, isTight: node.isTight, items: items, line: line))
    }

    /// Whether an item's text begins with an escaped character that is marked.
    private func beginsWithEscape(_ item: SyntaxNode) -> Bool {
        guard let text = item.firstChild?.firstChild, text.kind == .text else { return false }
        return text.literal.dropFirst().starts(with: EscapeMark.bytes)
    }

    private mutating func leaf(_ node: SyntaxNode, depth: Int) -> Block? {
        let line = node.startLine + lineOffset
        switch node.kind {
        case .paragraph: return .paragraph(inlines(ofBlock: node), line: line)
        case .heading:
            let content = inlines(ofBlock: node)
            return .heading(Heading(level: node.headingLevel, content: content, id: slugs.slug(for: content), line: line))
        case .codeBlock:
            let code = CodeBlock(info: string(node.info), text: string(node.literal), line: line)
            guard features.syntax.contains(.directives), var directive = Directive(code) else { return .code(code) }
            if directive.isMarkdown {
                directive.validateMarkdown()
                parse(&directive, at: node.startLine - places[part].lines, depth: depth)
            }
            return .directive(directive)
        case .htmlBlock: return html(node, line: line)
        case .thematicBreak: return .thematicBreak(line: line)
        default: return nil
        }
    }

    /// Gives a directive its blocks, or asks for its body to be parsed.
    private mutating func parse(_ directive: inout Directive, at line: Int, depth: Int) {
        // The argument of a figure is an address.
        let title = directive.name == Directive.MarkdownName.figure.rawValue ? "" : directive.argument
        guard !title.isEmpty || !directive.body.isEmpty else { return }
        let place = DirectivePlace(part: part, line: line)
        if let parsed = assembly.bodies[place] {
            directive.title = inlines(of: parsed.title, line: directive.line)
            if let body = parsed.body { directive.blocks = blocks(ofPart: body, depth: depth + 1) }
        } else if isLast {
            directive.reportDepth()
        } else {
            newBodies.append(
                SourceAssembly.Body(place: place, title: title, text: directive.body, firstLine: directive.bodyLine))
        }
    }

    private mutating func html(_ node: SyntaxNode, line: Int) -> Block? {
        let part = assembly.parts[part]
        guard !part.cuts.isEmpty else { return .html(string(node.literal), line: line) }
        let localLine = node.startLine - places[self.part].lines
        if let cut = part.cuts[localLine] {
            placedLines[self.part]?.insert(localLine)
            return switch cut {
            case .table(let outline): .table(table(outline, line: line))
            case .footnote: nil
            }
        }
        return part.cutLines.contains(localLine) ? nil : .html(string(node.literal), line: line)
    }

    private mutating func table(_ outline: TableOutline, line: Int) -> Table {
        let columns = outline.alignments.count
        var rows: [Table.Row] = []
        rows.reserveCapacity(outline.cells.count / columns)
        for start in stride(from: 0, to: outline.cells.count, by: columns) {
            let rowLine = line + (start == 0 ? 0 : start / columns + 1)
            var cells: [[Inline]] = []
            cells.reserveCapacity(columns)
            for cell in outline.cells[start..<(start + columns)] { cells.append(inlines(of: cell, line: rowLine)) }
            rows.append(Table.Row(cells: cells, line: rowLine))
        }
        let header = rows.removeFirst()
        return Table(alignments: outline.alignments, header: header, rows: rows)
    }

    /// A text of the tree.
    func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        features.hasEscapes ? EscapeMark.removing(from: String(bytes)) : String(bytes)
    }

    /// How many block quotes and lists may stand inside each other: values of a tree are released, compared and rendered
    /// recursively, and a stack is finite.
    static let maximumBlockDepth = 1_000
}

extension SyntaxNode {
    /// The node after this one and all that it holds, up to the end of a node around it.
    func following(within root: SyntaxNode) -> SyntaxNode? {
        var node = self
        while true {
            if let next = node.next { return next }
            guard let parent = node.parent, parent != root else { return nil }
            node = parent
        }
    }
}
