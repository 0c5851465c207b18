extension HTMLRenderer {
    func write(_ table: Table, to output: inout Output) throws {
        output.startLine()
        if let label = options.tableLabel?(table) {
            output.write(
                "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(HTMLEscaping.escape(label))\">\n")
        }
        output.write("<table>\n<thead>\n")
        try write(table.header, tag: "th", alignments: table.alignments, to: &output)
        output.write("</thead>\n")
        if !table.rows.isEmpty {
            output.write("<tbody>\n")
            for row in table.rows { try write(row, tag: "td", alignments: table.alignments, to: &output) }
            output.write("</tbody>\n")
        }
        output.write("</table>\n")
        if options.tableLabel != nil { output.write("</div>\n") }
    }

    private func write(_ row: Table.Row, tag: String, alignments: [Table.Alignment?], to output: inout Output) throws {
        let isAccessible = options.tableLabel != nil
        output.write("<tr>\n")
        for (cell, alignment) in zip(row.cells, alignments) {
            output.write("<\(tag)")
            if isAccessible, tag == "th" { output.write(" scope=\"col\"") }
            if let alignment {
                output.write(isAccessible ? " class=\"align-\(alignment.rawValue)\"" : " align=\"\(alignment.rawValue)\"")
            }
            output.write(">")
            try write(cell, to: &output)
            output.write("</\(tag)>\n")
        }
        output.write("</tr>\n")
    }
}
