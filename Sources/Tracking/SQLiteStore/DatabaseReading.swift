import Foundation
import GRDB

/// One reading of MLflow's database, within one transaction.
///
/// Today's schema has a `workspace` in the tables that people name things in; older ones lack it and other columns and tables:
/// what is missing is taken for what MLflow took it for before. Only the default workspace is read, as a client does that names none.
struct DatabaseReading {
    static let workspace = "default"

    let db: GRDB.Database
    let file: URL
    let places: ArtifactPlaces
    /// The recorded places of all runs' artifacts, deleted ones included: a registered model may be of such a run.
    private(set) var artifactURIs: [String: (experiment: String, uri: String)] = [:]
    private let columns: [String: Set<String>]

    /// - Throws: `.malformed` where the database has not the tables that every MLflow has written.
    init(db: GRDB.Database, file: URL) throws {
        self.db = db
        self.file = file
        places = ArtifactPlaces(folder: file.deletingLastPathComponent())
        var columns: [String: Set<String>] = [:]
        let listed = try Row.fetchCursor(
            db,
            sql: "SELECT m.name, c.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c WHERE m.type IN ('table', 'view')"
        )
        while let row = try listed.next() {
            guard let table = TableRow.text(row[0]), let column = TableRow.text(row[1]) else { continue }
            columns[table, default: []].insert(column)
        }
        self.columns = columns
        for (table, needed) in [("experiments", ["experiment_id", "name"]), ("runs", ["run_uuid", "experiment_id"])] {
            guard columns[table]?.isSuperset(of: needed) ?? false else {
                throw TrackingError.malformed(
                    "\(Files.path(file)) is no MLflow database: it has no table '\(table)' with \(needed.joined(separator: " and "))."
                )
            }
        }
        for row in try rows(of: "runs") {
            guard let id = TableRow.text(row["run_uuid"]), let experiment = TableRow.text(row["experiment_id"]) else { continue }
            artifactURIs[id] = (experiment, TableRow.text(row["artifact_uri"]) ?? "")
        }
    }

    func contents(includingDeleted: Bool) throws -> StoreContents {
        var contents = StoreContents()
        try readRuns(into: &contents, includingDeleted: includingDeleted)
        try readModels(into: &contents)
        return contents
    }

    // MARK: Tables

    func has(_ table: String, _ column: String? = nil) -> Bool {
        guard let found = columns[table] else { return false }
        return column.map(found.contains) ?? true
    }

    /// The rows of a table within the workspace; none where the table is missing.
    func rows(of table: String) throws -> [Row] {
        guard has(table) else { return [] }
        guard has(table, "workspace") else { return try Row.fetchAll(db, sql: "SELECT * FROM \(table)") }
        return try Row.fetchAll(db, sql: "SELECT * FROM \(table) WHERE workspace = ?", arguments: [Self.workspace])
    }

    /// The texts of a table of keys and values by the value of its column `owner`.
    func texts(of table: String, by owner: String) throws -> [String: [String: String]] {
        var texts: [String: [String: String]] = [:]
        guard has(table, owner), has(table, "key"), has(table, "value") else { return texts }
        for row in try rows(of: table) {
            guard let id = TableRow.text(row[owner]), let key = TableRow.text(row["key"]) else { continue }
            texts[id, default: [:]][key] = TableRow.text(row["value"]) ?? ""
        }
        return texts
    }

    /// What is said of what stands in other workspaces, which is not read.
    func otherWorkspaces(of table: String) throws -> [StoreWarning] {
        guard has(table, "workspace") else { return [] }
        let sql = "SELECT workspace, count(*) FROM \(table) WHERE workspace <> ? GROUP BY 1 ORDER BY 1"
        return try Row.fetchAll(db, sql: sql, arguments: [Self.workspace]).map { row in
            let name = TableRow.text(row[0]) ?? ""
            let reason = "the \(table) of the workspace '\(name)' are not read: only those of '\(Self.workspace)' are"
            return StoreWarning(file: file, reason: reason)
        }
    }
}
