/// A piece of running text. Lines count from 1 in the file; an inline's line is the one on which it begins, found by counting
/// the breaks before it (a link target that is itself broken over lines counts as one line).
package enum Inline: Hashable, Sendable {
    case text(String, line: Int)
    /// A newline in the source that the reader does not see.
    case softBreak(line: Int)
    /// A line break that the author asked for.
    case lineBreak(line: Int)
    case code(String, line: Int)
    case html(String, line: Int)
    case emphasis([Inline], line: Int)
    case strong([Inline], line: Int)
    /// GFM's `~~deleted~~`.
    case strikethrough([Inline], line: Int)
    indirect case link(Link)
    indirect case image(Image)
    /// A MyST role, `` {name}`content` ``. What it means is the business of a ``MarkupResolver``.
    indirect case role(name: String, content: String, line: Int)
    /// A mark that leads to a ``Footnote``; `occurrence` counts the marks of one footnote from 1.
    indirect case footnoteReference(number: Int, occurrence: Int, line: Int)

    package var line: Int {
        switch self {
        case .text(_, let line), .softBreak(let line), .lineBreak(let line), .code(_, let line), .html(_, let line),
            .emphasis(_, let line), .strong(_, let line), .strikethrough(_, let line), .role(_, _, let line),
            .footnoteReference(_, _, let line):
            line
        case .link(let link): link.line
        case .image(let image): image.line
        }
    }
}

package struct Link: Hashable, Sendable {
    /// The target as written, with its escapes and entities resolved; it may be unsafe, see ``LinkSafety``.
    package var destination: String
    /// Empty where there is none.
    package var title: String
    package var content: [Inline]
    package var line: Int

    package init(destination: String, title: String, content: [Inline], line: Int) {
        self.destination = destination
        self.title = title
        self.content = content
        self.line = line
    }
}

package struct Image: Hashable, Sendable {
    package var source: String
    /// Empty where there is none.
    package var title: String
    /// What stands between the brackets; its plain text is the alternative text.
    package var description: [Inline]
    package var line: Int

    package init(source: String, title: String, description: [Inline], line: Int) {
        self.source = source
        self.title = title
        self.description = description
        self.line = line
    }
}
