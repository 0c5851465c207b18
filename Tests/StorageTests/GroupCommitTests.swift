import Foundation
import GRDB
import Testing

@testable import Storage

@Suite("Writes that come together")
struct GroupCommitTests {
    @Test("share their commits: 1,000 of them need far fewer, and each is readable when it is answered")
    func sharing() async throws {
        try await withDatabase { database in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<1_000 {
                    group.addTask {
                        let stored = try await database.record(.sample(text: "tweet \(index)"))
                        #expect(try await database.prediction(id: stored.id) == stored)
                    }
                }
                try await group.waitForAll()
            }
            let count = try await database.predictionCount()
            #expect(count == 1_000)
            let commits = await database.commitCount
            #expect(commits >= 1)
            #expect(commits <= 250, "\(commits) commits for 1,000 writes")
        }
    }

    @Test("do not undo each other: the bad ones fail, the good ones stay")
    func isolation() async throws {
        try await withDatabase { database in
            let failures = try await withThrowingTaskGroup(of: Bool.self) { group in
                for index in 0..<200 {
                    group.addTask {
                        do {
                            // Every fourth has a label that the schema refuses.
                            _ = try await database.record(.sample(label: index.isMultiple(of: 4) ? "" : "positive"))
                            return false
                        } catch is DatabaseError {
                            return true
                        }
                    }
                }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(failures == 50)
            let count = try await database.predictionCount()
            #expect(count == 150)
            #expect(await database.commitCount < 200)
        }
    }

    @Test("all fail, and none is stored, when their transaction is lost")
    func lostTransaction() async throws {
        try await withDatabase { database in
            // A write that ends the shared transaction, as SQLite itself does on a full disk.
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for index in 0..<50 {
                    group.addTask {
                        do {
                            try await database.writer.write { db in
                                _ = try StoredPrediction(
                                    id: UUID(), createdAt: .now, text: "t", label: "positive", probability: 1, confidence: 1,
                                    model: "m/1", microseconds: 1
                                ).insert(db)
                                if index == 49 {
                                    try db.execute(sql: "ROLLBACK")
                                    throw DatabaseError(resultCode: .SQLITE_FULL)
                                }
                            }
                            return true
                        } catch {
                            return false
                        }
                    }
                }
                let acknowledged = try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
                #expect(acknowledged < 50)
                let count = try await database.predictionCount()
                #expect(count == acknowledged)
            }
            // The next write works.
            _ = try await database.record(.sample())
        }
    }
}
