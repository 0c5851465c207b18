import Templates

/// The keys of what articles hold besides text.
enum ArticlePhrase: String, LocaleKey {
    case note = "admonition_note"
    case tip = "admonition_tip"
    case important = "admonition_important"
    case warning = "admonition_warning"
    case caution = "admonition_caution"

    case footnotes = "footnotes_title"
    case footnote = "footnotes_reference"
    case footnoteBack = "footnotes_back"
    case footnoteBackAgain = "footnotes_back_again"

    case taskDone = "task_done"
    case taskOpen = "task_open"
}

extension Translations {
    func text(_ phrase: ArticlePhrase, _ values: [String: String] = [:]) -> String { text(of: phrase, values) }
}
