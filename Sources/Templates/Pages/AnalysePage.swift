/// The form that takes a tweet, and the answer once there is one.
package struct AnalysePage: Page {
    package static let template = "app/analyse"

    /// The longest text that the form takes, in characters as people count them (grapheme clusters).
    package static let limit = 500

    /// What is wrong with the text that was sent.
    package enum Problem: Sendable, Hashable {
        /// Nothing, or nothing but blanks.
        case empty
        /// More than ``limit`` characters: so many.
        case tooLong(count: Int)
        /// Bytes that are not UTF-8.
        case unreadable
        /// More analyses are waiting than the machine can do: nothing was wrong with the text.
        case busy
        /// The model failed on this text or is missing.
        case noModel
    }

    package var shell: PageShell
    /// What stands in the field: what was sent, an example, or nothing.
    package var text: String
    package var problem: Problem?
    package var card: ResultCard?
    /// The idempotency key of the form: sending it twice stores one analysis.
    package var key: String?

    package init(shell: PageShell, text: String = "", problem: Problem? = nil, card: ResultCard? = nil, key: String? = nil) {
        self.shell = shell
        self.text = text
        self.problem = problem
        self.card = card
        self.key = key
    }
}
