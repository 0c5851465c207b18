package import Foundation

/// The analyses so far, newest first.
package struct HistoryPage: Page {
    package static let template = "app/history"

    /// What the reader said of an answer.
    package enum Verdict: Sendable, Hashable {
        case none
        case confirmed
        /// Wrong, and nobody has said what is right.
        case rejected
        /// Wrong; this label is right.
        case corrected(actual: String)
    }

    package struct Row: Sendable, Hashable {
        /// The analysis' id: its page is `/analyses/ID`.
        package var id: String
        package var time: Date
        package var text: String
        package var label: String
        /// The probability of ``label``, in 0...1.
        package var confidence: Double
        package var model: String
        package var verdict: Verdict

        package init(id: String, time: Date, text: String, label: String, confidence: Double, model: String, verdict: Verdict) {
            self.id = id
            self.time = time
            self.text = text
            self.label = label
            self.confidence = confidence
            self.model = model
            self.verdict = verdict
        }
    }

    package var shell: PageShell
    package var rows: [Row]
    /// How many analyses there are in all, if known.
    package var total: Int?
    /// The addresses of the neighbouring pages, nil at the ends.
    package var newerURL: String?
    package var olderURL: String?

    package init(shell: PageShell, rows: [Row], total: Int? = nil, newerURL: String? = nil, olderURL: String? = nil) {
        self.shell = shell
        self.rows = rows
        self.total = total
        self.newerURL = newerURL
        self.olderURL = olderURL
    }
}
