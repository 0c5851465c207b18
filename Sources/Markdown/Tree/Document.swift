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
    /// All headings in the order of the text, those inside quotes, lists and notes included.
    package var headings: [Heading] {
        var headings: [Heading] = []
        forEachBlock { if case .heading(let heading) = $0 { headings.append(heading) } }
        return headings
    }
}
