/// A table found in the source: which lines it takes and where the text of its cells stands, not parsed yet.
struct TableOutline: Sendable {
    /// For each column, the index of the cell's text in ``TableExtraction/cells``; nil for an empty cell.
    struct Row: Sendable {
        var cells: [Int?]
        var line: Int
    }

    var alignments: [Table.Alignment?]
    var header: Row
    var rows: [Row]
}
