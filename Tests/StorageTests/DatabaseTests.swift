import Foundation
import GRDB
import Testing

@testable import Storage

@Suite("The database")
struct DatabaseTests {
    @Test("keeps an analysis as it was answered")
    func roundTrip() async throws {
        let clock = ManualClock()
        try await withDatabase(clock: clock.read) { database in
            let text = "Vol annulé 😡 \"encore\" \n'; DROP TABLE predictions; --"
            let stored = try await database.record(.sample(text: text, label: "negative"))
            #expect(stored.createdAt == Date(timeIntervalSince1970: 1_700_000_000.123))
            #expect(stored.text == text)
            #expect(try await database.prediction(id: stored.id) == stored)
            #expect(try await database.prediction(id: UUID()) == nil)
        }
    }

    @Test("answers an id that is taken with the first analysis, and stores nothing")
    func repeatedID() async throws {
        try await withDatabase { database in
            let id = UUID()
            let first = try await database.record(.sample(id: id, text: "un"))
            let second = try await database.record(.sample(id: id, text: "deux"))
            #expect(second == first)
            let count = try await database.predictionCount()
            #expect(count == 1)
        }
    }

    @Test("flushes its log at every commit, on the connection that writes")
    func durability() async throws {
        try await withDatabase { database in
            let durability = try await database.durability()
            #expect(durability == .init(journalMode: "wal", synchronous: 2, foreignKeys: true))
        }
    }

    @Test("is still there when it is opened again, in a folder that it created")
    func reopening() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "var/deep/vigie.sqlite")
            let id = UUID()
            let first = try Database(at: file)
            let prediction = try await first.record(.sample(id: id))
            let feedback = try await first.record(Feedback(predictionID: id, idempotencyKey: "k", isCorrect: true))
            try await first.close()

            let second = try Database(at: file)
            #expect(try await second.prediction(id: id) == prediction)
            #expect(try await second.feedback(for: id) == [feedback])
            try await second.close()
        }
    }

    @Test("is whole in its one file once it is closed, so that a copy of it is a backup")
    func checkpoint() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "vigie.sqlite")
            let database = try Database(at: file)
            _ = try await database.record(.sample())
            _ = try await database.predictionCount()
            try await database.close()
            let copy = folder.appending(path: "copy.sqlite")
            try FileManager.default.copyItem(at: file, to: copy)
            let count = try await DatabaseQueue(path: copy.path).read { db in
                try Int.fetchOne(db, sql: "SELECT count(*) FROM predictions")
            }
            #expect(count == 1)
        }
    }

    @Test("can be read by its owner only")
    func permissions() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "vigie.sqlite")
            let database = try Database(at: file)
            _ = try await database.record(.sample())
            for path in [file.path, file.path + "-wal"] {
                let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
                #expect(rights == 0o600, "\(path)")
            }
            try await database.close()
        }
    }

    @Test("refuses a file of a newer version, and leaves it as it is")
    func newerSchema() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "vigie.sqlite")
            try await Database(at: file).close()
            let queue = try DatabaseQueue(path: file.path)
            try await queue.write { db in
                try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('v99: themes')")
            }
            try queue.close()
            let error = #expect(throws: StorageError.self) { try Database(at: file) }
            #expect(error == .newerSchema(path: file.path))
            #expect(error?.description.contains("newer version of vigie") == true)
        }
    }

    @Test("refuses a file that is no database, and a folder that cannot be written, with the path and what to do")
    func cannotOpen() async throws {
        try await withTemporaryFolder { folder in
            let text = folder.appending(path: "notes.txt")
            try String(repeating: "Ceci n'est pas une base. ", count: 100).write(to: text, atomically: true, encoding: .utf8)
            let below = text.appending(path: "vigie.sqlite")
            for file in [text, below, folder] {
                let error = #expect(throws: StorageError.self) { try Database(at: file) }
                guard case .cannotOpen(file.path, _) = error else {
                    Issue.record("\(file.path): \(String(describing: error))")
                    continue
                }
            }
        }
    }

    @Test("says that it is closed once it is closed, and answers what it had accepted before")
    func closing() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "vigie.sqlite")
            let database = try Database(at: file)
            let stored = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<50 {
                    group.addTask {
                        do {
                            _ = try await database.record(.sample())
                            return true
                        } catch StorageError.closed {
                            return false
                        }
                    }
                }
                try await database.close()
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            try await database.close()
            await #expect(throws: StorageError.closed) { try await database.record(.sample()) }
            await #expect(throws: StorageError.closed) { try await database.history(limit: 1) }
            let again = try Database(at: file)
            let count = try await again.predictionCount()
            #expect(count == stored)
            try await again.close()
        }
    }
}
