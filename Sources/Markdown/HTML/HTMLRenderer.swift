/// Writes a document as HTML5.
///
/// With ``Options/commonMark``, and without a resolver, the HTML of a CommonMark document is what libcmark writes, byte for byte
/// (unsafe targets are dropped even where raw HTML is allowed). The same document gives the same HTML, always.
package struct HTMLRenderer {
    package struct Options: Sendable {
        /// Passes raw HTML through; otherwise a comment stands in its place.
        package var allowsRawHTML = false
        /// Gives headings their ids.
        package var hasHeadingIDs = false
        /// Puts a link to itself beside each heading; the closure gives the link's accessible name from the heading's text.
        /// Implies ids.
        package var headingAnchorLabel: (@Sendable (_ title: String) -> String)?
        /// Wraps each table in a group that scrolls and that the keyboard reaches, scopes its headers and aligns cells by class
        /// instead of the obsolete `align`; the closure gives the group’s accessible name.
        package var tableLabel: (@Sendable (Table) -> String)?
        /// Adds `rel="noopener"` to links to other sites.
        package var marksExternalLinks = false

        /// Makes HTML of a program text in a language, the first word of a block's info string; nil leaves it plain.
        package var codeMarkup: (@Sendable (_ code: String, _ language: String) -> String?)?
        /// Gives the title of an admonition that has none of its own.
        package var admonitionTitle: (@Sendable (Directive.MarkdownName) -> String)?
        /// Gives footnotes and the links to them accessible names, and roles; without them, they are cmark-gfm's.
        package var footnoteLabels: FootnoteLabels?
        /// Gives the boxes of task lists accessible names.
        package var taskLabel: (@Sendable (_ isChecked: Bool) -> String)?
        /// Disarms the tags of raw HTML that GFM disallows.
        package var filtersTags = false

        package init() {}

        /// What the CommonMark specification expects, but for raw HTML.
        package static let commonMark = Options()

        /// What the GFM specification expects.
        package static let gfm: Options = {
            var options = Options()
            options.allowsRawHTML = true
            options.filtersTags = true
            return options
        }()
    }

    package struct FootnoteLabels: Sendable {
        /// The name of the section.
        package var title: String
        /// The name of the mark of a note.
        package var reference: @Sendable (_ number: Int) -> String
        /// The name of the link back to one of the marks of a note.
        package var backLink: @Sendable (_ number: Int, _ occurrence: Int) -> String

        package init(
            title: String, reference: @escaping @Sendable (_ number: Int) -> String,
            backLink: @escaping @Sendable (_ number: Int, _ occurrence: Int) -> String
        ) {
            self.title = title
            self.reference = reference
            self.backLink = backLink
        }
    }

    package var options: Options
    /// Without one, a role is its name in braces and a code span, a directive a code block, as CommonMark has them.
    package var resolver: (any MarkupResolver)?

    package init(options: Options = .commonMark, resolver: (any MarkupResolver)? = nil) {
        self.options = options
        self.resolver = resolver
    }

    /// - Parameter listsFootnotes: Whether the notes stand at the end. A text that is written in parts lists them after its last;
    ///   the marks of all parts lead there.
    /// - Throws: a ``Directive/Problem``, or what the resolver throws. Never without a resolver.
    package func html(for document: Document, listsFootnotes: Bool = true) throws -> String {
        try bytes(for: document, listsFootnotes: listsFootnotes).withUnsafeBufferPointer { String($0) }
    }

    /// The HTML in UTF-8, as ``html(for:listsFootnotes:)`` gives it.
    package func bytes(for document: Document, listsFootnotes: Bool = true) throws -> [UInt8] {
        var output = HTMLOutput(capacity: 1 << 14)
        output.footnotes = document.footnotes
        try write(document.blocks, isTight: false, to: &output)
        if listsFootnotes { try write(document.footnotes, to: &output) }
        return output.bytes
    }

    /// The HTML of running text, e.g. of a heading in a table of contents.
    package func html(for inlines: [Inline]) throws -> String {
        var output = HTMLOutput()
        try write(inlines, to: &output)
        return output.html
    }

    static let omittedHTML: StaticString = "<!-- raw HTML omitted -->"
}
