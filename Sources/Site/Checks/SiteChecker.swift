import Markdown
import Parallelism

/// Checks a site that has been loaded and rendered: the figures in its texts, the links and marks of its pages.
///
/// What loading and rendering find themselves (front matter, references that lead nowhere) is not repeated.
struct SiteChecker {
    let content: SiteContent
    let site: RenderedSite

    /// By file and line.
    func diagnostics() -> [Diagnostic] {
        let known = KnownFigure.all(in: content)
        let ofPages = Dictionary(grouping: PageCheck(site: site, content: content).diagnostics(), by: \.file)
        let articles = concurrentMap(content.articles.count) { index in
            let article = content.articles[index]
            return check(article, known, ofPage: ofPages[article.file] ?? [])
        }
        let files = Set(content.articles.map(\.file))
        let others = ofPages.lazy.filter { !files.contains($0.key ?? "") }.flatMap(\.value)
        return (articles.flatMap(\.self) + others).sorted {
            ($0.file ?? "", $0.line ?? 0, $0.message) < ($1.file ?? "", $1.line ?? 0, $1.message)
        }
    }

    /// - Parameter ofPage: what was found in the article's page and is told in its file.
    private func check(_ article: Article, _ known: [KnownFigure], ofPage: [Diagnostic]) -> [Diagnostic] {
        let facts = TextFacts(article.document)
        let findings =
            BareFigures(known: known, language: article.language).findings(in: facts) + TextRules.findings(in: facts)
            + ArticleMarkup.findings(in: article.document, allowsRawHTML: content.settings.allowsRawHTML)
            + ofPage.map { Finding($0.severity, line: $0.line ?? 1, $0.message) }
        return Acceptances(article.document).applied(to: findings).map {
            Diagnostic($0.severity, $0.message, file: article.file, line: $0.line)
        }
    }
}

extension SiteBuilder {
    /// Loads, renders and checks the site in memory; nothing is written.
    ///
    /// - Returns: the number of pages and everything that was found, warnings included.
    /// - Throws: what makes it impossible to go on, such as templates that lack a part.
    package func check() throws -> (pages: Int, diagnostics: [Diagnostic]) {
        var memory = SiteMemory()
        let (site, diagnostics) = try render(memory: &memory, isChecked: true)
        return (site.pageCount, diagnostics)
    }
}
