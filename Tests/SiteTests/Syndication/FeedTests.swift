import Foundation
import Testing

@testable import Site

@Suite("Feeds")
struct FeedTests {
    private static let hostile = "]]> </title></script> & \"quotes\" \u{0}\u{B}\u{1B}\u{FFFE} <b>é</b> 👩‍🚀"
    private static let told = "]]> </title></script> & \"quotes\"  <b>é</b> 👩‍🚀"
    private let address: SiteAddress

    init() throws {
        address = try #require(SiteAddress("https://vigie.example.org:8443/journal"))
    }

    private func feed(title: String = "A title", dates: [TimeInterval] = [1_780_000_000]) -> Feed {
        Feed(
            title: "Vigie", subtitle: "", language: "fr", homePath: "/", atomPath: "/feed.xml", rssPath: "/rss.xml",
            author: "Équipe",
            entries: dates.map { date in
                Feed.Entry(
                    title: title, summary: title, path: "/articles/x/", authors: [title],
                    published: Date(timeIntervalSince1970: date),
                    updated: Date(timeIntervalSince1970: date + 60), tags: [title])
            })
    }

    @Test("Atom has what RFC 4287 demands, and hostile text stays text")
    func atom() throws {
        let root = try XMLTree.parse(feed(title: Self.hostile).atom(at: address))
        #expect(root.name == "feed")
        #expect(root["xml:lang"] == "fr")
        for name in ["id", "title", "updated"] { #expect(root.all(name).count == 1, "\(name)") }
        #expect(root.first("updated")?.text == "2026-05-28T20:27:40Z")
        #expect(root.all("link").map { $0["rel"] } == ["self", "alternate"])
        #expect(root.first("link")?["href"] == "https://vigie.example.org:8443/journal/feed.xml")
        let entry = try #require(root.first("entry"))
        #expect(entry.first("id")?.text == "tag:vigie.example.org,2026-05-28:/articles/x/")
        #expect(entry.first("title")?.text == Self.told)
        #expect(entry.first("summary")?.text == Self.told)
        #expect(entry.first("author")?.first("name")?.text == Self.told)
        #expect(entry.first("category")?["term"] == Self.told)
        #expect(entry.first("link")?["href"] == "https://vigie.example.org:8443/journal/articles/x/")
        #expect(entry.first("published")?.text == "2026-05-28T20:26:40Z")
    }

    @Test("RSS 2.0 has a channel with its items")
    func rss() throws {
        let root = try XMLTree.parse(feed(title: Self.hostile).rss(at: address))
        #expect(root["version"] == "2.0")
        let channel = try #require(root.first("channel"))
        #expect(channel.first("description")?.text == "Vigie")
        #expect(channel.first("lastBuildDate")?.text == "Thu, 28 May 2026 20:27:40 +0000")
        let item = try #require(channel.first("item"))
        #expect(item.first("title")?.text == Self.told)
        #expect(item.first("dc:creator")?.text == Self.told)
        #expect(item.first("guid")?["isPermaLink"] == "false")
        #expect(item.first("pubDate")?.text == "Thu, 28 May 2026 20:26:40 +0000")
    }

    @Test("a feed without entries is none")
    func empty() throws {
        #expect(feed(dates: []).atom(at: address) == nil)
        #expect(feed(dates: []).rss(at: address) == nil)
    }

    @Test(
        "times are those of the calendar",
        arguments: [-12_219_292_800.0, -1, 0, 951_782_399, 951_868_800, 4_107_542_400, 253_402_300_799])
    func timestamps(seconds: Double) {
        let date = Date(timeIntervalSince1970: seconds)
        #expect(Timestamp(date).internet == date.formatted(.iso8601))
    }

    @Test("a time beyond the calendar is its end", arguments: [Double.infinity, -.infinity, .nan, 1e300])
    func oddTimes(seconds: Double) {
        #expect(Timestamp(Date(timeIntervalSince1970: seconds)).date.count == 10)
    }

    @Test("the newest twenty dated articles of a language are told, in both forms, with links to both")
    func built() throws {
        let project = try TemporaryProject()
        for number in 1...30 {
            try project.write(
                "---\ntitle: Note \(number)\nlang: en\ndate: 2026-01-\(number < 10 ? "0" : "")\(number)\n---\nText.\n",
                to: "content/articles/note-\(number).md")
        }
        try project.write("---\ntitle: Undated\nlang: en\n---\nText.\n", to: "content/articles/undated.md")
        try project.build()
        let root = try XMLTree.parse(project.text("_site/en/feed.xml"))
        let titles = root.all("entry").map { $0.first("title")?.text ?? "" }
        #expect(titles.count == 20)
        #expect(titles.contains("Note 30") && !titles.contains("Undated") && !titles.contains("Note 1"))
        #expect(try XMLTree.parse(project.text("_site/rss.xml")).first("channel")?.first("language")?.text == "fr")
        let links = try project.page("en/index.html").all("link").filter { $0["rel"] == "alternate" && $0["type"] != nil }
        #expect(links.map { $0["href"] } == ["/en/feed.xml", "/en/rss.xml"])
    }

    @Test("without an address there is neither feed nor sitemap, and no link to one")
    func withoutAddress() throws {
        let project = try TemporaryProject()
        try project.edit("content/site.yml", "base_url: https://essai.example.org", "base_url: \"\"")
        try project.build()
        let files = Set(try project.files().keys)
        #expect(files.isDisjoint(with: ["feed.xml", "rss.xml", "sitemap.xml", "en/feed.xml"]))
        #expect(try project.text("_site/robots.txt") == "User-agent: *\nAllow: /\n")
        #expect(try project.page("index.html").all("link").allSatisfy { $0["type"] != "application/atom+xml" })
    }

    @Test(
        "an address that is none is refused",
        arguments: [
            "vigie.example.org", "ftp://x.org", "https://", "https://x.org/", "https://x.org?a", "https://x.org/#a",
            "https://a b",
        ])
    func badAddress(base: String) throws {
        let project = try TemporaryProject()
        try project.edit("content/site.yml", "base_url: https://essai.example.org", "base_url: \"\(base)\"")
        let errors = try project.errors()
        #expect(errors.count == 1 && errors[0].contains("content/site.yml") && errors[0].contains("base_url"), "\(errors)")
    }
}
