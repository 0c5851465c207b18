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
        var output = Output()
        try write(document.blocks, isTight: false, to: &output)
        return output.html
    }

    /// The HTML of running text, e.g. of a heading in a table of contents.
    package func html(for inlines: [Inline]) throws -> String {
        var output = Output()
        try write(inlines, to: &output)
        return output.html
    }
}

extension HTMLRenderer {
    /// HTML that knows whether it stands at the start of a line.
    struct Output {
        private(set) var html = ""

        mutating func write(_ text: String) {
            html += text
        }

        mutating func startLine() {
            if let last = html.utf8.last, last != 0x0A { html += "\n" }
        }
    }

    // MARK: Blocks

    func write(_ blocks: [Block], isTight: Bool, to output: inout Output) throws {
        for block in blocks { try write(block, isTight: isTight, to: &output) }
    }

    /// - Parameter isTight: whether the block stands in an item of a tight list, where paragraphs have no tags.
    private func write(_ block: Block, isTight: Bool, to output: inout Output) throws {
        switch block {
        case .paragraph(let content, _):
            if isTight { return try write(content, to: &output) }
            output.startLine()
            output.write("<p>")
            try write(content, to: &output)
            output.write("</p>\n")
        case .heading(let heading): try write(heading, to: &output)
        case .quote(let blocks, _):
            output.startLine()
            output.write("<blockquote>\n")
            try write(blocks, isTight: false, to: &output)
            output.startLine()
            output.write("</blockquote>\n")
        case .list(let list): try write(list, to: &output)
        case .code(let code): write(code, to: &output)
        case .html(let html, _):
            output.startLine()
            output.write(options.allowsRawHTML ? html : Self.omittedHTML)
            output.startLine()
        case .thematicBreak:
            output.startLine()
            output.write("<hr />\n")
        case .table(let table): try write(table, to: &output)
        case .directive(let directive):
            guard let resolver else { return write(directive.source, to: &output) }
            guard directive.problems.isEmpty else { return try resolver.report(directive.problems) }
            output.startLine()
            output.write(try resolver.html(for: directive))
            output.startLine()
        }
    }

    private func write(_ heading: Heading, to output: inout Output) throws {
        let label = options.headingAnchorLabel?(heading.content.plainText())
        output.startLine()
        // The link is a sibling of the heading: inside, its name would become part of the heading's.
        if label != nil { output.write("<div class=\"heading heading-\(heading.level)\">\n") }
        let hasID = options.hasHeadingIDs || label != nil
        output.write("<h\(heading.level)\(hasID ? " id=\"\(HTMLEscaping.escape(heading.id))\"" : "")>")
        try write(heading.content, to: &output)
        output.write("</h\(heading.level)>\n")
        if let label {
            output.write("<a class=\"heading-anchor\" href=\"#\(HTMLEscaping.escapeURL(heading.id))\"")
            output.write(" aria-label=\"\(HTMLEscaping.escape(label))\"><span aria-hidden=\"true\">#</span></a>\n</div>\n")
        }
    }

    private func write(_ list: List, to output: inout Output) throws {
        output.startLine()
        switch list.style {
        case .bullet: output.write("<ul>\n")
        case .ordered(1): output.write("<ol>\n")
        case .ordered(let start): output.write("<ol start=\"\(start)\">\n")
        }
        for item in list.items {
            output.startLine()
            output.write("<li>")
            try write(item.blocks, isTight: list.isTight, to: &output)
            output.write("</li>\n")
        }
        output.write(list.style == .bullet ? "</ul>\n" : "</ol>\n")
    }

    private func write(_ code: CodeBlock, to output: inout Output) {
        output.startLine()
        let language = code.language.map { " class=\"language-\(HTMLEscaping.escape($0))\"" }
        output.write("<pre><code\(language ?? "")>\(HTMLEscaping.escape(code.text))</code></pre>\n")
    }

    static let omittedHTML = "<!-- raw HTML omitted -->"
}
