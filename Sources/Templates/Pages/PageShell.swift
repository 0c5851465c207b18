package import Foundation

/// What stands around every page: the head of the document, the navigation, the switches, the foot.
package struct PageShell: Sendable, Hashable {
    /// Who answers for the page: files of the published site, or the local web application.
    package enum Surface: Sendable, Hashable {
        case site
        case app
    }

    /// The entries of the navigation.
    package enum Section: String, Sendable, Hashable, CaseIterable {
        case home
        case articles
        case results
        case analyse
        case history
    }

    /// Whether a model answers, for the badge of the application's pages.
    package enum ModelStatus: Sendable, Hashable {
        /// A model answers under this name, such as `sentiment/1`.
        case serving(name: String)
        case unavailable
    }

    package var language: Language
    /// The page's own title; the site's name is added to it in `<title>`.
    package var title: String
    /// One sentence for search engines and previews; empty for none.
    package var description: String
    package var surface: Surface
    /// The navigation entry that is marked as current.
    package var current: Section?
    /// The path of this page, such as `/results/`: where the switches return to.
    package var path: String
    /// The address that stands for this page: absolute where the site's address is known, else nil.
    package var canonicalURL: String?
    /// The same page in the other language; nil where there is none (the switch then leads to the other language's home).
    package var alternateURL: String?
    /// The path of the one article, or nil to lead to the list of articles on the home page.
    package var articlesURL: String?
    /// What the visitor chose; on the site's pages, which are the same for everybody, the script finds out.
    package var theme: Theme
    /// Nil on the site's pages.
    package var model: ModelStatus?
    /// The path of the Atom feed, if the site has one.
    package var feedURL: String?
    /// Elements to add to the head, such as structured data.
    package var headExtras: SafeHTML?
    /// In which the page's times are told.
    package var timeZone: TimeZone

    package init(
        language: Language, title: String, description: String = "", surface: Surface, current: Section? = nil, path: String,
        canonicalURL: String? = nil, alternateURL: String? = nil, articlesURL: String? = nil, theme: Theme = .auto,
        model: ModelStatus? = nil, feedURL: String? = nil, headExtras: SafeHTML? = nil, timeZone: TimeZone = .gmt
    ) {
        self.language = language
        self.title = title
        self.description = description
        self.surface = surface
        self.current = current
        self.path = path
        self.canonicalURL = canonicalURL
        self.alternateURL = alternateURL
        self.articlesURL = articlesURL
        self.theme = theme
        self.model = model
        self.feedURL = feedURL
        self.headExtras = headExtras
        self.timeZone = timeZone
    }
}
