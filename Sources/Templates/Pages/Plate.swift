/// A run or a version of a model in brief, for the body of an article: a few figures, and the way to its page.
package struct Plate: Sendable, Hashable {
    package struct Fact: Sendable, Hashable {
        package var term: String
        package var value: String
        /// The interval of a figure, in a lighter tone.
        package var range: String?

        package init(term: String, value: String, range: String? = nil) {
            self.term = term
            self.value = value
            self.range = range
        }
    }

    package struct Link: Sendable, Hashable {
        package var text: String
        package var url: String

        package init(text: String, url: String) {
            self.text = text
            self.url = url
        }
    }

    package var title: String
    /// The short id of a run.
    package var detail: String?
    /// Aliases of a version.
    package var tags: [String]
    package var text: String?
    package var facts: [Fact]
    /// Parameters.
    package var settings: [Fact]
    package var links: [Link]
    package var caption: String?
    package var downloads: TableDownloads?

    package init(
        title: String, detail: String? = nil, tags: [String] = [], text: String? = nil, facts: [Fact], settings: [Fact] = [],
        links: [Link], caption: String? = nil, downloads: TableDownloads? = nil
    ) {
        self.title = title
        self.detail = detail
        self.tags = tags
        self.text = text
        self.facts = facts
        self.settings = settings
        self.links = links
        self.caption = caption
        self.downloads = downloads
    }
}
