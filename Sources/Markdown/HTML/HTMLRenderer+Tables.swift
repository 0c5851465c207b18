extension HTMLRenderer {
    func write(_ table: Table, to output: inout HTMLOutput) throws {
        output.startLine()
        if let label = options.tableLabel?(table) {
            output.write("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"")
            output.write(text: label)
            output.write("\">\n")
        }
        output.write("<table>\n<thead>\n")
        try write(table.header, isHeader: true, alignments: table.alignments, to: &output)
        output.write("</thead>\n")
        if !table.rows.isEmpty {
            output.write("<tbody>\n")
            for row in table.rows { try write(row, isHeader: false, alignments: table.alignments, to: &output) }
            output.write("</tbody>\n")
        }
        output.write("</table>\n")
        if options.tableLabel != nil { output.write("</div>\n") }
    }

    private func write(
        _ row: Table.Row, isHeader: Bool, alignments: [Table.Alignment?], to output: inout HTMLOutput
    ) throws {
        let isAccessible = options.tableLabel != nil
        output.write("<tr>\n")
        for (cell, alignment) in zip(row.cells, alignments) {
            output.write(isHeader ? isAccessible ? "<th scope=\"col\"" : "<th" : "<td")
            if let alignment {
                output.write(isAccessible ? " class=\"align-" : " align=\"")
                output.write(alignment.markup)
                output.write("\"")
            }
            output.write(">")
            try write(cell, to: &output)
            output.write(isHeader ? "</th>\n" : "</td>\n")
        }
        output.write("</tr>\n")
    }
}

extension Table.Alignment {
    fileprivate var markup: StaticString {
        switch self {
        case .left: "left"
        case .center: "center"
        case .right: "right"
        }
    }
}
