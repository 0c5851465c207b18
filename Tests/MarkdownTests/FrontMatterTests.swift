import Testing

@testable import Markdown

@Suite struct FrontMatterTests {
    struct Page: Decodable, Equatable {
        struct Author: Decodable, Equatable {
            var name: String
            var year: Int?
        }
        var title: String
        var draft: Bool?
        var tags: [String]?
        var authors: [Author]?
    }

    @Test(arguments: ["\n", "\r\n"])
    func theYAMLIsDecodedAndTheBodyKeepsItsLines(end: String) throws {
        let text =
            "---\ntitle: \"Détresse: oui\"\ntags: [a, b]\nauthors:\n  - name: X\n    year: 2026\n---  \n\n# Body {m}`x`\n---\n"
        let matter = try FrontMatter<Page>(parsing: text.replacing("\n", with: end))
        #expect(
            matter.value == Page(title: "Détresse: oui", draft: nil, tags: ["a", "b"], authors: [.init(name: "X", year: 2026)]))
        #expect(matter.body == "\n# Body {m}`x`\n---\n")
        #expect(matter.bodyLine == 8)
        #expect(Document(parsing: matter.body, firstLine: matter.bodyLine).headings.first?.line == 9)
    }

    @Test func aTypeWithoutRequiredKeysAcceptsEmptyFrontMatter() throws {
        struct Loose: Decodable { var title: String? }
        let matter = try FrontMatter(parsing: "---\n# only a comment\n---\nbody", as: Loose.self)
        #expect(matter.value.title == nil)
        #expect(matter.body == "body\n")
    }

    @Test(arguments: [
        ("", 1, "begin it with a line ---"),
        ("title: x\n", 1, "begin it with a line ---"),
        ("---\ntitle: x\n\nbody\n", 1, "no --- ends it"),
        ("---", 1, "no --- ends it"),
        ("---\n---\n", 1, "lacks the key title"),
        ("---\ndraft: true\n---\n", 1, "lacks the key title"),
        ("---\ntitle: x\nauthors:\n- name: a\n- year: 1\n---\n", 5, "lacks the key authors.[1].name"),
        ("---\ntitle: x\ndraft: perhaps\n---\n", 3, "the key draft"),
        ("---\ntitle: x\ntags: a\n---\n", 3, "the key tags"),
        ("---\ntitle: x\nauthors:\n- name: a\n  year: soon\n---\n", 5, "the key authors.[0].year"),
        ("---\ntitle: [a]\n---\n", 2, "the key title"),
        ("---\n- a\n---\n", 1, "the front matter is wrong"),
        ("---\ntitle: x\ntags: [a, b\n---\n", 4, "not YAML"),
        ("---\ntitle: x\n\tdraft: true\n---\n", 3, "not YAML"),
        ("---\ntitle: \"x\n---\n", 3, "not YAML"),
        ("---\ntitle: x\ndraft: true\ntitle: y\n---\n", 2, "given twice"),
        ("---\ntitle: x\u{0}y\n---\n", 2, "not YAML"),
    ])
    func anErrorCarriesTheLineInTheFile(text: String, line: Int, message: String) {
        let error = #expect(throws: FrontMatterError.self) { try FrontMatter<Page>(parsing: text) }
        #expect(error?.line == line, "\(error?.description ?? "")")
        #expect(error?.message.contains(message) == true, "\(error?.description ?? "")")
    }
}
