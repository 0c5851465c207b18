import Templates

extension SamplePages {
    var archive: ArchivePage {
        let entry = ArticleEntry(
            title: "Voir venir le bad buzz", subtitle: Self.hostile, url: "/articles/voir-venir-le-bad-buzz/", language: .french,
            authors: ["Anne Morvan"], date: Self.time, readingMinutes: 9)
        return ArchivePage(
            shell: shell("Archives", surface: .site, current: .articles, path: "/articles/page/2/"),
            years: [.init(year: 2026, articles: [entry]), .init(year: nil, articles: [entry])], total: 240, number: 2, pages: 3,
            newerURL: "/articles/", olderURL: "/articles/page/3/")
    }

    var search: SearchPage {
        let items = SafeHTML(trusted: "<li><a href=\"/results/\">R</a></li>\n")
        return SearchPage(
            shell: shell("Recherche", surface: .site, current: nil, path: "/search/"), indexURL: "/search-index.json",
            letters: [.init(letter: "#", items: items), .init(letter: "R", items: items)],
            leaves: [.init(title: "#–R", url: "/search/"), .init(title: "S–Z", url: "/search/2/")])
    }
}
