/// A figure in its two forms, which say the same: a picture, and the table behind it.
package struct Chart: Hashable, Sendable {
    /// One inline `<svg>` element, without style attributes and without a style sheet: `charts.css` paints its classes.
    package var svg: String
    package var table: ChartTable

    package init(svg: String, table: ChartTable) {
        self.svg = svg
        self.table = table
    }
}

/// How a chart is announced: the accessible name and description of its picture, and the caption of its table.
package struct ChartHeading: Hashable, Sendable {
    /// Unique in the page; the ids inside the picture begin with it. Made of ASCII letters, digits, `-` and `_`.
    package let id: String
    package let title: String
    /// What the chart shows and how to read it, for those who do not see it.
    package let description: String

    /// Other characters in the id become `-`, since a space would cut a reference to it in two.
    package init(id: String, title: String, description: String) {
        self.id = String(
            id.map { character in
                character.isASCII && (character.isLetter || character.isNumber) || character == "_" ? character : "-"
            })
        self.title = title
        self.description = description
    }

    var titleID: String { id + "-title" }
    var descriptionID: String { id + "-desc" }
}
