import Foundation

/// The figures of a table or a chart as they were measured, to be published beside it as CSV and JSON.
///
/// A page rounds and translates; this does not: numbers stand in their shortest form that reads back as the same `Double`.
struct DataTable: Hashable, Sendable {
    enum Value: Hashable, Sendable {
        case text(String)
        case number(Double)
        case integer(Int)
        case missing
    }

    /// The names of the columns, as MLflow calls them where it has a name: `test_accuracy`.
    var columns: [String]
    /// As many values in each row as there are columns.
    var rows: [[Value]]

    init(columns: [String], rows: [[Value]]) {
        self.columns = columns
        self.rows = rows
    }

    /// CSV by RFC 4180 with a header, lines ended by CRLF; a missing value is empty, as is a number that is not finite.
    var csv: String {
        var text = Self.text(of: (rows.count + 1) * columns.count)
        for row in [columns.map(Value.text)] + rows {
            for (index, value) in row.enumerated() {
                if index > 0 { text += "," }
                Self.appendField(value, to: &text)
            }
            text += "\r\n"
        }
        return text
    }

    /// An array of objects, one a row, with the columns in order; what is missing or not finite is `null`.
    var json: String {
        if rows.isEmpty { return "[]\n" }
        let names = columns.enumerated().map { index, column in
            var name = index > 0 ? ", " : ""
            Self.appendLiteral(column, to: &name)
            return name + ": "
        }
        var text = Self.text(of: rows.count * columns.count * 2)
        for (index, row) in rows.enumerated() {
            text += index == 0 ? "[\n  {" : ",\n  {"
            for (name, value) in zip(names, row) {
                text += name
                Self.appendLiteral(value, to: &text)
            }
            text += "}"
        }
        return text + "\n]\n"
    }

    /// With room for that many values: a history of a million points is written into one piece of memory.
    private static func text(of values: Int) -> String {
        var text = ""
        text.reserveCapacity(values * 16)
        return text
    }

    private static func appendField(_ value: Value, to csv: inout String) {
        switch value {
        case .text(let text):
            let isPlain = !text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 10 || $0 == 13 }
            csv += isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
        case .number(let number): csv += number.isFinite ? number.description : ""
        case .integer(let integer): csv += integer.description
        case .missing: break
        }
    }

    private static func appendLiteral(_ value: Value, to json: inout String) {
        switch value {
        case .text(let text): appendLiteral(text, to: &json)
        case .number(let number): json += number.isFinite ? number.description : "null"
        case .integer(let integer): json += integer.description
        case .missing: json += "null"
        }
    }

    /// A JSON string (RFC 8259, section 7).
    private static func appendLiteral(_ text: String, to json: inout String) {
        json += "\""
        if text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
            for scalar in text.unicodeScalars {
                switch scalar {
                case "\"": json += "\\\""
                case "\\": json += "\\\\"
                case "\u{0}"..."\u{1F}": json += "\\u" + String(scalar.value + 0x10000, radix: 16).dropFirst()
                default: json.unicodeScalars.append(scalar)
                }
            }
        } else {
            json += text
        }
        json += "\""
    }
}
