import Foundation
import Templates
import Testing

@Suite("The frame that pages share")
struct FrameTests {
    private func page(title: String, description: String = "", path: String = "/a/", tags: [String] = []) -> ArticlePage {
        ArticlePage(
            shell: PageShell(language: .french, title: title, description: description, surface: .site, path: path),
            title: title, readingMinutes: 1, body: SafeHTML(trusted: "<p>Texte</p>"), tags: tags)
    }

    @Test("is filled with each page's own texts, escaped")
    func ownTexts() throws {
        let library = try ProjectTemplates.library()
        let first = try library.render(page(title: "Un & deux", description: "« A » < \"B\"", path: "/un/"))
        let second = try library.render(page(title: "Trois", description: "C", path: "/trois/"))
        #expect(first.contains("<title>Un &amp; deux · Vigie</title>"))
        #expect(first.contains("<meta name=\"description\" content=\"« A » &lt; &quot;B&quot;\">"))
        #expect(first.contains("name=\"return\" value=\"/un/\""))
        #expect(second.contains("<title>Trois · Vigie</title>"))
        #expect(!second.contains("/un/"))
    }

    @Test("has no empty description where a page has none, even after a page that has one")
    func missingTexts() throws {
        let library = try ProjectTemplates.library()
        #expect(try library.render(page(title: "A", description: "Un mot")).contains("name=\"description\""))
        #expect(try !library.render(page(title: "A")).contains("name=\"description\""))
    }

    @Test("keeps body and texts apart, whatever noncharacters a text holds", arguments: 0xFDD0...0xFDEF)
    func noncharacters(value: Int) throws {
        let mark = try #require(Unicode.Scalar(value).map(String.init))
        let text = try ProjectTemplates.library().render(page(title: "A\(mark)B", description: "C\(mark)D", tags: ["E\(mark)F"]))
        #expect(text.components(separatedBy: "<p>Texte</p>").count == 2)
        #expect(text.contains("<div class=\"prose\">\n<p>Texte</p>\n</div>"))
        #expect(text.hasSuffix("</html>\n"))
    }

    @Test("leaves out what an article lacks")
    func missingFields() throws {
        let main = try Markup(ProjectTemplates.library().render(page(title: "A")))
        #expect(main.all("time").isEmpty)
        #expect(!main.elements.contains { $0["class"] == "lead" || $0["class"] == "contents" || $0["class"] == "tags" })
    }

    /// An article with every field, all of whose texts hold the word.
    private func article(_ word: String, number: Int) -> ArticlePage {
        ArticlePage(
            shell: PageShell(language: .french, title: word, description: word, surface: .site, path: "/\(number)/"),
            title: "\(word) & titre", subtitle: "\(word) < sous-titre", authors: ["\(word) \"A\"", "B"],
            date: Date(timeIntervalSince1970: Double(number) * 86_400_000),
            updated: Date(timeIntervalSince1970: Double(number) * 172_800_000), readingMinutes: number,
            contents: [.init(title: "\(word) > partie", anchor: "\(word)-partie")], body: SafeHTML(trusted: "<p>\(word)</p>"),
            tags: ["\(word)'t", "deux"], older: .init(title: "\(word) plus ancien", url: "/\(number - 1)/"),
            newer: .init(title: "\(word) plus récent", url: "/\(number + 1)/"))
    }

    @Test("is the same for articles of one shape, but for all that is their own")
    func sameShape() throws {
        let shared = try TemplateLibrary(directory: ProjectTemplates.directory)
        _ = try shared.render(article("premier", number: 11))
        let html = try shared.render(article("second", number: 23))
        #expect(html == (try TemplateLibrary(directory: ProjectTemplates.directory).render(article("second", number: 23))))
        #expect(!html.contains("premier") && !html.contains("/11/") && !html.contains("11 "))
        for text in [
            "<h1>second &amp; titre</h1>", "second &lt; sous-titre", "second &quot;A&quot; et B", "datetime=\"2032-12-21",
            "datetime=\"2095-12-11", "23 min", "<a href=\"#second-partie\">second &gt; partie</a>", "<p>second</p>",
            "second&#39;t", "<li class=\"tag\">deux</li>", "href=\"/22/\"", "second plus ancien", "href=\"/24/\"",
        ] {
            #expect(html.contains(text), "\(text)")
        }
    }
}
