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

        package init(name: String, url: String, accuracy: Measure, f1: Double? = nil, latency: Double? = nil, bytes: Int? = nil) {
            self.name = name
            self.url = url
            self.accuracy = accuracy
            self.f1 = f1
            self.latency = latency
            self.bytes = bytes
        }
    }

    package struct Article: Sendable, Hashable {
        package var title: String
        package var subtitle: String?
        package var url: String
        /// The language of the article, when it may differ from the page's.
        package var language: Language
        package var authors: [String]
        package var date: Date?
        package var readingMinutes: Int

        package init(
            title: String, subtitle: String? = nil, url: String, language: Language, authors: [String] = [], date: Date? = nil,
            readingMinutes: Int
        ) {
            self.title = title
            self.subtitle = subtitle
            self.url = url
            self.language = language
            self.authors = authors
            self.date = date
            self.readingMinutes = readingMinutes
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
    package var articles: [Article]
    package var latestRuns: [Run]

    package init(shell: PageShell, title: String, lead: String, champion: Champion?, articles: [Article], latestRuns: [Run]) {
        self.shell = shell
        self.title = title
        self.lead = lead
        self.champion = champion
        self.articles = articles
        self.latestRuns = latestRuns
    }
}
