package import Foundation
import GRDB

/// What a person said of one analysis.
package struct Feedback: Hashable, Sendable {
    package var predictionID: UUID
    /// One key is stored once, however often it is sent: 1 to 255 characters.
    package var idempotencyKey: String
    package var isCorrect: Bool
    /// The right label, where the person gave it; the predicted one if, and only if, ``isCorrect``.
    package var actualLabel: String?
    /// 1 to 8,192 bytes of UTF-8 without NUL.
    package var comment: String?

    package init(
        predictionID: UUID, idempotencyKey: String, isCorrect: Bool, actualLabel: String? = nil, comment: String? = nil
    ) {
        self.predictionID = predictionID
        self.idempotencyKey = idempotencyKey
        self.isCorrect = isCorrect
        self.actualLabel = actualLabel
        self.comment = comment
    }
}

/// Feedback as it was stored.
package struct StoredFeedback: Hashable, Sendable, Identifiable {
    /// Grows with every row: the greatest of a prediction is its current verdict.
    package var id: Int64
    /// To the millisecond.
    package var createdAt: Date
    package var content: Feedback
}

extension StoredFeedback {
    static let columns = """
        feedback.id AS feedback_id, feedback.prediction_id, feedback.idempotency_key, feedback.is_correct,
        feedback.actual_label, feedback.comment, feedback.created_at AS feedback_created_at
        """

    init(row: Row) throws {
        self.init(
            id: row["feedback_id"],
            createdAt: Date(storedMilliseconds: row["feedback_created_at"]),
            content: Feedback(
                predictionID: try row.decode(UUID.self, forColumn: "prediction_id", from: UUID.init(uuidString:)),
                idempotencyKey: row["idempotency_key"],
                isCorrect: row["is_correct"],
                actualLabel: row["actual_label"],
                comment: row["comment"]))
    }

    static func insert(_ content: Feedback, at date: Date, _ db: GRDB.Database) throws -> StoredFeedback {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO feedback (prediction_id, idempotency_key, is_correct, actual_label, comment, created_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(
            arguments: [
                content.predictionID.storedText, content.idempotencyKey, content.isCorrect, content.actualLabel,
                content.comment, date.storedMilliseconds,
            ])
        return StoredFeedback(id: db.lastInsertedRowID, createdAt: date, content: content)
    }
}
