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
        ([columns.map(Self.quoted)] + rows.map { $0.map(Self.field) })
            .map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    /// An array of objects, one a row, with the columns in order; what is missing or not finite is `null`.
    var json: String {
        let objects = rows.map { row in
            "  {" + zip(columns, row).map { "\(JSONText.literal($0)): \(Self.literal($1))" }.joined(separator: ", ") + "}"
        }
        return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }

    private static func field(_ value: Value) -> String {
        switch value {
        case .text(let text): quoted(text)
        case .number(let number): number.isFinite ? "\(number)" : ""
        case .integer(let integer): "\(integer)"
        case .missing: ""
        }
    }

    private static func quoted(_ text: String) -> String {
        guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    private static func literal(_ value: Value) -> String {
        switch value {
        case .text(let text): JSONText.literal(text)
        case .number(let number): number.isFinite ? "\(number)" : "null"
        case .integer(let integer): "\(integer)"
        case .missing: "null"
        }
    }
}
