/// The headings of a document as a nested list.
///
/// Headings inside quotes and lists are left out: they belong to what is quoted.
package struct TableOfContents: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        /// The heading's id, to be linked to as `#id`.
        package var id: String
        /// The heading's content, to be rendered where it holds roles or emphasis.
        package var content: [Inline]
        package var level: Int
        package var children: [Entry]

        package var title: String { title() }

        /// The heading's text, with what a role stands for.
        package func title(role: RoleText = { $1 }) -> String { content.plainText(role: role) }
    }

    package var entries: [Entry]

    /// - Parameter levels: the levels of headings to list. A heading without parent, such as a third-level one before the first
    ///   of the second, is listed at the level of its neighbours.
    package init(_ document: Document, levels: ClosedRange<Int> = 2...3) {
        var headings: ArraySlice<Heading> = []
        for case .heading(let heading) in document.blocks where levels.contains(heading.level) { headings.append(heading) }
        entries = Self.entries(&headings, below: 0)
    }

    /// Takes headings as long as they are deeper than a level.
    private static func entries(_ headings: inout ArraySlice<Heading>, below level: Int) -> [Entry] {
        var entries: [Entry] = []
        while let heading = headings.first, heading.level > level {
            headings.removeFirst()
            entries.append(
                Entry(
                    id: heading.id, content: heading.content, level: heading.level,
                    children: Self.entries(&headings, below: heading.level)))
        }
        return entries
    }
}

extension Document {
    /// The headings of the second and third level.
    package var tableOfContents: TableOfContents { TableOfContents(self) }
}
