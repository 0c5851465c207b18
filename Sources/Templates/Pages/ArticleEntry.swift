package import Foundation

/// An article in a list.
package struct ArticleEntry: Sendable, Hashable {
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
