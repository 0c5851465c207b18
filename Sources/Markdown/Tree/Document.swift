/// A Markdown text as values: CommonMark, GFM pipe tables, MyST roles and directives.
package struct Document: Hashable, Sendable {
    package var blocks: [Block]
    /// In the order of their first marks in the text; those that no mark leads to are left out.
    package var footnotes: [Footnote]

    package init(blocks: [Block], footnotes: [Footnote] = []) {
        self.blocks = blocks
        self.footnotes = footnotes
    }
}

extension Document {
    /// All headings in the order of the text, those inside quotes and lists included.
    package var headings: [Heading] {
        blocks.flatMap(\.headings)
    }
}

extension Block {
    fileprivate var headings: [Heading] {
        switch self {
        case .heading(let heading): [heading]
        case .quote(let blocks, _): blocks.flatMap(\.headings)
        case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.headings) }
        case .paragraph, .code, .html, .thematicBreak, .table, .directive: []
        }
    }
}
