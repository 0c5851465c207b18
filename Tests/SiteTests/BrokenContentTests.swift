import Foundation
import Site
import Testing
import Tracking

@Suite("Content that cannot be published")
struct BrokenContentTests {
    @Test(
        "an article's front matter is told with its line",
        arguments: [
            ("Text only.", 1, "no front matter"),
            ("---\ntitle: A\nlang: en\n", 1, "no --- ends it"),
            ("---\ntitle: A\n---\n", 1, "lacks the key lang"),
            ("---\nlang: en\n---\n", 1, "lacks the key title"),
            ("---\ntitle: A\nlang: [en\n---\n", 4, "not YAML"),
            ("---\ntitle: A\nlang: en\ndate: soon\n---\n", 4, "the key date"),
            ("---\ntitle: A\nlang: en\nauthors:\n  - B\n  - [C]\n---\n", 6, "authors"),
            ("---\ntitle: A\n\nlang: de\n---\n", 4, "`de` is unknown, write fr or en"),
        ])
    func frontMatter(text: String, line: Int, message: String) throws {
        let project = try TemporaryProject()
        try project.remove("content/articles")
        try project.write(text, to: "content/articles/broken.md")
        let errors = try project.errors()
        #expect(errors.count == 1)
        #expect(errors.first?.hasPrefix("content/articles/broken.md:\(line): error: ") == true, "\(errors)")
        #expect(errors.first?.contains(message) == true, "\(errors)")
    }

    @Test("an article that is not UTF-8 is named")
    func notUTF8() throws {
        let project = try TemporaryProject()
        try project.write(Data([0x2D, 0xFF, 0xFE]), to: "content/articles/latin.md")
        #expect(try project.errors() == ["content/articles/latin.md: error: the file cannot be read as UTF-8"])
    }

    @Test("an article whose name is no address is refused", arguments: ["été", "a b", "50 %", "a#1", "a.b"])
    func fileName(name: String) throws {
        let project = try TemporaryProject()
        try project.write("---\ntitle: A\nlang: fr\n---\n", to: "content/articles/\(name).md")
        #expect(
            try project.errors() == [
                "content/articles/\(name).md: error: the name of the file becomes the article's address: "
                    + "use letters without accents, digits and hyphens"
            ])
    }

    @Test("an article in a language that the site does not have is refused: its links would lead nowhere")
    func languageWithoutPages() throws {
        let project = try TemporaryProject()
        try project.edit("content/site.yml", "languages: [fr, en]", "languages: [fr]")
        try project.edit("content/articles/tour-d-horizon.md", "[r]: /en/articles/short-notes/#the-table", "[r]: /")
        #expect(
            try project.errors() == [
                "content/articles/short-notes.md: error: the site has no pages in `en`: add it to the languages of site.yml"
            ])
    }

    @Test(
        "the settings are told by file, line where one is known, and key",
        arguments: [
            (["title: Petit site\n": ""], "content/site.yml: error: the key `title` is missing"),
            (["languages: [fr, en]": "languages: fr"], "content/site.yml: error: the key `languages` is wrong"),
            (["languages: [fr, en]": "languages: [en]"], "content/site.yml: error: languages must be [fr] or [fr, en]"),
            (["languages: [fr, en]": "languages: [fr, de]"], "content/site.yml: error: languages must be [fr] or [fr, en]"),
            (["languages: [fr, en]": "languages: []"], "content/site.yml: error: languages must be [fr] or [fr, en]"),
            (["default_language: fr": "default_language: de"], "content/site.yml: error: languages must be [fr] or [fr, en]"),
            (["languages: [fr, en]": "languages: [fr, en"], "content/site.yml:6: error: not YAML: "),
            (["default_language: fr": "title: Deux fois"], "content/site.yml:1: error: not YAML: the key title stands twice"),
            (["published: published.yml": "published: other.yml"], "content/other.yml: error: the file is missing, or not UTF-8"),
        ])
    func settings(edits: [String: String], message: String) throws {
        let project = try TemporaryProject()
        for (old, new) in edits { try project.edit("content/site.yml", old, new) }
        let errors = try project.errors()
        #expect(errors.count == 1)
        #expect(errors.first?.hasPrefix(message) == true, "\(errors)")
        #expect(errors.first?.contains("\n") == false, "a diagnostic is one line")
    }

    @Test("settings that are missing are named")
    func noSettings() throws {
        let project = try TemporaryProject()
        try project.remove("content/site.yml")
        #expect(try project.errors() == ["content/site.yml: error: the file is missing, or not UTF-8"])
    }

    @Test(
        "published figures are checked",
        arguments: [
            ("source: durand\n", "source: dupont\n", ["the result `durand-lstm` names the unknown source `dupont`"]),
            ("accuracy: 0.79,", "accuracy: 79,", ["durand-lstm.accuracy is 79.0: write shares as numbers from 0 to 1"]),
            ("f1: 0.785", "f1: -0.1", ["durand-lstm.f1 is -0.1: write shares as numbers from 0 to 1"]),
            ("f1: 0.785", "f1: .nan", ["durand-lstm.f1 is nan: write shares as numbers from 0 to 1"]),
            ("id: smith-bert", "id: durand-lstm", ["the result `durand-lstm` occurs twice"]),
            (
                "id: smith\n", "id: durand\n",
                ["the source `durand` occurs twice", "the result `smith-bert` names the unknown source `smith`"]
            ),
            (
                "id: smith\n", "id: jo smith\n",
                [
                    "the id `jo smith` of a source may hold letters, digits and hyphens only",
                    "the result `smith-bert` names the unknown source `smith`",
                ]
            ),
            (
                "https://example.org/durand", "javascript:alert(1)",
                ["the address of the source `durand` must begin with https://"]
            ),
            ("n: 200", "n: many", ["the key `results.[0].n` is wrong: "]),
            ("    model: LSTM\n", "", ["the key `results.[0].model` is missing"]),
        ])
    func published(old: String, new: String, messages: [String]) throws {
        let project = try TemporaryProject()
        try project.remove("content/articles")
        try project.edit("content/published.yml", old, new)
        let errors = try project.errors()
        #expect(errors.count == messages.count)
        for (error, message) in zip(errors, messages) {
            #expect(error.hasPrefix("content/published.yml: error: " + message), "\(error)")
        }
    }

    @Test("all problems of the published figures and of the articles are told at once")
    func together() throws {
        let project = try TemporaryProject()
        try project.edit("content/published.yml", "accuracy: 0.79", "accuracy: 79")
        try project.edit("content/published.yml", "source: smith", "source: jones")
        try project.writeOnlyArticle(body: "{metric}`nobody.x`")
        #expect(
            try project.errors().map { $0.prefix { $0 != " " } } == [
                "content/published.yml:", "content/published.yml:", "content/articles/broken.md:5:",
            ])
    }

    @Test("without a folder of runs the build says what to do")
    func noRuns() throws {
        let project = try TemporaryProject()
        try project.remove("content/runs")
        let error = #expect(throws: TrackingError.self) { try project.build() }
        #expect(error?.description.contains("Train a model first") == true)
    }
}
