import Foundation
import Testing

@testable import Site

@Suite("What pages say in their heads")
struct HeadTests {
    /// The structured data of a page, as a parser of JSON sees them.
    private func data(_ html: String) throws -> [[String: Any]] {
        try html.ranges(of: "<script type=\"application/ld+json\">").map { start in
            let rest = html[start.upperBound...]
            let end = try #require(rest.firstRange(of: "</script>"))
            let json = try JSONSerialization.jsonObject(with: Data(rest[..<end.lowerBound].utf8))
            return try #require(json as? [String: Any])
        }
    }

    @Test(
        "hostile text cannot leave its element",
        arguments: ["</script><script>alert(1)</script>", "<!-- <script>", "a\u{2028}\u{0}\"\\\n\t&é👩‍🚀"])
    func escaping(text: String) throws {
        let element = LinkedData.schema(
            "Thing", ["name": .text(text), "value": .list([.number(.nan), .number(0.5), .number(3)]), "none": nil]
        ).element
        #expect(element.ranges(of: "</script>").count == 1)
        #expect(!element.contains("<!--"))
        let object = try #require(try data(element).first)
        #expect(object["name"] as? String == text)
        #expect(object["none"] == nil)
        #expect((object["value"] as? [Any])?.count == 3)
    }

    @Test("an article is a BlogPosting, with its place and its dates")
    func article() throws {
        let project = try TemporaryProject()
        try project.remove("content/articles")
        try project.write(
            "---\ntitle: '</script> & \"co\"'\nlang: en\ndate: 2026-11-20\nupdated: 2026-11-21\ntags: [a&b]\n---\nText.\n",
            to: "content/articles/x.md")
        try project.build()
        let html = try project.text("_site/en/articles/x/index.html")
        let things = try data(html)
        #expect(things.map { $0["@type"] as? String } == ["BlogPosting", "BreadcrumbList"])
        #expect(things[0]["headline"] as? String == "</script> & \"co\"")
        #expect(things[0]["datePublished"] as? String == "2026-11-20T00:00:00Z")
        #expect(things[0]["url"] as? String == "https://essai.example.org/en/articles/x/")
        let page = try project.page("en/articles/x/index.html")
        func meta(_ property: String) -> String? { page.all("meta").first { $0["property"] == property }?["content"] }
        #expect(meta("article:published_time") == "2026-11-20T00:00:00Z")
        #expect(meta("article:modified_time") == "2026-11-21T00:00:00Z")
        #expect(meta("og:type") == "article")
    }

    @Test("results and runs are data sets with their figures")
    func datasets() throws {
        let project = try TemporaryProject()
        try project.build()
        let results = try data(project.text("_site/results/index.html"))
        #expect(results.map { $0["@type"] as? String } == ["Dataset", "BreadcrumbList"])
        let figures = try #require(results[0]["variableMeasured"] as? [[String: Any]])
        #expect(!figures.isEmpty)
        for figure in figures {
            let value = try #require(figure["value"] as? Double)
            if let lower = figure["minValue"] as? Double, let upper = figure["maxValue"] as? Double {
                #expect(lower <= value && value <= upper)
            }
        }
        let run = try data(project.text("_site/en/runs/\(Small.champion)/index.html"))
        let files = try #require(run[0]["distribution"] as? [[String: Any]]).compactMap { $0["contentUrl"] as? String }
        #expect(files.contains("https://essai.example.org/runs/\(Small.champion)/artifacts/roc.json"))
    }

    @Test("a page in two languages names the other's locale")
    func locales() throws {
        let project = try TemporaryProject()
        try project.build()
        let other = try project.page("results/index.html").all("meta").filter { $0["property"] == "og:locale:alternate" }
        #expect(other.map { $0["content"] } == ["en_GB"])
    }
}
