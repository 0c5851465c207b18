import Foundation
import GRDB

extension Database {
    /// What the connection that writes says of itself.
    package struct Durability: Hashable, Sendable {
        /// `wal`: a reader never waits for the writer.
        package var journalMode: String
        /// SQLite's number: 2 is FULL, a flush of the log at each commit.
        package var synchronous: Int
        package var foreignKeys: Bool
    }

    package func durability() async throws -> Durability {
        try await pool.writeWithoutTransaction { try Self.durability($0) }
    }

    static func open(_ url: URL) throws(StorageError) -> DatabasePool {
        let path = url.path
        do {
            try createFile(url)
            let pool = try DatabasePool(path: path, configuration: configuration)
            if try pool.read(migrator.hasBeenSuperseded) {
                throw StorageError.newerSchema(path: path)
            }
            try makeDurable(pool)
            try migrator.migrate(pool)
            return pool
        } catch let error as StorageError {
            throw error
        } catch {
            throw .cannotOpen(path: path, reason: reason(of: error))
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "vigie"
        configuration.foreignKeysEnabled = true
        // A backup or another process may hold the lock for a moment: wait rather than fail a request.
        configuration.busyMode = .timeout(5)
        return configuration
    }

    /// Asks for a flush of the log at every commit.
    ///
    /// A pool sets `synchronous=NORMAL` once it has switched to WAL, which is after `Configuration.prepareDatabase` has run:
    /// said there, FULL would be lost on the only connection that writes. NORMAL keeps the file sound but may lose the last
    /// commits in a power cut (<https://www.sqlite.org/pragma.html#pragma_synchronous>); what was acknowledged must not be lost.
    private static func makeDurable(_ pool: DatabasePool) throws {
        let durability = try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            return try self.durability(db)
        }
        guard durability.journalMode == "wal", durability.synchronous == 2 else {
            throw StorageError.notDurable(
                path: pool.path, journalMode: durability.journalMode, synchronous: durability.synchronous)
        }
    }

    private static func durability(_ db: GRDB.Database) throws -> Durability {
        Durability(
            journalMode: try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "unknown",
            synchronous: try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1,
            foreignKeys: try Bool.fetchOne(db, sql: "PRAGMA foreign_keys") ?? false)
    }

    /// Creates an empty file that only its owner reads, since it will hold what people wrote. SQLite gives its log the same
    /// rights.
    private static func createFile(_ url: URL) throws {
        let files = FileManager.default
        guard !files.fileExists(atPath: url.path) else { return }
        try files.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        _ = files.createFile(atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600])
    }

    private static func reason(of error: any Error) -> String {
        switch error {
        case let error as DatabaseError: error.message ?? "SQLite error \(error.resultCode.rawValue)"
        default: error.localizedDescription
        }
    }
}
