package import Foundation
import GRDB

/// One analysis as it was answered.
package struct StoredPrediction: Hashable, Sendable, Identifiable {
    /// The request id that the answer carried.
    package var id: UUID
    /// To the millisecond.
    package var createdAt: Date
    /// 1 to 8,192 bytes of UTF-8 without NUL.
    package var text: String
    package var label: String
    /// The probability of the positive class, in 0...1.
    package var probability: Double
    /// The probability of ``label``, in 0...1.
    package var confidence: Double
    /// Which model answered, such as `sentiment/1`.
    package var model: String
    /// How long the model took, in microseconds.
    package var microseconds: Int

    package init(
        id: UUID, createdAt: Date, text: String, label: String, probability: Double, confidence: Double, model: String,
        microseconds: Int
    ) {
        self.id = id
        self.createdAt = createdAt
        self.text = text
        self.label = label
        self.probability = probability
        self.confidence = confidence
        self.model = model
        self.microseconds = microseconds
    }
}

extension StoredPrediction {
    static let columns = """
        predictions.id, predictions.created_at, predictions.text, predictions.label, predictions.probability,
        predictions.confidence, predictions.model, predictions.duration_us
        """

    init(row: Row) throws {
        self.init(
            id: try row.decode(UUID.self, forColumn: "id", from: UUID.init(uuidString:)),
            createdAt: Date(storedMilliseconds: row["created_at"]),
            text: row["text"],
            label: row["label"],
            probability: row["probability"],
            confidence: row["confidence"],
            model: row["model"],
            microseconds: row["duration_us"])
    }

    /// Inserts the row, or gives the one that already has this id.
    func insert(_ db: GRDB.Database) throws -> StoredPrediction {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO predictions (id, created_at, text, label, probability, confidence, model, duration_us)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO NOTHING
                """)
        try statement.execute(
            arguments: [
                id.storedText, createdAt.storedMilliseconds, text, label, probability, confidence, model, microseconds,
            ])
        guard db.changesCount == 0 else { return self }
        return try Self.fetch(id, db) ?? self
    }

    static func fetch(_ id: UUID, _ db: GRDB.Database) throws -> StoredPrediction? {
        try Row.fetchOne(db, sql: "SELECT \(columns) FROM predictions WHERE id = ?", arguments: [id.storedText])
            .map(StoredPrediction.init(row:))
    }
}
