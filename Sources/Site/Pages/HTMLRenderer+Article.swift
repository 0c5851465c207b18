import Highlighting
import Markdown
import Templates

extension HTMLRenderer.Options {
    /// How articles are written: with names in the page's language for whoever does not see it, and coloured code.
    ///
    /// - Parameter allowsRawHTML: What the settings say. GFM's list of tags that change how a browser reads the rest of the page
    ///   stays closed.
    static func article(_ words: Translations, allowsRawHTML: Bool) -> HTMLRenderer.Options {
        var options = HTMLRenderer.Options()
        options.allowsRawHTML = allowsRawHTML
        options.filtersTags = true
        options.headingAnchorLabel = { words.text(.headingAnchor, ["title": $0]) }
        options.tableLabel = { table in
            words.text(.table, ["columns": table.header.cells.map { $0.plainText() }.joined(separator: ", ")])
        }
        options.taskLabel = { words.text($0 ? .taskDone : .taskOpen) }
        options.admonitionTitle = { name in
            switch name {
            case .tip: words.text(.tip)
            case .important: words.text(.important)
            case .warning: words.text(.warning)
            case .caution: words.text(.caution)
            case .note, .admonition, .figure: words.text(.note)
            }
        }
        options.footnoteLabels = HTMLRenderer.FootnoteLabels(
            title: words.text(.footnotes),
            reference: { words.text(.footnote, ["number": String($0)]) },
            backLink: { number, occurrence in
                words.text(
                    occurrence == 1 ? .footnoteBack : .footnoteBackAgain,
                    ["number": String(number), "occurrence": String(occurrence)])
            })
        options.codeMarkup = { Highlighter.html(for: $0, language: $1) }
        options.marksExternalLinks = true
        return options
    }
}
