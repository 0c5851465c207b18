import Foundation
import Testing

@testable import Site

@Suite("From article to article")
struct ArticleLinkTests {
    /// A project with these articles: name of the file, front matter below the title.
    private func project(_ articles: [(name: String, matter: String)]) throws -> TemporaryProject {
        let project = try TemporaryProject()
        for article in articles {
            try project.write(
                "---\ntitle: \(article.name)\n\(article.matter)\n---\n\nTexte.\n", to: "content/articles/\(article.name).md")
        }
        return project
    }

    @Test("an article leads to its translation, and that back, by name or by `translation`")
    func translations() throws {
        let project = try project([
            ("vols.fr", "lang: fr\ndate: 2026-01-01"), ("vols.en", "lang: en\ndate: 2026-01-01"),
            ("quais", "lang: fr\ndate: 2026-01-02"), ("quays", "lang: en\ndate: 2026-01-02\ntranslation: quais"),
        ])
        try project.build()
        let links: [(String, String)] = [
            ("articles/vols/", "/en/articles/vols/"), ("en/articles/vols/", "/articles/vols/"),
            ("articles/quais/", "/en/articles/quays/"), ("en/articles/quays/", "/articles/quais/"),
        ]
        for (page, other) in links {
            let html = try project.text("_site/" + page + "index.html")
            #expect(html.contains("hreflang=\"\(page.hasPrefix("en") ? "fr" : "en")\" href=\"\(other)\""), "\(page)")
        }
        // A list shows a pair once, in its own language.
        let archive = try project.text("_site/articles/index.html")
        #expect(archive.contains("/articles/quais/") && !archive.contains("/en/articles/quays/"))
    }

    @Test(
        "a translation that cannot be one is an error",
        arguments: [("nulle-part", "no article is called so"), ("autre", "that article is in the same language")])
    func wrongTranslation(name: String, message: String) throws {
        let project = try project([("un", "lang: fr\ntranslation: \(name)"), ("autre", "lang: fr")])
        let error = #expect(throws: SiteError.self) { try project.build() }
        #expect(error?.description.contains("content/articles/un.md: error: translation: `\(name)`: \(message)") == true)
    }

    @Test("two files for one address are an error")
    func sameAddress() throws {
        let project = try project([("un", "lang: fr"), ("un.fr", "lang: fr")])
        let error = #expect(throws: SiteError.self) { try project.build() }
        #expect(error?.description.contains("the address /articles/un/ is that of content/articles/un") == true)
    }

    @Test("neighbours are the next older and newer article in the language")
    func neighbours() throws {
        let project = try project([
            ("a", "lang: en\ndate: 2020-01-01"), ("b", "lang: en\ndate: 2020-01-02"), ("c", "lang: en\ndate: 2020-01-03"),
        ])
        try project.build()
        let html = try project.text("_site/en/articles/b/index.html")
        #expect(html.contains("rel=\"prev\" href=\"/en/articles/a/\""))
        #expect(html.contains("rel=\"next\" class=\"newer\" href=\"/en/articles/c/\""))
    }

    @Test("the archive is cut into pages of a hundred, and the home page shows the ten latest")
    func archive() throws {
        let project = try project((1...205).map { ("n\($0)", "lang: fr\ndate: \(2000 + $0 / 10)-01-0\($0 % 9 + 1)") })
        try project.build()
        let files = try project.files()
        #expect(files["articles/page/3/index.html"] != nil && files["articles/page/4/index.html"] == nil)
        let pages = try ["articles/", "articles/page/2/", "articles/page/3/"].map {
            try project.text("_site/" + $0 + "index.html")
        }
        for number in 1...205 {
            #expect(pages.count { $0.contains("\"/articles/n\(number)/\"") } == 1)
        }
        #expect(pages.allSatisfy { $0.utf8.count < 150_000 })
        let home = try project.text("_site/index.html")
        #expect(home.components(separatedBy: "<h3><a href=\"").count == 11)
        #expect(home.contains("href=\"/articles/\">"))
    }
}
