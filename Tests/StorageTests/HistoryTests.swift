import Foundation
import Testing

@testable import Storage

@Suite("The history")
struct HistoryTests {
    /// 25 analyses, five at each instant, so that the id has to break ties.
    private func withAnalyses(_ body: (Database, ManualClock, [UUID]) async throws -> Void) async throws {
        let clock = ManualClock()
        try await withDatabase(clock: clock.read) { database in
            var stored: [StoredPrediction] = []
            for index in 0..<25 {
                stored.append(try await database.record(.sample()))
                if index % 5 == 4 { clock.advance(by: 0.001) }
            }
            let newestFirst = stored.sorted {
                ($0.createdAt, $0.id.storedText) > ($1.createdAt, $1.id.storedText)
            }
            try await body(database, clock, newestFirst.map(\.id))
        }
    }

    private func walk(
        _ database: Database, from page: Database.HistoryPage, limit: Int, _ next: KeyPath<Database.HistoryPage, HistoryCursor?>
    ) async throws -> [Database.HistoryPage] {
        var pages = [page]
        while let cursor = pages[pages.count - 1][keyPath: next] {
            // Through its text, as a browser sends it back.
            let received = try #require(HistoryCursor(cursor.description))
            pages.append(try await database.history(from: received, limit: limit))
            try #require(pages.count < 100, "the pages do not end")
        }
        return pages
    }

    @Test("is complete, newest first, whatever the length of a page", arguments: [1, 4, 5, 24, 25, 26])
    func complete(limit: Int) async throws {
        try await withAnalyses { database, _, ids in
            let first = try await database.history(limit: limit)
            #expect(first.newer == nil)
            let down = try await walk(database, from: first, limit: limit, \.older)
            #expect(down.flatMap(\.entries).map(\.prediction.id) == ids)
            #expect(down.count == (25 + limit - 1) / limit)
            let last = try #require(down.last)
            let up = try await walk(database, from: last, limit: limit, \.newer)
            #expect(Set(up.flatMap(\.entries).map(\.prediction.id)) == Set(ids))
            #expect(up.last == first)
        }
    }

    @Test("neither repeats nor skips a row when others are added between two pages")
    func stable() async throws {
        try await withAnalyses { database, clock, ids in
            var page = try await database.history(limit: 10)
            var seen = page.entries.map(\.prediction.id)
            while let cursor = page.older {
                clock.advance(by: 1)
                _ = try await database.record(.sample(text: "arrivé entre-temps"))
                page = try await database.history(from: cursor, limit: 10)
                seen += page.entries.map(\.prediction.id)
            }
            #expect(seen == ids)
        }
    }

    @Test("of nothing is one empty page")
    func empty() async throws {
        try await withDatabase { database in
            let page = try await database.history(limit: 10)
            #expect(page == Database.HistoryPage(entries: []))
        }
    }

    @Test(
        "refuses a cursor that it has not written",
        arguments: [
            "", "x", "%%%", "b2xkZXI", encoded("older.1"), encoded("older.1.abc"),
            encoded("sideways.1.00000000-0000-4000-8000-000000000001"),
            encoded("older.+1.00000000-0000-4000-8000-000000000001"),
            encoded("older.1.ABCDEF00-0000-4000-8000-000000000001"),
            encoded("older.99999999999999999999.00000000-0000-4000-8000-000000000001"),
            encoded("older.1.00000000-0000-4000-8000-000000000001") + "=", String(repeating: "A", count: 4_000),
        ])
    func forgedCursor(text: String) {
        #expect(HistoryCursor(text) == nil)
    }

    @Test("takes a cursor that it has written")
    func cursor() {
        #expect(HistoryCursor(Self.encoded("older.1.00000000-0000-4000-8000-000000000001")) != nil)
    }

    private static func encoded(_ text: String) -> String {
        Data(text.utf8).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
