import Foundation

/// What is new in one language, for feed readers.
struct Feed: Sendable {
    struct Entry: Sendable {
        var title: String
        var summary: String?
        /// Below the site's address.
        var path: String
        var authors: [String]
        var published: Date
        var updated: Date
        var tags: [String] = []
    }

    var title: String
    var subtitle: String
    /// A BCP 47 code.
    var language: String
    /// Of the page whose news these are, and of the feed's two forms.
    var homePath: String
    var atomPath: String
    var rssPath: String
    /// Who answers for the feed.
    var author: String
    /// The newest first.
    var entries: [Entry]

    /// How many articles a feed names: readers fetch it often, and have seen the older ones.
    static let limit = 20

    /// The newest time in the feed: what the clock says would make every render another.
    private var updated: Date? { entries.map(\.updated).max() }

    /// The feed as Atom (RFC 4287), or nil without entries, since its `updated` would say nothing.
    func atom(at address: SiteAddress) -> String? {
        guard let updated else { return nil }
        var xml = XMLWriter()
        xml.line("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(xmlEscaped(language))\">")
        xml.element("title", title)
        xml.element("subtitle", subtitle)
        xml.element("id", address.url(homePath))
        xml.element("updated", Timestamp(updated).internet)
        xml.line(Self.link("self", "application/atom+xml", address.url(atomPath)))
        xml.line(Self.link("alternate", "text/html", address.url(homePath)))
        xml.line("<author><name>\(xmlEscaped(author))</name></author>")
        for entry in entries {
            xml.line("<entry>")
            xml.element("title", entry.title.isEmpty ? entry.path : entry.title)
            xml.element("id", entry.identifier(at: address))
            xml.line(Self.link("alternate", "text/html", address.url(entry.path)))
            xml.element("published", Timestamp(entry.published).internet)
            xml.element("updated", Timestamp(entry.updated).internet)
            for author in entry.authors { xml.line("<author><name>\(xmlEscaped(author))</name></author>") }
            for tag in entry.tags { xml.line("<category term=\"\(xmlEscaped(tag))\"/>") }
            xml.element("summary", entry.summary)
            xml.line("</entry>")
        }
        xml.line("</feed>")
        return xml.text
    }

    /// The feed as RSS 2.0, or nil without entries. Authors stand in Dublin Core's element: RSS's own wants a mail address.
    func rss(at address: SiteAddress) -> String? {
        guard let updated else { return nil }
        var xml = XMLWriter()
        xml.line(
            "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">")
        xml.line("<channel>")
        xml.element("title", title)
        xml.element("link", address.url(homePath))
        xml.element("description", subtitle.isEmpty ? title : subtitle)
        xml.element("language", language)
        xml.element("lastBuildDate", Timestamp(updated).mail)
        xml.line(Self.link("self", "application/rss+xml", address.url(rssPath), prefix: "atom:"))
        for entry in entries {
            xml.line("<item>")
            xml.element("title", entry.title.isEmpty ? entry.path : entry.title)
            xml.element("link", address.url(entry.path))
            xml.element("guid", entry.identifier(at: address), attributes: "isPermaLink=\"false\"")
            xml.element("pubDate", Timestamp(entry.published).mail)
            for author in entry.authors { xml.element("dc:creator", author) }
            for tag in entry.tags { xml.element("category", tag) }
            xml.element("description", entry.summary)
            xml.line("</item>")
        }
        xml.line("</channel>")
        xml.line("</rss>")
        return xml.text
    }

    private static func link(_ relation: String, _ type: String, _ url: String, prefix: String = "") -> String {
        "<\(prefix)link rel=\"\(relation)\" type=\"\(type)\" href=\"\(xmlEscaped(url))\"/>"
    }
}

extension Feed.Entry {
    /// A `tag:` URI (RFC 4151) of the host and the day of publication: it stays when the title changes, and when the page moves
    /// to another scheme.
    func identifier(at address: SiteAddress) -> String {
        "tag:\(address.host),\(Timestamp(published).date):\(address.url(path).dropFirst(address.base.count))"
    }
}
