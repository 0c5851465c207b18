extension HTMLRenderer {
    /// - Parameter isTight: whether the blocks stand in an item of a tight list, where paragraphs have no tags.
    func write(_ blocks: [Block], isTight: Bool, to output: inout HTMLOutput) throws {
        for block in blocks { try write(block, isTight: isTight, to: &output) }
    }

    private func write(_ block: Block, isTight: Bool, to output: inout HTMLOutput) throws {
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
            write(html: html, to: &output)
            output.startLine()
        case .thematicBreak:
            output.startLine()
            output.write("<hr />\n")
        case .table(let table): try write(table, to: &output)
        case .directive(let directive): try write(directive, to: &output)
        }
    }

    private func write(_ heading: Heading, to output: inout HTMLOutput) throws {
        let label = options.headingAnchorLabel?(heading.content.plainText(role: roleText))
        output.startLine()
        if label != nil {
            // The link is a sibling of the heading: inside, its name would become part of the heading's.
            output.write("<div class=\"heading heading-")
            output.write(heading.level)
            output.write("\">\n")
        }
        output.write("<h")
        output.write(heading.level)
        if options.hasHeadingIDs || label != nil {
            output.write(" id=\"")
            output.write(text: heading.id)
            output.write("\"")
        }
        output.write(">")
        try write(heading.content, to: &output)
        output.write("</h")
        output.write(heading.level)
        output.write(">\n")
        if let label {
            output.write("<a class=\"heading-anchor\" href=\"#")
            output.write(url: heading.id)
            output.write("\" aria-label=\"")
            output.write(text: label)
            output.write("\"><span aria-hidden=\"true\">#</span></a>\n</div>\n")
        }
    }

    private func write(_ list: List, to output: inout HTMLOutput) throws {
        output.startLine()
        switch list.style {
        case .bullet: output.write("<ul>\n")
        case .ordered(1): output.write("<ol>\n")
        case .ordered(let start):
            output.write("<ol start=\"")
            output.write(start)
            output.write("\">\n")
        }
        for item in list.items {
            output.startLine()
            output.write("<li")
            if item.isChecked != nil, options.taskLabel != nil { output.write(" class=\"task\"") }
            output.write(">")
            if let isChecked = item.isChecked { writeBox(isChecked, to: &output) }
            try write(item.blocks, isTight: list.isTight, to: &output)
            output.write("</li>\n")
        }
        output.write(list.style == .bullet ? "</ul>\n" : "</ol>\n")
    }

    private func writeBox(_ isChecked: Bool, to output: inout HTMLOutput) {
        output.write(isChecked ? "<input checked=\"\" disabled=\"\" type=\"checkbox\"" : "<input disabled=\"\" type=\"checkbox\"")
        if let label = options.taskLabel {
            output.write(" aria-label=\"")
            output.write(text: label(isChecked))
            output.write("\"")
        }
        output.write("> ")
    }

    func write(_ code: CodeBlock, to output: inout HTMLOutput) {
        output.startLine()
        output.write("<pre><code")
        if let language = code.language {
            output.write(" class=\"language-")
            output.write(text: language)
            output.write("\"")
        }
        output.write(">")
        if let markup = options.codeMarkup, let language = code.language, let html = markup(code.text, language) {
            output.write(markup: html)
        } else {
            output.write(text: code.text)
        }
        output.write("</code></pre>\n")
    }
}
