package import Foundation

/// One article.
package struct ArticlePage: Page {
    package static let template = "site/article"

    /// An entry of the table of contents.
    package struct Heading: Sendable, Hashable {
        package var title: String
        /// The id of the heading in the body, without `#`.
        package var anchor: String
        package var children: [Heading]

        package init(title: String, anchor: String, children: [Heading] = []) {
            self.title = title
            self.anchor = anchor
            self.children = children
        }
    }

    /// The article before or after this one.
    package struct Neighbour: Sendable, Hashable {
        package var title: String
        package var url: String

        package init(title: String, url: String) {
            self.title = title
            self.url = url
        }
    }

    package var shell: PageShell
    package var title: String
    package var subtitle: String?
    package var authors: [String]
    package var date: Date?
    package var updated: Date?
    package var readingMinutes: Int
    /// Headings of the second level, with those of the third as their children; empty for none.
    package var contents: [Heading]
    /// What follows the title: headings start at `<h2>`.
    package var body: SafeHTML
    package var tags: [String]
    /// The next older and the next newer article in this language.
    package var older: Neighbour?
    package var newer: Neighbour?

    package init(
        shell: PageShell, title: String, subtitle: String? = nil, authors: [String] = [], date: Date? = nil, updated: Date? = nil,
        readingMinutes: Int, contents: [Heading] = [], body: SafeHTML, tags: [String] = [],
        older: Neighbour? = nil, newer: Neighbour? = nil
    ) {
        self.shell = shell
        self.title = title
        self.subtitle = subtitle
        self.authors = authors
        self.date = date
        self.updated = updated
        self.readingMinutes = readingMinutes
        self.contents = contents
        self.body = body
        self.tags = tags
        self.older = older
        self.newer = newer
    }
}
