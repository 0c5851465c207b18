import Foundation
import GRDB

/// A row of a table whose columns may be fewer than today's, and whose values any program may have written.
struct TableRow: RecordFields {
    /// Begins the warnings: `the run 578fa783950f4aa5acebbf5211fb7f7c`.
    let subject: String
    private let row: Row
    private let file: URL

    init(_ row: Row, subject: String, file: URL) {
        self.row = row
        self.subject = subject
        self.file = file
    }

    /// Nil where the column is missing, NULL or a blob. Numbers are read as text.
    func text(_ column: String) -> String? {
        Self.text(row[column] as (any DatabaseValueConvertible)?)
    }

    func problem(_ reason: String, _ key: String? = nil) -> UnreadableFile {
        UnreadableFile(file: file, reason: "\(subject): \(reason)")
    }

    static func text(_ value: (any DatabaseValueConvertible)?) -> String? {
        switch value {
        case let text as String: text
        case let number as Int64: "\(number)"
        case let number as Double: "\(number)"
        default: nil
        }
    }
}
