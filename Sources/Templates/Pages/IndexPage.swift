package import Foundation

/// The home of the published site.
package struct IndexPage: Page {
    package static let template = "site/index"

    /// The model in service, shown with its figures.
    package struct Champion: Sendable, Hashable {
        package var name: String
        package var url: String
        package var accuracy: Measure
        package var f1: Double?
        /// The time for one tweet, in microseconds.
        package var latency: Double?
        package var bytes: Int?
        /// The address of its card.
        package var cardURL: String?

        package init(
            name: String, url: String, accuracy: Measure, f1: Double? = nil, latency: Double? = nil, bytes: Int? = nil,
            cardURL: String? = nil
        ) {
            self.name = name
            self.url = url
            self.accuracy = accuracy
            self.f1 = f1
            self.latency = latency
            self.bytes = bytes
            self.cardURL = cardURL
        }
    }

    package struct Run: Sendable, Hashable {
        package var name: String
        package var url: String
        package var date: Date?
        package var accuracy: Measure?
        package var isChampion: Bool

        package init(name: String, url: String, date: Date?, accuracy: Measure?, isChampion: Bool = false) {
            self.name = name
            self.url = url
            self.date = date
            self.accuracy = accuracy
            self.isChampion = isChampion
        }
    }

    package var shell: PageShell
    package var title: String
    /// One or two sentences below the title, plain text.
    package var lead: String
    package var champion: Champion?
    /// The latest ones.
    package var articles: [ArticleEntry]
    /// Whether there are more, in the archive.
    package var hasMoreArticles: Bool
    package var latestRuns: [Run]

    package init(
        shell: PageShell, title: String, lead: String, champion: Champion?, articles: [ArticleEntry],
        hasMoreArticles: Bool = false, latestRuns: [Run]
    ) {
        self.shell = shell
        self.title = title
        self.lead = lead
        self.champion = champion
        self.articles = articles
        self.hasMoreArticles = hasMoreArticles
        self.latestRuns = latestRuns
    }
}
