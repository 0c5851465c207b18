/// The numbers of a chart, formatted, for those who do not see the picture and for those who want to copy them.
package struct ChartTable: Hashable, Sendable {
    package struct Column: Hashable, Sendable {
        package var title: String
        /// Set in tabular figures, to the right.
        package var isNumeric: Bool

        package init(title: String, isNumeric: Bool) {
            self.title = title
            self.isNumeric = isNumeric
        }
    }

    package struct Row: Hashable, Sendable {
        /// The cell of the first column, which names the row.
        package var heading: String
        /// The cells of the other columns, in their order.
        package var cells: [String]

        package init(heading: String, cells: [String]) {
            self.heading = heading
            self.cells = cells
        }
    }

    package var caption: String
    package var columns: [Column]
    package var rows: [Row]

    package init(caption: String, columns: [Column], rows: [Row]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    /// A plain `<table class="chart-table">` with its caption and the scopes of its headings; every text is escaped.
    package var html: String {
        var html = "<table class=\"chart-table\">\n<caption>\(Markup.escape(caption))</caption>\n<thead><tr>"
        for column in columns {
            html += "<th scope=\"col\"\(Self.alignment(of: column))>\(Markup.escape(column.title))</th>"
        }
        html += "</tr></thead>\n<tbody>\n"
        for row in rows {
            html += "<tr><th scope=\"row\"\(columns.first.map(Self.alignment) ?? "")>\(Markup.escape(row.heading))</th>"
            for (column, cell) in zip(columns.dropFirst(), row.cells) {
                html += "<td\(Self.alignment(of: column))>\(Markup.escape(cell))</td>"
            }
            html += "</tr>\n"
        }
        return html + "</tbody>\n</table>"
    }

    private static func alignment(of column: Column) -> String {
        column.isNumeric ? " class=\"number\"" : ""
    }
}
