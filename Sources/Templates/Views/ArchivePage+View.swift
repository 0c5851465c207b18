extension ArchivePage {
    struct View: Sendable {
        struct Year: Sendable {
            let title: String
            let anchor: String
            let articles: [ArticleEntryView]
        }

        let title: String
        let total: String
        let isEmpty: Bool
        let years: [Year]
        let hasPages: Bool
        let place: String
        let newerURL: String?
        let olderURL: String?
    }

    package func view(in words: Translations) -> any Sendable {
        View(
            title: shell.title, total: words.text(.archiveTotal, count: total), isEmpty: years.isEmpty,
            years: years.map { year in
                View.Year(
                    title: year.year.map(String.init) ?? words.text(.archiveUndated),
                    anchor: "y\(year.year.map(String.init) ?? "")",
                    articles: year.articles.map { ArticleEntryView($0, in: words, zone: shell.timeZone) })
            },
            hasPages: pages > 1,
            place: words.text(
                .archivePage, ["number": words.language.integer(number), "pages": words.language.integer(pages)]),
            newerURL: newerURL, olderURL: olderURL)
    }
}
