extension HTMLRenderer {
    /// Writes the mark of a footnote. In a link, which holds no other, and where the footnotes are not at hand, it leads nowhere.
    func write(footnoteReference number: Int, occurrence: Int, to output: inout HTMLOutput) {
        guard let note = output.footnotes.indices.contains(number - 1) ? output.footnotes[number - 1] : nil,
            !output.isInsideLink
        else {
            if !output.footnotes.isEmpty {
                output.write("<sup>")
                output.write(number)
                output.write("</sup>")
            }
            return
        }
        output.write("<sup class=\"footnote-ref\"><a href=\"#")
        writeID(of: note, to: &output)
        output.write("\" id=\"")
        writeID(of: note, occurrence: occurrence, to: &output)
        if let labels = options.footnoteLabels {
            output.write("\" role=\"doc-noteref\" aria-label=\"")
            output.write(text: labels.reference(number))
            output.write("\">")
        } else {
            output.write("\" data-footnote-ref>")
        }
        output.write(number)
        output.write("</a></sup>")
    }

    func write(_ footnotes: [Footnote], to output: inout HTMLOutput) throws {
        guard !footnotes.isEmpty else { return }
        output.startLine()
        if let labels = options.footnoteLabels {
            output.write("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
            output.write(text: labels.title)
            output.write("\">\n<ol>\n")
        } else {
            output.write("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
        }
        for note in footnotes {
            output.write("<li id=\"")
            writeID(of: note, to: &output)
            output.write("\">\n")
            // The links back stand at the end of the last paragraph.
            if case .paragraph(let content, _)? = note.blocks.last {
                try write(Array(note.blocks.dropLast()), isTight: false, to: &output)
                output.startLine()
                output.write("<p>")
                try write(content, to: &output)
                output.write(" ")
                writeBackLinks(of: note, to: &output)
                output.write("</p>\n")
            } else {
                try write(note.blocks, isTight: false, to: &output)
                output.startLine()
                writeBackLinks(of: note, to: &output)
                output.write("\n")
            }
            output.write("</li>\n")
        }
        output.write("</ol>\n</section>\n")
    }

    private func writeBackLinks(of note: Footnote, to output: inout HTMLOutput) {
        for occurrence in 1...max(1, note.occurrences) {
            if occurrence > 1 { output.write(" ") }
            output.write("<a href=\"#")
            writeID(of: note, occurrence: occurrence, to: &output)
            if let labels = options.footnoteLabels {
                output.write("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"")
                output.write(text: labels.backLink(note.number, occurrence))
            } else {
                let index = occurrence > 1 ? "\(note.number)-\(occurrence)" : "\(note.number)"
                output.write(
                    markup: "\" class=\"footnote-backref\" data-footnote-backref data-footnote-backref-idx=\"\(index)\"")
                output.write(markup: " aria-label=\"Back to reference \(index)")
            }
            output.write("\">↩")
            if occurrence > 1 {
                output.write("<sup class=\"footnote-ref\">")
                output.write(occurrence)
                output.write("</sup>")
            }
            output.write("</a>")
        }
    }

    /// cmark-gfm makes ids of labels. Ours are made of numbers and hold an underscore, which no id of a heading does.
    private func writeID(of note: Footnote, occurrence: Int? = nil, to output: inout HTMLOutput) {
        if options.footnoteLabels == nil {
            output.write(occurrence == nil ? "fn-" : "fnref-")
            output.write(url: note.label)
        } else {
            output.write(occurrence == nil ? "note_" : "noteref_")
            output.write(note.number)
        }
        if let occurrence, occurrence > 1 {
            output.write("-")
            output.write(occurrence)
        }
    }
}
