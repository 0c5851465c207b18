import Foundation
import Templates
import Tracking

/// What the site tells those who read it elsewhere: feeds, the sitemap, previews, structured data.
///
/// All of it follows from the content, never from the clock. What needs an absolute address is left out where the site has none.
struct Syndication: Sendable {
    let address: SiteAddress?
    let settings: SiteSettings
    /// Whether there is something to draw pictures with.
    let drawsPreviews: Bool
    private let languages: [Language]
    private let feeds: [Language: Feed]
    /// When each page was changed, for those that stand for something dated.
    private let articles: [(path: String, date: Date?)]
    private let runDates: [String: Date]
    /// The newest time in all content.
    let modified: Date?

    init(content: SiteContent, drawsPreviews: Bool) {
        self.drawsPreviews = drawsPreviews
        settings = content.settings
        address = SiteAddress(content.settings.baseURL)
        languages = content.languages
        articles = content.articles.map { ($0.path, $0.matter.updated ?? $0.matter.date) }
        runDates = Dictionary(content.runs.compactMap { run in (run.end ?? run.start).map { (run.id, $0) } }) { first, _ in first
        }
        modified = (articles.compactMap(\.date) + runDates.values).max()
        feeds =
            address == nil
            ? [:]
            : Dictionary(
                uniqueKeysWithValues: content.languages.compactMap { language in
                    Feed(of: content, in: language).map { (language, $0) }
                })
    }

    /// The path of the Atom feed; nil where the site's address is not known or the language has no dated article.
    func feedURL(in language: Language) -> String? { feeds[language]?.atomPath }

    /// What every page's head has beside the layout's elements.
    func head(
        in language: Language, isTranslated: Bool, preview: SocialPreview = SocialPreview(), data: [LinkedData] = []
    ) -> SafeHTML {
        var preview = preview
        if preview.image == nil { preview.image = address.flatMap { self.preview(in: language)?.image(at: $0) } }
        preview.otherLocales = isTranslated ? languages.filter { $0 != language }.map(\.openGraphLocale) : []
        var html = preview.elements
        if let feed = feeds[language] {
            html += "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"\(xmlEscaped(feed.title)) (RSS)\""
            html += " href=\"\(xmlEscaped(feed.rssPath))\">\n"
        }
        html += data.map(\.element).joined(separator: "\n")
        if html.hasSuffix("\n") { html.removeLast() }
        return SafeHTML(trusted: html)
    }

    /// Adds feeds, the sitemap of the pages that the site has by now, and `robots.txt`.
    func addFiles(to site: inout RenderedSite) {
        site.files["robots.txt"] = .text(robotsFile(address: address))
        guard let address else { return }
        for feed in feeds.values {
            site.files[String(feed.atomPath.dropFirst())] = feed.atom(at: address).map { .text($0) }
            site.files[String(feed.rssPath.dropFirst())] = feed.rss(at: address).map { .text($0) }
        }
        for (name, text) in sitemap(of: site).files(at: address) { site.files[name] = .text(text) }
    }

    // MARK: The sitemap

    private static let page = "index.html"

    /// Articles in their order, the other pages by their paths. Pages in two languages have the same path below their homes.
    private func sitemap(of site: RenderedSite) -> Sitemap {
        let written = Set(articles.map(\.path))
        var others: [String] = []
        for file in site.files.keys where file.utf8.count >= 10 && file.utf8.suffix(10).elementsEqual(Self.page.utf8) {
            let path = "/" + file.dropLast(Self.page.count)
            if !written.contains(path) && !path.hasSuffix("/search/") { others.append(path) }
        }
        let pages = others.sorted().map { path in
            Sitemap.Page(path: path, modified: date(of: path), translations: translations(of: path, in: site))
        }
        return Sitemap(
            pages: pages
                + articles.map {
                    Sitemap.Page(path: $0.path, modified: $0.date, translations: translations(of: $0.path, in: site))
                })
    }

    /// A run's page is as old as the run; pages that show several are as old as the newest.
    private func date(of path: String) -> Date? {
        let parts = path.split(separator: "/")
        guard let index = parts.firstIndex(of: "runs"), index + 1 < parts.count else { return modified }
        return runDates[String(parts[index + 1])]
    }

    private func translations(of path: String, in site: RenderedSite) -> [(language: String, path: String)] {
        let isEnglish = path.hasPrefix(Language.english.homePath)
        let french = isEnglish ? "/" + path.dropFirst(Language.english.homePath.count) : path
        let both = [(Language.french, french), (.english, Language.english.homePath + french.dropFirst())]
        let other = isEnglish ? both[0].1 : both[1].1
        guard site.files[other.dropFirst() + Self.page] != nil else { return [] }
        return both.map { ($0.code, $1) }
    }
}

extension Feed {
    /// Nil without a dated article in the language.
    fileprivate init?(of content: SiteContent, in language: Language) {
        let settings = content.settings
        let entries = content.articles.lazy.filter { $0.language == language }.compactMap { article -> Feed.Entry? in
            let matter = article.matter
            guard let date = matter.date else { return nil }
            return Feed.Entry(
                title: matter.title, summary: matter.description ?? matter.subtitle, path: article.path,
                authors: matter.authors ?? [settings.author], published: date, updated: max(date, matter.updated ?? date),
                tags: matter.tags ?? [])
        }
        let latest = Array(entries.prefix(Feed.limit))
        guard !latest.isEmpty else { return nil }
        let home = language.homePath
        self.init(
            title: settings.title, subtitle: settings.tagline(in: language), language: language.code, homePath: home,
            atomPath: home + "feed.xml", rssPath: home + "rss.xml", author: settings.author, entries: latest)
    }
}
