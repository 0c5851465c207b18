extension HTMLRenderer {
    func write(_ inlines: [Inline], to output: inout Output) throws {
        for inline in inlines { try write(inline, to: &output) }
    }

    private func write(_ inline: Inline, to output: inout Output) throws {
        switch inline {
        case .text(let text, _): output.write(HTMLEscaping.escape(text))
        case .softBreak: output.write("\n")
        case .lineBreak: output.write("<br />\n")
        case .code(let code, _): output.write("<code>\(HTMLEscaping.escape(code))</code>")
        case .html(let html, _): output.write(options.allowsRawHTML ? html : Self.omittedHTML)
        case .emphasis(let content, _):
            output.write("<em>")
            try write(content, to: &output)
            output.write("</em>")
        case .strong(let content, _):
            output.write("<strong>")
            try write(content, to: &output)
            output.write("</strong>")
        case .strikethrough(let content, _):
            output.write("<del>")
            try write(content, to: &output)
            output.write("</del>")
        case .link(let link): try write(link, to: &output)
        case .image(let image):
            output.write("<img src=\"\(target(image.source))\" alt=\"")
            writeAlternative(image.description, to: &output)
            output.write("\"\(titleAttribute(image.title)) />")
        case .role(let name, let content, let line):
            output.write(
                try resolver?.html(forRole: name, content: content, line: line)
                    ?? "{\(name)}<code>\(HTMLEscaping.escape(content))</code>")
        case .footnoteReference(let number, _, _): output.write("<sup>\(number)</sup>")
        }
    }

    private func write(_ link: Link, to output: inout Output) throws {
        let isMarked = options.marksExternalLinks && LinkSafety.isExternal(link.destination)
        output.write(
            "<a href=\"\(target(link.destination))\"\(titleAttribute(link.title))\(isMarked ? " rel=\"noopener\"" : "")>")
        try write(link.content, to: &output)
        output.write("</a>")
    }

    /// Writes the alternative text of an image: no tags, but raw HTML as text, as libcmark has it.
    private func writeAlternative(_ inlines: [Inline], to output: inout Output) {
        for inline in inlines {
            switch inline {
            case .text(let text, _), .code(let text, _), .html(let text, _): output.write(HTMLEscaping.escape(text))
            case .softBreak, .lineBreak: output.write(" ")
            case .emphasis(let content, _), .strong(let content, _), .strikethrough(let content, _):
                writeAlternative(content, to: &output)
            case .link(let link): writeAlternative(link.content, to: &output)
            case .image(let image): writeAlternative(image.description, to: &output)
            case .role(let name, let content, _):
                // A resolver gives HTML, which no attribute can hold.
                output.write(HTMLEscaping.escape(resolver == nil ? "{\(name)}\(content)" : content))
            case .footnoteReference: break
            }
        }
    }

    private func target(_ url: String) -> String {
        LinkSafety.isUnsafe(url) ? "" : HTMLEscaping.escapeURL(url)
    }

    private func titleAttribute(_ title: String) -> String {
        title.isEmpty ? "" : " title=\"\(HTMLEscaping.escape(title))\""
    }
}
