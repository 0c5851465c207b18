import Foundation

extension HistoryPage {
    struct View: Sendable {
        struct Row: Sendable {
            let url: String
            let time: TimeView
            let text: String
            let label: LabelView
            let confidence: String
            let model: String
            let verdict: String
            /// `none`, `confirmed` or `corrected`.
            let verdictCode: String
        }

        let total: String?
        let hasRows: Bool
        let rows: [Row]
        let hasPages: Bool
        let newerURL: String?
        let olderURL: String?
    }

    package func view(in words: Translations) -> any Sendable {
        View(
            total: total.map { words.text(.historyTotal, count: $0) }, hasRows: !rows.isEmpty,
            rows: rows.map { row in
                let verdict = wording(of: row.verdict, in: words)
                return View.Row(
                    url: "/analyses/\(row.id)",
                    time: TimeView(moment: row.time, language: words.language, zone: shell.timeZone), text: row.text,
                    label: LabelView(row.label, confidence: row.confidence, in: words),
                    confidence: words.confidence(row.confidence),
                    model: row.model, verdict: verdict.text, verdictCode: verdict.code)
            },
            hasPages: newerURL != nil || olderURL != nil, newerURL: newerURL, olderURL: olderURL)
    }

    private func wording(of verdict: Verdict, in words: Translations) -> (text: String, code: String) {
        switch verdict {
        case .none: (words.text(.verdictNone), "none")
        case .confirmed: (words.text(.verdictConfirmed), "confirmed")
        case .rejected: (words.text(.verdictRejected), "corrected")
        case .corrected(let actual):
            (words.text(.verdictCorrected, ["label": LabelView(actual, in: words).word]), "corrected")
        }
    }
}
