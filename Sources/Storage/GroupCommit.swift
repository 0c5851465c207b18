import GRDB

/// Turns writes that arrive together into one transaction: one flush of the disk for many, and nobody is answered before it.
///
/// While a transaction is being committed, later writes queue; the next transaction takes them all. Each write has a
/// savepoint of its own, so that one that fails does not undo its neighbours. The idea is PostgreSQL's and MySQL's group commit.
actor GroupCommit {
    private struct Write: Sendable {
        /// Runs the write in a savepoint and returns what answers its caller once the transaction is committed.
        /// Throws only where the whole transaction is lost.
        var perform: @Sendable (GRDB.Database) throws -> @Sendable () -> Void
        /// Answers the caller in place of the above when the transaction could not be committed.
        var fail: @Sendable (any Error) -> Void
    }

    private let pool: DatabasePool
    private var queue: [Write] = []
    private var isCommitting = false
    private var isClosed = false
    private var closers: [CheckedContinuation<Void, Never>] = []
    private(set) var commitCount = 0

    init(pool: DatabasePool) {
        self.pool = pool
    }

    /// Runs `operation` in a transaction that it may share, and returns after the commit.
    func write<Value: Sendable>(_ operation: @escaping @Sendable (GRDB.Database) throws -> Value) async throws -> Value {
        guard !isClosed else { throw StorageError.closed }
        return try await withCheckedThrowingContinuation { continuation in
            queue.append(
                Write(
                    perform: { db in
                        let result = try Self.savepoint(db, operation)
                        return { continuation.resume(with: result) }
                    },
                    fail: { continuation.resume(throwing: $0) }))
            guard !isCommitting else { return }
            isCommitting = true
            Task { await commitQueue() }
        }
    }

    /// Waits for the queue, then closes the pool; once.
    func close() async throws {
        guard !isClosed else { return }
        isClosed = true
        if isCommitting {
            await withCheckedContinuation { closers.append($0) }
        }
        // GRDB closes the writer before the readers, and these cannot move the log into the file, as the last connection should.
        // What stays in the log is safe, but a copy of the file alone would lack it.
        _ = try? await pool.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
        try pool.close()
    }

    private func commitQueue() async {
        while !queue.isEmpty {
            let batch = queue
            queue = []
            do {
                let answers = try await pool.write { db in try batch.map { try $0.perform(db) } }
                commitCount += 1
                for answer in answers { answer() }
            } catch {
                for write in batch { write.fail(error) }
            }
        }
        isCommitting = false
        for closer in closers { closer.resume() }
        closers = []
    }

    private static func savepoint<Value>(
        _ db: GRDB.Database, _ operation: (GRDB.Database) throws -> Value
    ) throws -> Result<Value, any Error> {
        var value: Value?
        do {
            try db.inSavepoint {
                value = try operation(db)
                return .commit
            }
        } catch {
            // A full disk or an I/O error makes SQLite roll back everything (https://www.sqlite.org/lang_transaction.html):
            // the neighbours are lost too, and none of them may be told otherwise.
            guard db.isInsideTransaction else { throw error }
            return .failure(error)
        }
        guard let value else { throw DatabaseError(message: "a savepoint ended without its value") }
        return .success(value)
    }
}
