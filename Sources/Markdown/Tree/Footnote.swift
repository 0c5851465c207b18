/// A note that marks in the text lead to: `text[^1]` and, on lines of its own, `[^1]: the note`.
package struct Footnote: Hashable, Sendable {
    /// What stands between `[^` and `]`.
    package var label: String
    /// Counted from 1 in the order of the first marks.
    package var number: Int
    package var blocks: [Block]
    /// How many marks lead to it, 1 or more.
    package var occurrences: Int
    package var line: Int

    package init(label: String, number: Int, blocks: [Block], occurrences: Int, line: Int) {
        self.label = label
        self.number = number
        self.blocks = blocks
        self.occurrences = occurrences
        self.line = line
    }
}
