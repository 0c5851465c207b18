package import Foundation
import GRDB

/// The analyses and what people said of them, in one SQLite file.
///
/// A facade in the manner of GRDB's `AppDatabase`: nothing outside this module knows SQL. Every write goes through a
/// ``GroupCommit``, so that it is on the disk when its `await` returns; reads run beside it on connections of their own.
package struct Database: Sendable {
    let pool: DatabasePool
    let writer: GroupCommit
    let clock: @Sendable () -> Date

    /// Opens the database, creates it where there is none, and brings its schema up to date.
    ///
    /// - Parameters:
    ///   - url: The file; missing folders are created.
    ///   - clock: What dates the rows.
    /// - Throws: ``StorageError/cannotOpen(path:reason:)``, ``StorageError/newerSchema(path:)`` (nothing is changed then), or
    ///   ``StorageError/notDurable(path:journalMode:synchronous:)``.
    package init(at url: URL, clock: @escaping @Sendable () -> Date = { Date() }) throws(StorageError) {
        self.pool = try Self.open(url)
        self.writer = GroupCommit(pool: pool)
        self.clock = clock
    }

    /// Waits for the writes that have been accepted, then closes the file. What comes later throws ``StorageError/closed``;
    /// to close again does nothing.
    package func close() async throws {
        try await writer.close()
    }

    /// How many transactions have been committed since the opening: fewer than the writes, where they came together.
    package var commitCount: Int {
        get async { await writer.commitCount }
    }

    /// Runs a query on a connection that only reads.
    func read<Value: Sendable>(_ query: @escaping @Sendable (GRDB.Database) throws -> Value) async throws -> Value {
        do {
            return try await pool.read(query)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_MISUSE {
            throw StorageError.closed
        }
    }
}
