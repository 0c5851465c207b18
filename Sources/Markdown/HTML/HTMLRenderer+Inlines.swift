extension HTMLRenderer {
    func write(_ inlines: [Inline], to output: inout HTMLOutput) throws {
        for inline in inlines { try write(inline, to: &output) }
    }

    private func write(_ inline: Inline, to output: inout HTMLOutput) throws {
        switch inline {
        case .text(let text, _): output.write(text: text)
        case .softBreak: output.write("\n")
        case .lineBreak: output.write("<br />\n")
        case .code(let code, _):
            output.write("<code>")
            output.write(text: code)
            output.write("</code>")
        case .html(let html, _):
            write(html: html, to: &output)
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
            output.write("<img src=\"")
            write(target: image.source, to: &output)
            output.write("\" alt=\"")
            writeAlternative(image.description, to: &output)
            output.write("\"")
            write(title: image.title, to: &output)
            output.write(" />")
        case .role(let name, let content, let line):
            if let resolver {
                output.write(
                    markup:
                        try resolver.html(
                            forRole: name, content: content, line: line, isInsideLink: output.isInsideLink))
            } else {
                output.write("{")
                output.write(text: name)
                output.write("}<code>")
                output.write(text: content)
                output.write("</code>")
            }
        case .footnoteReference(let number, let occurrence, _):
            write(footnoteReference: number, occurrence: occurrence, to: &output)
        }
    }

    func write(html: String, to output: inout HTMLOutput) {
        if !options.allowsRawHTML {
            output.write(Self.omittedHTML)
        } else {
            output.write(markup: options.filtersTags ? TagFilter.filtered(html) : html)
        }
    }

    /// What a role says in text without markup.
    var roleText: RoleText {
        guard let resolver else { return { $1 } }
        return { resolver.text(forRole: $0, content: $1) }
    }

    private func write(_ link: Link, to output: inout HTMLOutput) throws {
        output.write("<a href=\"")
        write(target: link.destination, to: &output)
        output.write("\"")
        write(title: link.title, to: &output)
        if options.marksExternalLinks, LinkSafety.isExternal(link.destination) { output.write(" rel=\"noopener\"") }
        output.write(">")
        let wasInside = output.isInsideLink
        output.isInsideLink = true
        defer { output.isInsideLink = wasInside }
        try write(link.content, to: &output)
        output.write("</a>")
    }

    /// Writes the alternative text of an image: no tags, but raw HTML as text, as libcmark has it.
    private func writeAlternative(_ inlines: [Inline], to output: inout HTMLOutput) {
        for inline in inlines {
            switch inline {
            case .text(let text, _), .code(let text, _), .html(let text, _): output.write(text: text)
            case .softBreak, .lineBreak: output.write(" ")
            case .emphasis(let content, _), .strong(let content, _), .strikethrough(let content, _):
                writeAlternative(content, to: &output)
            case .link(let link): writeAlternative(link.content, to: &output)
            case .image(let image): writeAlternative(image.description, to: &output)
            case .role(let name, let content, _):
                output.write(text: resolver?.text(forRole: name, content: content) ?? "{\(name)}\(content)")
            case .footnoteReference: break
            }
        }
    }

    func write(target url: String, to output: inout HTMLOutput) {
        if !LinkSafety.isUnsafe(url) { output.write(url: url) }
    }

    private func write(title: String, to output: inout HTMLOutput) {
        guard !title.isEmpty else { return }
        output.write(" title=\"")
        output.write(text: title)
        output.write("\"")
    }
}
