import Foundation
import Synchronization

@testable import Storage

/// A folder of its own for one test, removed when the body ends.
func withTemporaryFolder<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "vigie-storage-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
}

/// An open database in a file of its own, closed and removed when the body ends.
func withDatabase<Value>(
    clock: @escaping @Sendable () -> Date = { Date() }, _ body: (Database) async throws -> Value
) async throws -> Value {
    try await withTemporaryFolder { folder in
        let database = try Database(at: folder.appending(path: "test.sqlite"), clock: clock)
        let value = try await body(database)
        try await database.close()
        return value
    }
}

/// A clock that stands still until it is moved.
final class ManualClock: Sendable {
    private let date: Mutex<Date>

    init(_ date: Date = Date(timeIntervalSince1970: 1_700_000_000.123)) {
        self.date = Mutex(date)
    }

    func read() -> Date { date.withLock { $0 } }

    func advance(by seconds: Double) {
        date.withLock { $0 += seconds }
    }
}

extension Database.NewPrediction {
    static func sample(id: UUID = UUID(), text: String = "Quel beau vol", label: String = "positive") -> Self {
        Self(
            id: id, text: text, label: label, probability: label == "positive" ? 0.9 : 0.1, confidence: 0.9,
            model: "sentiment/1", microseconds: 42)
    }
}
