extension Document {
    /// Calls a closure with every block in the order of the text, each before those that it holds, footnotes last.
    package func forEachBlock(_ body: (Block) throws -> Void) rethrows {
        for block in blocks { try block.forEachBlock(body) }
        for note in footnotes { try note.blocks.forEach { try $0.forEachBlock(body) } }
    }

    /// Calls a closure with every inline of every block, in the order of ``forEachBlock(_:)``.
    package func forEachInline(_ body: (Inline) throws -> Void) rethrows {
        try forEachBlock { try $0.forEachInline(body) }
    }
}

extension Block {
    /// Calls a closure with the block, then with all blocks inside it.
    package func forEachBlock(_ body: (Block) throws -> Void) rethrows {
        try body(self)
        switch self {
        case .quote(let blocks, _): for block in blocks { try block.forEachBlock(body) }
        case .list(let list):
            for item in list.items { for block in item.blocks { try block.forEachBlock(body) } }
        case .directive(let directive): for block in directive.blocks { try block.forEachBlock(body) }
        case .paragraph, .heading, .code, .html, .thematicBreak, .table: break
        }
    }

    /// Calls a closure with the inlines of this block's own text, each before those that it holds: those of the blocks inside
    /// a quote, a list or a directive are theirs.
    package func forEachInline(_ body: (Inline) throws -> Void) rethrows {
        switch self {
        case .paragraph(let content, _): try content.forEachInline(body)
        case .heading(let heading): try heading.content.forEachInline(body)
        case .table(let table):
            for cell in table.header.cells { try cell.forEachInline(body) }
            for row in table.rows { for cell in row.cells { try cell.forEachInline(body) } }
        case .directive(let directive): try directive.title.forEachInline(body)
        case .quote, .list, .code, .html, .thematicBreak: break
        }
    }
}

extension [Inline] {
    /// Calls a closure with every inline, each before those that it holds.
    package func forEachInline(_ body: (Inline) throws -> Void) rethrows {
        for inline in self {
            try body(inline)
            switch inline {
            case .emphasis(let content, _), .strong(let content, _), .strikethrough(let content, _):
                try content.forEachInline(body)
            case .link(let link): try link.content.forEachInline(body)
            case .image(let image): try image.description.forEachInline(body)
            case .text, .softBreak, .lineBreak, .code, .html, .role, .footnoteReference: break
            }
        }
    }
}
