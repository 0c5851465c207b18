/// A pipe table of GitHub Flavored Markdown (specification 0.29, "Tables (extension)").
package struct Table: Hashable, Sendable {
    package enum Alignment: String, Hashable, Sendable {
        case left, center, right
    }

    package struct Row: Hashable, Sendable {
        /// As many as the table has columns; a cell is empty where the source has none.
        package var cells: [[Inline]]
        package var line: Int

        package init(cells: [[Inline]], line: Int) {
            self.cells = cells
            self.line = line
        }
    }

    /// One for each column; nil where the delimiter row has no colon.
    package var alignments: [Alignment?]
    package var header: Row
    package var rows: [Row]

    package var line: Int { header.line }

    package init(alignments: [Alignment?], header: Row, rows: [Row]) {
        self.alignments = alignments
        self.header = header
        self.rows = rows
    }
}
