import Foundation
import Testing

@testable import Site

@Suite("The sitemap")
struct SitemapTests {
    private let address: SiteAddress

    init() throws {
        address = try #require(SiteAddress("https://x.example"))
    }

    @Test("it names every page that may be found, with its date and its translations")
    func built() throws {
        let project = try TemporaryProject()
        try project.build()
        let root = try XMLTree.parse(project.text("_site/sitemap.xml"))
        let files = Set(try project.files().keys)
        var found: Set<String> = []
        for url in root.all("url") {
            let location = try #require(url.first("loc")?.text)
            #expect(location.hasPrefix("https://essai.example.org/"))
            let path = String(location.dropFirst("https://essai.example.org/".count))
            found.insert(path + "index.html")
            for link in url.all("xhtml:link") {
                let target = try #require(link["href"]).dropFirst("https://essai.example.org/".count)
                #expect(files.contains(target + "index.html"))
            }
            let isArticle = path.contains("articles/") && !path.hasSuffix("articles/")
            if isArticle { #expect(url.all("xhtml:link").isEmpty) }
        }
        #expect(found == files.filter { $0.hasSuffix("index.html") && !$0.hasSuffix("search/index.html") })
        let results = root.all("url").first { $0.first("loc")?.text.hasSuffix("org/results/") == true }
        #expect(results?.all("xhtml:link").map { $0["hreflang"] } == ["fr", "en"])
        #expect(results?.first("lastmod")?.text.count == 10)
        #expect(try project.text("_site/robots.txt").contains("Sitemap: https://essai.example.org/sitemap.xml"))
    }

    @Test("a large site has an index and files within the limit")
    func large() throws {
        let pages = (0..<25).map {
            Sitemap.Page(path: "/p/\($0)/?a&b", modified: Date(timeIntervalSince1970: Double($0) * 86_400))
        }
        let files = Sitemap(pages: pages).files(at: address, limit: 10)
        #expect(Set(files.keys) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
        let index = try XMLTree.parse(files["sitemap.xml"])
        #expect(index.all("sitemap").map { $0.first("loc")?.text ?? "" } == (1...3).map { "https://x.example/sitemap-\($0).xml" })
        #expect(index.all("sitemap").last?.first("lastmod")?.text == "1970-01-25")
        let counts = try (1...3).map { try XMLTree.parse(files["sitemap-\($0).xml"]).all("url").count }
        #expect(counts == [10, 10, 5])
        #expect(Sitemap.limit == 50_000)
    }

    @Test("paths are written as addresses")
    func encoding() throws {
        #expect(address.url("/é à/") == "https://x.example/%C3%A9%20%C3%A0/")
        #expect(address.url("/a/") == "https://x.example/a/")
    }
}
