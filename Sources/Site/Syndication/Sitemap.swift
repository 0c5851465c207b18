import Foundation

/// The pages of the site for search engines, as sitemaps.org 0.9 has them, with their translations.
struct Sitemap: Sendable {
    struct Page: Sendable {
        /// Below the site's address.
        var path: String
        var modified: Date?
        /// The page in every language that it has, itself included, by BCP 47 code; empty where it has one only.
        var translations: [(language: String, path: String)] = []
    }

    /// In the order in which they are written.
    var pages: [Page]

    /// What one file may hold.
    static let limit = 50_000

    /// The files by name: `sitemap.xml` alone, or an index under that name and as many files as it takes.
    func files(at address: SiteAddress, limit: Int = limit) -> [String: String] {
        guard pages.count > limit else { return ["sitemap.xml": Self.urlSet(pages[...], at: address)] }
        var files: [String: String] = [:]
        var index = XMLWriter()
        index.line("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">")
        for start in stride(from: 0, to: pages.count, by: limit) {
            let name = "sitemap-\(start / limit + 1).xml"
            let part = pages[start..<min(start + limit, pages.count)]
            files[name] = Self.urlSet(part, at: address)
            let modified = part.compactMap(\.modified).max().map { "<lastmod>\(Timestamp($0).date)</lastmod>" } ?? ""
            index.line("<sitemap><loc>\(xmlEscaped(address.url("/" + name)))</loc>\(modified)</sitemap>")
        }
        index.line("</sitemapindex>")
        files["sitemap.xml"] = index.text
        return files
    }

    private static func urlSet(_ pages: ArraySlice<Page>, at address: SiteAddress) -> String {
        var xml = XMLWriter()
        xml.line(
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">")
        for page in pages {
            var line = "<url><loc>\(xmlEscaped(address.url(page.path)))</loc>"
            if let modified = page.modified { line += "<lastmod>\(Timestamp(modified).date)</lastmod>" }
            for (language, path) in page.translations {
                line += "<xhtml:link rel=\"alternate\" hreflang=\"\(language)\" href=\"\(xmlEscaped(address.url(path)))\"/>"
            }
            xml.line(line + "</url>")
        }
        xml.line("</urlset>")
        return xml.text
    }
}

/// `robots.txt` (RFC 9309): everything may be read; where the map is, if the site's address is known.
func robotsFile(address: SiteAddress?) -> String {
    let map = address.map { "\nSitemap: \($0.url("/sitemap.xml"))\n" } ?? ""
    return "User-agent: *\nAllow: /\n" + map
}
