package import Foundation
import GRDB

/// MLflow's SQLite database, read by whichever version wrote it, and never written.
package struct SQLiteStore: Hashable, Sendable {
    package let database: URL

    package init(database: URL) {
        self.database = database
    }

    /// - Parameter uri: SQLAlchemy's form: `sqlite:///runs.db` from the current folder, `sqlite:////home/ann/runs.db` from the root.
    package init(uri: String) throws(TrackingError) {
        let form = "Write sqlite:///PATH, with a fourth slash where the path is absolute."
        guard let match = uri.wholeMatch(of: #/sqlite(?:\+\w+)?:\/\/\/([^?]+)(?:\?.*)?/#), match.1 != ":memory:" else {
            throw .invalid("'\(uri)' names no database file. \(form)")
        }
        self.init(database: URL(filePath: String(match.1), directoryHint: .notDirectory))
    }
}

extension SQLiteStore: TrackingStore {
    package func contents(includingDeleted: Bool) async throws(TrackingError) -> StoreContents {
        do {
            let opened = try OpenedDatabase(database)
            defer { opened.close() }
            return try await opened.queue.read { [database] db in
                let reading = try DatabaseReading(db: db, file: database)
                return try reading.contents(includingDeleted: includingDeleted)
            }
        } catch let error as TrackingError {
            throw error
        } catch let error as DatabaseError {
            throw explain(error)
        } catch {
            throw .system("\(Files.path(database)) cannot be read: \(Files.reason(error)).")
        }
    }

    private func explain(_ error: DatabaseError) -> TrackingError {
        let name = Files.path(database)
        return switch error.resultCode {
        case .SQLITE_NOTADB, .SQLITE_CORRUPT:
            .malformed("\(name) is damaged: \(error.message ?? "SQLite cannot read it"). Restore it from a copy.")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            .system("\(name) is being written to by another program. Try again when that has finished.")
        default:
            .system("\(name) cannot be read: \(error.message ?? "\(error.resultCode)").")
        }
    }
}
