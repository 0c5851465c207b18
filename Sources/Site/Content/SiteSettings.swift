import Templates

/// `content/site.yml`.
struct SiteSettings: Decodable, Hashable, Sendable {
    var title: String
    /// By language code.
    var tagline: [String: String]
    var languages: [String]
    var defaultLanguage: String
    var author: String
    /// The address that the site is published under, or empty.
    var baseURL: String
    /// The file of published figures, beside the settings.
    var published: String?

    /// Whether HTML in an article goes into its page as it is.
    var rawHTML: Bool?

    var allowsRawHTML: Bool { rawHTML ?? false }

    private enum CodingKeys: String, CodingKey {
        case title, tagline, languages, author, published
        case rawHTML = "raw_html"
        case defaultLanguage = "default_language"
        case baseURL = "base_url"
    }

    func tagline(in language: Language) -> String { tagline[language.code] ?? tagline[defaultLanguage] ?? "" }
}
