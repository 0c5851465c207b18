package import Foundation
import GRDB

extension Database {
    /// What a model said, before it is dated and stored.
    package struct NewPrediction: Hashable, Sendable {
        package var id: UUID
        package var text: String
        package var label: String
        package var probability: Double
        package var confidence: Double
        package var model: String
        package var microseconds: Int

        package init(
            id: UUID, text: String, label: String, probability: Double, confidence: Double, model: String, microseconds: Int
        ) {
            self.id = id
            self.text = text
            self.label = label
            self.probability = probability
            self.confidence = confidence
            self.model = model
            self.microseconds = microseconds
        }
    }

    /// Stores an analysis. It is on the disk when this returns.
    ///
    /// - Returns: What is stored under the id: where it was taken, the earlier analysis, and nothing new is stored.
    package func record(_ new: NewPrediction) async throws -> StoredPrediction {
        let prediction = StoredPrediction(
            id: new.id, createdAt: clock().stored, text: new.text, label: new.label, probability: new.probability,
            confidence: new.confidence, model: new.model, microseconds: new.microseconds)
        return try await writer.write { db in try prediction.insert(db) }
    }

    /// Adds feedback. It is on the disk when this returns.
    ///
    /// The same feedback under a key that is already stored is answered with the first row and stores nothing
    /// (draft-ietf-httpapi-idempotency-key-header-07, section 2).
    ///
    /// - Throws: ``StorageError/unknownPrediction(_:)``, ``StorageError/contradictoryFeedback(predicted:)``,
    ///   ``StorageError/idempotencyKeyReused``.
    package func record(_ feedback: Feedback) async throws -> StoredFeedback {
        let date = clock().stored
        return try await writer.write { db in
            if let first = try Self.feedback(key: feedback.idempotencyKey, db) {
                guard first.content == feedback else { throw StorageError.idempotencyKeyReused }
                return first
            }
            let predicted = try String.fetchOne(
                db, sql: "SELECT label FROM predictions WHERE id = ?", arguments: [feedback.predictionID.storedText])
            guard let predicted else { throw StorageError.unknownPrediction(feedback.predictionID.storedText) }
            if let actual = feedback.actualLabel, (actual == predicted) != feedback.isCorrect {
                throw StorageError.contradictoryFeedback(predicted: predicted)
            }
            return try StoredFeedback.insert(feedback, at: date, db)
        }
    }

    package func prediction(id: UUID) async throws -> StoredPrediction? {
        try await read { db in try StoredPrediction.fetch(id, db) }
    }

    /// All that was said of an analysis, oldest first: the last is the current verdict.
    package func feedback(for id: UUID) async throws -> [StoredFeedback] {
        try await read { db in
            try Row.fetchAll(
                db, sql: "SELECT \(StoredFeedback.columns) FROM feedback WHERE prediction_id = ? ORDER BY feedback.id",
                arguments: [id.storedText]
            ).map(StoredFeedback.init(row:))
        }
    }

    private static func feedback(key: String, _ db: GRDB.Database) throws -> StoredFeedback? {
        try Row.fetchOne(
            db, sql: "SELECT \(StoredFeedback.columns) FROM feedback WHERE idempotency_key = ?", arguments: [key]
        ).map(StoredFeedback.init(row:))
    }
}
