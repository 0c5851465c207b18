import Foundation
import GRDB

// How the values of a row stand in SQLite.

extension Date {
    /// Whole milliseconds since 1970, the nearest: a date that was read from the database gives back its own.
    var storedMilliseconds: Int64 {
        Int64((timeIntervalSince1970 * 1000).rounded())
    }

    init(storedMilliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(storedMilliseconds) / 1000)
    }

    /// The date as it will be read again.
    var stored: Date {
        Date(storedMilliseconds: storedMilliseconds)
    }
}

extension UUID {
    /// Lower case, as RFC 9562 has it written.
    var storedText: String {
        uuidString.lowercased()
    }
}

extension Row {
    /// Reads a text that another program may have written wrongly.
    func decode<Value>(_: Value.Type, forColumn column: String, from parse: (String) -> Value?) throws -> Value {
        let text: String = self[column]
        guard let value = parse(text) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "column \(column) holds no \(Value.self)")
        }
        return value
    }
}
