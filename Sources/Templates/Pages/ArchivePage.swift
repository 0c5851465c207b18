/// All articles, the newest first, by year: one page of them.
package struct ArchivePage: Page {
    package static let template = "site/archive"

    /// The articles of one year; those without a date have none.
    package struct Year: Sendable, Hashable {
        package var year: Int?
        package var articles: [ArticleEntry]

        package init(year: Int?, articles: [ArticleEntry]) {
            self.year = year
            self.articles = articles
        }
    }

    package var shell: PageShell
    package var years: [Year]
    /// How many articles there are on all pages.
    package var total: Int
    /// Which page this is, from 1, of how many.
    package var number: Int
    package var pages: Int
    /// The addresses of the neighbouring pages, nil at the ends.
    package var newerURL: String?
    package var olderURL: String?

    package init(
        shell: PageShell, years: [Year], total: Int, number: Int = 1, pages: Int = 1, newerURL: String? = nil,
        olderURL: String? = nil
    ) {
        self.shell = shell
        self.years = years
        self.total = total
        self.number = number
        self.pages = pages
        self.newerURL = newerURL
        self.olderURL = olderURL
    }
}
