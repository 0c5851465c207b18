import Foundation

/// What a page tells those who show previews of it: OpenGraph (ogp.me) and the card of X, beside what the layout says already.
struct SocialPreview: Sendable {
    struct Image: Sendable, Hashable {
        /// Absolute, since previews are made elsewhere.
        var url: String
        var alt: String
        var type: String = "image/png"
        /// In pixels, where known.
        var size: Size?

        struct Size: Sendable, Hashable {
            var width: Int
            var height: Int
        }
    }

    var image: Image?
    /// OpenGraph locales of the page's translations.
    var otherLocales: [String] = []
    var published: Date?
    var modified: Date?
    var authors: [String] = []
    var tags: [String] = []

    var elements: String {
        var html = ""
        func meta(_ attribute: String, _ name: String, _ content: String) {
            html += "<meta \(attribute)=\"\(name)\" content=\"\(xmlEscaped(content))\">\n"
        }
        for locale in otherLocales { meta("property", "og:locale:alternate", locale) }
        if let published { meta("property", "article:published_time", Timestamp(published).internet) }
        if let modified { meta("property", "article:modified_time", Timestamp(modified).internet) }
        for author in authors { meta("property", "article:author", author) }
        for tag in tags { meta("property", "article:tag", tag) }
        if let image {
            meta("property", "og:image", image.url)
            meta("property", "og:image:type", image.type)
            if let size = image.size {
                meta("property", "og:image:width", String(size.width))
                meta("property", "og:image:height", String(size.height))
            }
            meta("property", "og:image:alt", image.alt)
        }
        meta("name", "twitter:card", image == nil ? "summary" : "summary_large_image")
        return html
    }
}
