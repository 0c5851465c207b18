extension HTMLRenderer {
    func write(_ directive: Directive, to output: inout HTMLOutput) throws {
        guard directive.problems.isEmpty else {
            if let resolver { try resolver.report(directive.problems) } else { write(directive.source, to: &output) }
            return
        }
        switch Directive.MarkdownName(rawValue: directive.name) {
        case .figure: try writeFigure(directive, to: &output)
        case let name?: try writeAdmonition(directive, name, to: &output)
        case nil:
            guard let resolver else { return write(directive.source, to: &output) }
            output.startLine()
            output.write(markup: try resolver.html(for: directive))
            output.startLine()
        }
    }

    /// By its role it is no landmark, of which a page would have too many.
    private func writeAdmonition(
        _ directive: Directive, _ name: Directive.MarkdownName, to output: inout HTMLOutput
    ) throws {
        output.startLine()
        output.write("<aside class=\"admonition")
        if name != .admonition {
            output.write(" admonition-")
            output.write(markup: name.rawValue)
        }
        output.write("\" role=\"note\">\n<p class=\"admonition-title\">")
        if directive.title.isEmpty {
            output.write(text: options.admonitionTitle?(name) ?? name.rawValue.prefix(1).uppercased() + name.rawValue.dropFirst())
        } else {
            try write(directive.title, to: &output)
        }
        output.write("</p>\n")
        try write(directive.blocks, isTight: false, to: &output)
        output.startLine()
        output.write("</aside>\n")
    }

    private func writeFigure(_ directive: Directive, to output: inout HTMLOutput) throws {
        output.startLine()
        output.write("<figure>\n<img src=\"")
        write(target: directive.argument, to: &output)
        output.write("\" alt=\"")
        output.write(text: directive.options["alt"] ?? "")
        output.write("\" />\n")
        if !directive.blocks.isEmpty {
            output.write("<figcaption>\n")
            try write(directive.blocks, isTight: false, to: &output)
            output.startLine()
            output.write("</figcaption>\n")
        }
        output.write("</figure>\n")
    }
}
