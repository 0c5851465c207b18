extension DocumentBuilder {
    mutating func inlines(ofBlock node: SyntaxNode) -> [Inline] {
        let start = node.startLine + lineOffset
        var line = start
        let inlines = inlines(from: node.firstChild, line: &line)
        // libcmark takes reference definitions out of a paragraph's text but lets the paragraph begin with them.
        let unseen = node.endLine + lineOffset - line
        guard unseen > 0 else { return inlines }
        let definitions = definitionLines(before: node, unseen: unseen)
        guard definitions > 0 else { return inlines }
        line = start + definitions
        return self.inlines(from: node.firstChild, line: &line)
    }

    mutating func inlines(of cell: TableOutline.Cell, line: Int) -> [Inline] {
        switch cell {
        case .empty: return []
        case .plain(let range):
            let plain = assembly.cells.plain
            return plain.withUnsafeBufferPointer { plain in
                var inlines: [Inline] = []
                hasTildes = false
                addText(UnsafeBufferPointer(rebasing: plain[range]), line: line, context: InlineContext(), to: &inlines)
                return hasTildes ? Strikethrough.applied(to: inlines, isEnclosed: false) : inlines
            }
        case .parsed(let index):
            guard index < cellNodes.count else { return [] }
            var line = line
            return inlines(from: cellNodes[index].firstChild, line: &line, skipsCellMark: true)
        }
    }

    /// - Parameters:
    ///   - line: the line of the first; then that of the end of the last.
    ///   - skipsCellMark: whether the text begins with the `| ` that every cell was parsed with.
    private mutating func inlines(
        from first: SyntaxNode?, line: inout Int, context: InlineContext = InlineContext(), skipsCellMark: Bool = false
    ) -> [Inline] {
        guard let first, let parent = first.parent else { return [] }
        var inlines: [Inline] = []
        hasTildes = false
        if let only = first.next { inlines.reserveCapacity(only.next == nil ? 2 : 8) } else { inlines.reserveCapacity(1) }
        var role: String?
        var skipsMark = skipsCellMark
        var current: SyntaxNode? = first
        while let node = current {
            let start = line
            switch node.kind {
            case .text:
                var text = node.literal
                current = node.following(within: parent)
                if current?.kind == .text {
                    scratch.removeAll()
                    scratch.append(text)
                    while let more = current, more.kind == .text {
                        scratch.append(more.literal)
                        current = more.following(within: parent)
                    }
                    text = scratch.bytes
                }
                if skipsMark {
                    text = UnsafeBufferPointer(rebasing: text.dropFirst(text.count > 1 && text[1] == 0x20 ? 2 : 1))
                    skipsMark = false
                }
                if features.syntax.contains(.roles), text.last == UInt8(ascii: "}"), current?.kind == .code,
                    let brace = RoleSyntax.nameOffset(in: text)
                {
                    role = String(UnsafeBufferPointer(rebasing: text[(brace + 1)..<(text.count - 1)]))
                    text = UnsafeBufferPointer(rebasing: text[..<brace])
                }
                if !text.isEmpty { addText(text, line: start, context: context, to: &inlines) }
                continue
            case .code:
                let code = string(node.literal)
                inlines.append(role.map { .role(name: $0, content: code, line: start) } ?? .code(code, line: start))
                role = nil
                line += node.endLine - node.startLine
            case .softBreak:
                inlines.append(.softBreak(line: start))
                line += 1
            case .lineBreak:
                inlines.append(.lineBreak(line: start))
                line += 1
            case .htmlInline:
                let html = node.literal
                inlines.append(.html(string(html), line: start))
                line += html.count { $0 == 0x0A }
            case .emphasis, .strong, .link, .image:
                guard context.depth < Self.maximumInlineDepth else {
                    // What is nested too deeply is spliced into the last level.
                    current = node.firstChild ?? node.following(within: parent)
                    continue
                }
                let tildes = hasTildes
                inlines.append(container(node, line: &line, context: context))
                hasTildes = tildes
            default: break
            }
            current = node.following(within: parent)
        }
        return hasTildes ? Strikethrough.applied(to: inlines, isEnclosed: context.isEnclosed) : inlines
    }

    private mutating func container(_ node: SyntaxNode, line: inout Int, context: InlineContext) -> Inline {
        let (start, kind) = (line, node.kind)
        var inner = context
        inner.depth += 1
        inner.isEnclosed = true
        if kind == .link || kind == .image { inner.isInLink = true }
        let content = inlines(from: node.firstChild, line: &line, context: inner)
        switch kind {
        case .emphasis: return .emphasis(content, line: start)
        case .strong: return .strong(content, line: start)
        case .link:
            line += node.title.count { $0 == 0x0A }
            return .link(Link(destination: string(node.url), title: string(node.title), content: content, line: start))
        default:
            line += node.title.count { $0 == 0x0A }
            return .image(Image(source: string(node.url), title: string(node.title), description: content, line: start))
        }
    }

    /// How many emphases, links and images may stand inside each other.
    static let maximumInlineDepth = 200

    /// How many lines of reference definitions stand before the text of a paragraph.
    ///
    /// - Parameter unseen: how many lines of the paragraph its inlines do not show. The underline of a setext heading is among
    ///   them; it does no harm.
    private func definitionLines(before node: SyntaxNode, unseen: Int) -> Int {
        let first = node.startLine - places[part].lines
        let column = node.startColumn - 1 - (part == 0 ? 0 : SourcePart.quoteWidth)
        let lines = assembly.parts[part].lines(first..<(first + min(unseen, 100) + 1))
        guard let start = lines.first?.dropFirst(column), start.first == UInt8(ascii: "[") else { return 0 }

        var text = Array(start) + [0x0A]
        var definitions = 0
        for (count, line) in lines.dropFirst().enumerated() {
            if SyntaxTree(parsing: [text]).root.firstChild == nil { definitions = count + 1 }
            // A definition's line begins with no `>`, so that all of them belong to quotes.
            text += line.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") } + [0x0A]
        }
        return definitions
    }
}
