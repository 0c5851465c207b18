import Foundation
import GRDB
import Testing

@testable import Storage

/// Writes rows as another program would, past the facade.
@Suite("The schema")
struct SchemaTests {
    private static let id = "00000000-0000-4000-8000-000000000001"

    private func execute(_ sql: String) async throws {
        try await withDatabase { database in
            let id = try #require(UUID(uuidString: Self.id))
            _ = try await database.record(.sample(id: id, label: "positive"))
            _ = try await database.record(Feedback(predictionID: id, idempotencyKey: "first", isCorrect: true))
            try await database.pool.write { db in try db.execute(sql: sql) }
        }
    }

    private static func prediction(
        id: String = "'00000000-0000-4000-8000-000000000002'", created: String = "1", text: String = "'t'",
        label: String = "'positive'", probability: String = "0.5", confidence: String = "0.5", model: String = "'m/1'",
        duration: String = "1"
    ) -> String {
        "INSERT INTO predictions VALUES (\([id, created, text, label, probability, confidence, model, duration].joined(separator: ",")))"
    }

    private static func feedback(
        prediction: String = "'\(id)'", key: String = "'k'", isCorrect: String = "0", actual: String = "NULL",
        comment: String = "NULL", created: String = "1"
    ) -> String {
        """
        INSERT INTO feedback (prediction_id, idempotency_key, is_correct, actual_label, comment, created_at)
        VALUES (\(prediction), \(key), \(isCorrect), \(actual), \(comment), \(created))
        """
    }

    @Test("takes good rows", arguments: [prediction(), prediction(probability: "1", confidence: "0"), feedback()])
    func good(sql: String) async throws {
        try await execute(sql)
    }

    @Test(
        "refuses bad rows",
        arguments: [
            prediction(id: "NULL"), prediction(id: "'abc'"), prediction(id: "'\(id)'"),
            prediction(id: "'ABCDEF00-0000-4000-8000-000000000002'"), prediction(created: "0"), prediction(created: "'hier'"),
            prediction(text: "''"), prediction(text: "NULL"), prediction(text: "'a' || char(0) || 'b'"),
            prediction(text: "printf('%.*c', 8193, 'x')"), prediction(label: "''"), prediction(probability: "1.01"),
            prediction(probability: "-0.1"), prediction(probability: "9e999"), prediction(probability: "NULL"),
            prediction(confidence: "'sure'"), prediction(model: "''"), prediction(duration: "-1"),
            feedback(prediction: "'00000000-0000-4000-8000-000000000009'"), feedback(key: "''"), feedback(key: "'first'"),
            feedback(isCorrect: "2"), feedback(isCorrect: "NULL"), feedback(isCorrect: "1", actual: "'negative'"),
            feedback(isCorrect: "0", actual: "'positive'"), feedback(actual: "''"), feedback(comment: "''"),
            feedback(created: "-5"), "UPDATE feedback SET is_correct = 0",
        ])
    func bad(sql: String) async throws {
        await #expect(throws: DatabaseError.self) { try await execute(sql) }
    }

    @Test("erases the feedback of an analysis that is erased")
    func erasure() async throws {
        try await withDatabase { database in
            let id = try await database.record(.sample()).id
            _ = try await database.record(Feedback(predictionID: id, idempotencyKey: "k", isCorrect: true))
            try await database.pool.write { db in try db.execute(sql: "DELETE FROM predictions") }
            let count = try await database.feedbackCount()
            #expect(count == 0)
        }
    }
}
