import Foundation
import GRDB

extension Database {
    /// An analysis and what was last said of it.
    package struct HistoryEntry: Hashable, Sendable {
        package var prediction: StoredPrediction
        package var verdict: StoredFeedback?
    }

    /// A stretch of the history, newest first.
    package struct HistoryPage: Hashable, Sendable {
        package var entries: [HistoryEntry]
        /// Where the page of newer analyses begins; nil on the first page.
        package var newer: HistoryCursor?
        /// Where the page of older analyses begins; nil on the last page.
        package var older: HistoryCursor?
    }

    /// - Parameters:
    ///   - cursor: A cursor of an earlier page; nil for the newest analyses.
    ///   - limit: How many entries at most, 1 or more.
    package func history(from cursor: HistoryCursor? = nil, limit: Int) async throws -> HistoryPage {
        precondition(limit > 0, "a page has one entry at least")
        return try await read { db in
            if let cursor, cursor.direction == .newer {
                // The page before the first would be a short one: show the first page, full, in its place.
                let entries = try Self.entries(db, past: cursor, limit: limit + 1)
                return try entries.count > limit
                    ? Self.page(db, entries: entries.prefix(limit).reversed())
                    : Self.page(db, entries: Self.entries(db, past: nil, limit: limit))
            }
            return try Self.page(db, entries: Self.entries(db, past: cursor, limit: limit))
        }
    }

    package func predictionCount() async throws -> Int {
        try await read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM predictions") ?? 0 }
    }

    package func feedbackCount() async throws -> Int {
        try await read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM feedback") ?? 0 }
    }

    private static func page(_ db: GRDB.Database, entries: [HistoryEntry]) throws -> HistoryPage {
        guard let first = entries.first, let last = entries.last else { return HistoryPage(entries: []) }
        let newer = HistoryCursor(first, .newer)
        let older = HistoryCursor(last, .older)
        return HistoryPage(
            entries: entries,
            newer: try Self.entries(db, past: newer, limit: 1).isEmpty ? nil : newer,
            older: try Self.entries(db, past: older, limit: 1).isEmpty ? nil : older)
    }

    /// The entries after a cursor in its direction, nearest first.
    private static func entries(_ db: GRDB.Database, past cursor: HistoryCursor?, limit: Int) throws -> [HistoryEntry] {
        let isNewer = cursor?.direction == .newer
        let order = isNewer ? "ASC" : "DESC"
        let place = cursor == nil ? "" : "WHERE (predictions.created_at, predictions.id) \(isNewer ? ">" : "<") (?, ?)"
        var arguments: StatementArguments = []
        if let cursor { arguments += [cursor.time, cursor.id.storedText] }
        arguments += [limit]
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT \(StoredPrediction.columns), \(StoredFeedback.columns)
                FROM predictions
                LEFT JOIN feedback
                    ON feedback.id = (SELECT max(id) FROM feedback WHERE prediction_id = predictions.id)
                \(place)
                ORDER BY predictions.created_at \(order), predictions.id \(order)
                LIMIT ?
                """,
            arguments: arguments)
        return try rows.map { row in
            HistoryEntry(
                prediction: try StoredPrediction(row: row),
                verdict: row.hasNull(atColumn: "feedback_id") ? nil : try StoredFeedback(row: row))
        }
    }
}

extension HistoryCursor {
    fileprivate init(_ entry: Database.HistoryEntry, _ direction: Direction) {
        self.init(direction: direction, time: entry.prediction.createdAt.storedMilliseconds, id: entry.prediction.id)
    }
}

extension Row {
    fileprivate func hasNull(atColumn column: String) -> Bool {
        let value: DatabaseValue = self[column]
        return value.isNull
    }
}
