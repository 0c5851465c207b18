import Foundation
import Testing

@testable import Site

@Suite("Tables to download")
struct DataTableTests {
    private let table = DataTable(
        columns: ["run", "a,b"],
        rows: [
            [.text("plain"), .number(0.1 + 0.2)], [.text("one, \"two\"\r\nthree\u{1}\\"), .integer(-7)],
            [.text("é ✓"), .number(.nan)], [.missing, .number(-.infinity)], [.text(""), .number(5e-324)],
        ])

    private struct Row: Decodable {
        var run: String?
        var value: Double?

        enum CodingKeys: String, CodingKey {
            case run
            case value = "a,b"
        }
    }

    @Test("CSV quotes what would end a field, and leaves out what is no number")
    func csv() {
        #expect(
            table.csv == "run,\"a,b\"\r\nplain,0.30000000000000004\r\n\"one, \"\"two\"\"\r\nthree\u{1}\\\",-7\r\n"
                + "é ✓,\r\n,\r\n,5e-324\r\n")
    }

    @Test("JSON reads back as the same values, with null for what is missing or not finite")
    func json() throws {
        #expect(table.json.hasPrefix("[\n  {\"run\": \"plain\", \"a,b\": 0.30000000000000004},\n  {\"run\": \"one, \\\"two\\\""))
        let rows = try JSONDecoder().decode([Row].self, from: Data(table.json.utf8))
        #expect(rows.map(\.run) == ["plain", "one, \"two\"\r\nthree\u{1}\\", "é ✓", nil, ""])
        #expect(rows.map(\.value) == [0.1 + 0.2, -7, nil, nil, 5e-324])
    }

    @Test("A table without rows is an empty list, and a header alone")
    func empty() {
        let empty = DataTable(columns: ["a"], rows: [])
        #expect(empty.csv == "a\r\n")
        #expect(empty.json == "[]\n")
    }

    @Test("The page in another language gives away the same numbers, or its own where they differ", arguments: [false, true])
    func translated(differs: Bool) {
        var (french, english) = (PageTables(path: "/runs/1/"), PageTables(path: "/en/runs/1/"))
        _ = french.add(table, named: "t")
        let other = differs ? DataTable(columns: ["a"], rows: [[.integer(1)]]) : table
        _ = english.add(other, named: "t")
        var site = RenderedSite()
        site.add(french)
        site.add(english, like: french)
        #expect(site.files["runs/1/t.csv"] == .text(table.csv))
        #expect(site.files["en/runs/1/t.csv"] == .text(other.csv))
        #expect(site.files["en/runs/1/t.json"] == .text(other.json))
        #expect(site.files.count == 4)
    }
}
