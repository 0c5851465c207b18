import Foundation
import Templates

extension PageRenderer {
    /// How many articles stand on the home page, and on one page of the archive.
    static let latestCount = 10
    static let archiveCount = 100

    func articleEntry(_ article: Article) -> ArticleEntry {
        ArticleEntry(
            title: article.matter.title, subtitle: article.matter.subtitle, url: article.path, language: article.language,
            authors: article.matter.authors ?? [content.settings.author], date: article.matter.date,
            readingMinutes: article.readingMinutes)
    }

    /// The pages of the archive with their paths; one where there are no articles.
    func archivePages(in language: Language) -> [(page: ArchivePage, path: String)] {
        let articles = links.list(in: language)
        let count = Self.pageCount(of: articles)
        let otherCount = Self.pageCount(of: links.list(in: language.other))
        let title = templates.translations(language).text(.archiveTitle)
        return (1...count).map { number in
            let shell = shell(
                language, title: title, description: templates.translations(language).text(.archiveDescription),
                current: .articles, page: Self.archivePath(number), isTranslated: number <= otherCount)
            let chunk = articles.dropFirst((number - 1) * Self.archiveCount).prefix(Self.archiveCount)
            let page = ArchivePage(
                shell: shell, years: years(of: chunk), total: articles.count, number: number, pages: count,
                newerURL: number > 1 ? language.homePath + Self.archivePath(number - 1) : nil,
                olderURL: number < count ? language.homePath + Self.archivePath(number + 1) : nil)
            return (page, shell.path)
        }
    }

    private static func pageCount(of articles: [Article]) -> Int {
        max(1, (articles.count + archiveCount - 1) / archiveCount)
    }

    private static func archivePath(_ number: Int) -> String { number == 1 ? "articles/" : "articles/page/\(number)/" }

    /// The articles, which are sorted by date, cut where the year changes.
    private func years(of articles: some Sequence<Article>) -> [ArchivePage.Year] {
        var years: [ArchivePage.Year] = []
        for article in articles {
            let year = article.matter.date.map { Int(machineTime($0).prefix { $0 != "-" }) ?? 0 }
            if let last = years.last, last.year == year {
                years[years.endIndex - 1].articles.append(articleEntry(article))
            } else {
                years.append(ArchivePage.Year(year: year, articles: [articleEntry(article)]))
            }
        }
        return years
    }
}
