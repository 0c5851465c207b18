import Foundation
import Testing

@testable import Storage

@Suite("Feedback")
struct FeedbackTests {
    @Test("is kept as a history whose last row is the verdict")
    func history() async throws {
        try await withDatabase { database in
            let id = try await database.record(.sample(label: "positive")).id
            let no = try await database.record(
                Feedback(
                    predictionID: id, idempotencyKey: "a", isCorrect: false, actualLabel: "negative", comment: "ironie"))
            let yes = try await database.record(Feedback(predictionID: id, idempotencyKey: "b", isCorrect: true))
            #expect(try await database.feedback(for: id) == [no, yes])
            #expect(try await database.history(limit: 1).entries.first?.verdict == yes)
        }
    }

    @Test("that is sent again is answered with the first row and stored once, even when both come at once")
    func idempotency() async throws {
        try await withDatabase { database in
            let id = try await database.record(.sample()).id
            let feedback = Feedback(predictionID: id, idempotencyKey: "clic", isCorrect: false, comment: "non")
            let answers = try await withThrowingTaskGroup(of: StoredFeedback.self) { group in
                for _ in 0..<20 { group.addTask { try await database.record(feedback) } }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(answers.count == 1)
            let count = try await database.feedbackCount()
            #expect(count == 1)
        }
    }

    @Test("of another content under a key that is taken is refused, not dropped")
    func reusedKey() async throws {
        try await withDatabase { database in
            let id = try await database.record(.sample()).id
            _ = try await database.record(Feedback(predictionID: id, idempotencyKey: "k", isCorrect: true))
            await #expect(throws: StorageError.idempotencyKeyReused) {
                try await database.record(Feedback(predictionID: id, idempotencyKey: "k", isCorrect: false))
            }
            let count = try await database.feedbackCount()
            #expect(count == 1)
        }
    }

    @Test("of an unknown analysis is refused")
    func unknown() async throws {
        try await withDatabase { database in
            let id = UUID()
            await #expect(throws: StorageError.unknownPrediction(id.uuidString.lowercased())) {
                try await database.record(Feedback(predictionID: id, idempotencyKey: "k", isCorrect: true))
            }
            let count = try await database.feedbackCount()
            #expect(count == 0)
        }
    }

    @Test(
        "that contradicts itself is refused",
        arguments: [(true, "negative"), (true, "neutral"), (false, "positive")])
    func contradiction(isCorrect: Bool, actual: String) async throws {
        try await withDatabase { database in
            let id = try await database.record(.sample(label: "positive")).id
            await #expect(throws: StorageError.contradictoryFeedback(predicted: "positive")) {
                try await database.record(
                    Feedback(predictionID: id, idempotencyKey: "k", isCorrect: isCorrect, actualLabel: actual))
            }
            let count = try await database.feedbackCount()
            #expect(count == 0)
        }
    }
}
