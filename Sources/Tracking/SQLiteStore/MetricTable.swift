import Foundation
import GRDB

/// The table of all points of all metrics, read in one go: a million rows are no rarity.
struct MetricTable {
    private struct Key: Hashable {
        var run: String
        var metric: String
    }

    let reading: DatabaseReading

    func read(into contents: inout StoreContents) throws {
        guard ["run_uuid", "key", "value", "timestamp"].allSatisfy({ reading.has("metrics", $0) }) else { return }
        let runs = Dictionary(uniqueKeysWithValues: contents.runs.enumerated().map { ($1.id, $0) })
        let malformed = try malformed()
        for key in malformed.sorted(by: { ($0.run, $0.metric) < ($1.run, $1.metric) }) where runs[key.run] != nil {
            let reason = "the metric '\(key.metric)' was left out: a value, timestamp or step is no number"
            contents.warnings.append(StoreWarning(file: reading.file, reason: "the run \(key.run): \(reason)"))
        }
        for (key, points) in try histories() where !malformed.contains(key) {
            guard let index = runs[key.run] else { continue }
            contents.runs[index].metrics[key.metric] = points.inOrder()
        }
    }

    private var step: String { reading.has("metrics", "step") ? "step" : "0" }
    private var isNaN: String { reading.has("metrics", "is_nan") ? "is_nan" : "0" }

    private func malformed() throws -> Set<Key> {
        let sql = """
            SELECT DISTINCT run_uuid, key FROM metrics
            WHERE typeof(value) NOT IN ('real', 'integer') OR typeof(timestamp) <> 'integer' OR typeof(\(step)) <> 'integer'
            """
        return Set(
            try Row.fetchAll(reading.db, sql: sql).compactMap { row in
                guard let run = TableRow.text(row[0]), let metric = TableRow.text(row[1]) else { return nil }
                return Key(run: run, metric: metric)
            })
    }

    private func histories() throws -> [(Key, [MetricPoint])] {
        var histories: [(key: Key, points: [MetricPoint])] = []
        var places: [Key: Int] = [:]
        var place = -1
        // What a column of another type is read as does not matter: such metrics are left out.
        let sql = """
            SELECT run_uuid, key, value, timestamp, \(step), \(isNaN) FROM metrics
            WHERE typeof(run_uuid) = 'text' AND typeof(key) = 'text'
            """
        let rows = try Row.fetchCursor(reading.db, sql: sql)
        while let row = try rows.next() {
            let key = Key(run: row[0], metric: row[1])
            if place < 0 || histories[place].key != key {
                if let known = places[key] {
                    place = known
                } else {
                    place = histories.count
                    places[key] = place
                    histories.append((key, []))
                }
            }
            histories[place].points.append(
                MetricPoint(stored: row[2] ?? 0, isNaN: row[5] ?? false, timestamp: row[3] ?? 0, step: row[4] ?? 0))
        }
        return histories.map { ($0.key, $0.points) }
    }
}
