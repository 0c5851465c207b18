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
        /// Wraps each table in a region that scrolls and that the keyboard reaches, scopes its headers and aligns cells by class
        /// instead of the obsolete `align`; the closure gives the region's accessible name.
        package var tableLabel: (@Sendable (Table) -> String)?
        /// Adds `rel="noopener"` to links to other sites.
        package var marksExternalLinks = false

        package init() {}

        /// What the CommonMark and GFM specifications expect.
        package static let commonMark = Options()
    }

    package var options: Options
    /// Without one, a role is its name in braces and a code span, a directive a code block, as CommonMark has them.
    package var resolver: (any MarkupResolver)?

    package init(options: Options = .commonMark, resolver: (any MarkupResolver)? = nil) {
        self.options = options
        self.resolver = resolver
    }

    /// - Throws: a ``Directive/Problem``, or what the resolver throws. Never without a resolver.
    package func html(for document: Document) throws -> String {
        try bytes(for: document).withUnsafeBufferPointer { String($0) }
    }

    /// The HTML in UTF-8, as ``html(for:)-(Document)`` gives it.
    package func bytes(for document: Document) throws -> [UInt8] {
        var output = HTMLOutput(capacity: 1 << 14)
        try write(document.blocks, isTight: false, to: &output)
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
