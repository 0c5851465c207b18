import Foundation
import GRDB

/// A row of a table whose columns may be fewer than today's, and whose values any program may have written.
struct TableRow {
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

    /// Nil where the column is missing, NULL or empty.
    func filled(_ column: String) -> String? {
        text(column).flatMap { $0.isEmpty ? nil : $0 }
    }

    func required(_ column: String) throws(UnreadableFile) -> String {
        guard let text = text(column) else { throw problem("has no '\(column)'") }
        return text
    }

    func integer(_ column: String) throws(UnreadableFile) -> Int64? {
        guard let value = row[column] as (any DatabaseValueConvertible)? else { return nil }
        if let number = value as? Int64 { return number }
        if let number = Int64(Self.text(value) ?? "") { return number }
        throw problem("'\(column)' is not a whole number: '\(value)'")
    }

    /// A column of milliseconds since 1970.
    func date(_ column: String) throws(UnreadableFile) -> Date? {
        try integer(column).map { Date(milliseconds: $0) }
    }

    func lifecycle() throws(UnreadableFile) -> Lifecycle {
        guard let text = text("lifecycle_stage") else { return .active }
        guard let stage = Lifecycle(rawValue: text) else {
            throw problem("'lifecycle_stage' is neither active nor deleted: '\(text)'")
        }
        return stage
    }

    func problem(_ reason: String) -> UnreadableFile {
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
