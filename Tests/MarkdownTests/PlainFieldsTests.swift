import Foundation
import Testing

@testable import Markdown

/// Front matter that reads its fields itself gives what the decoder gives, values and errors.
@Suite struct PlainFieldsTests {
    struct Decoded: Decodable, Equatable {
        var title: String
        var date: Date?
        var tags: [String]?
    }

    struct Plain: PlainFrontMatter, Equatable {
        var title: String
        var date: Date?
        var tags: [String]?
    }

    @Test(arguments: [
        "title: One", "title: \"\"", "title: ''", "title: ~", "title: null", "title:", "title: 2026", "title: true",
        "title: 'a: b'", "title: |\n  two\n  lines", "title: [a]", "title: {a: b}", "titel: One", "title: A\ntitle: B",
        "title: A\ntags: [a, b]", "title: A\ntags:\n- a\n- 'b c'", "title: A\ntags: []", "title: A\ntags: a",
        "title: A\ntags: [~]",
        "title: A\ntags: [1, x]", "title: A\ntags: null", "title: A\ntags: [[a]]", "title: &a One\ntags: [*a]",
        "<<: {title: A}\ntags: [b]", "title: A\nother: 1", "- title", "title: A\ndate: 2026-11-21T10:00:00Z",
        "title: A\ndate: yesterday", "title: A\ndate: 2026-13-01", "title: A\ndate: 2026-2-3", "title: A\ndate: [2026]",
        "title: A\ndate: \"2026-11-21\"", "title: A\ndate:",
    ])
    func givesWhatTheDecoderGives(yaml: String) {
        expectSame(yaml)
    }

    @Test(arguments: ["1500", "1600", "1899", "1900", "1969", "1970", "1999", "2000", "2024", "2025", "2100", "2400", "9999"])
    func knowsTheDays(year: String) {
        for month in 1...12 {
            for day in [1, 2, 27, 28, 29, 30, 31] {
                expectSame("title: A\ndate: \(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)")
            }
        }
    }

    private func expectSame(_ yaml: String) {
        let text = "---\n\(yaml)\n---\n"
        var (plain, decoded): (Plain?, Decoded?)
        var (plainError, decodedError): (FrontMatterError?, FrontMatterError?)
        do throws(FrontMatterError) { plain = try FrontMatter<Plain>(parsing: text).value } catch { plainError = error }
        do throws(FrontMatterError) { decoded = try FrontMatter<Decoded>(parsing: text).value } catch { decodedError = error }
        #expect(plain.map { Decoded(title: $0.title, date: $0.date, tags: $0.tags) } == decoded, "\(yaml)")
        #expect(plainError == decodedError, "\(yaml)")
    }
}

extension PlainFieldsTests.Plain {
    init(plain fields: PlainFields) throws(PlainFields.Unusual) {
        guard let title = try fields.text("title") else { throw PlainFields.Unusual() }
        self.init(title: title, date: try fields.day("date"), tags: try fields.texts("tags"))
    }
}
