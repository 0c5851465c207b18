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
        let articles = concurrentMap(content.articles.count) { check(content.articles[$0], known) }
        return (articles.flatMap(\.self) + PageCheck(site: site, content: content).diagnostics())
            .sorted { ($0.file ?? "", $0.line ?? 0) < ($1.file ?? "", $1.line ?? 0) }
    }

    private func check(_ article: Article, _ known: [KnownFigure]) -> [Diagnostic] {
        let facts = TextFacts(article.document)
        let findings =
            BareFigures(known: known, language: article.language).findings(in: facts) + TextRules.findings(in: facts)
            + ArticleMarkup.findings(in: article.document, allowsRawHTML: content.settings.allowsRawHTML)
        return findings.sorted { ($0.line, $0.message) < ($1.line, $1.message) }.map {
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
        var diagnostics: [Diagnostic] = []
        let content = try load(memory: &memory, diagnostics: &diagnostics)
        let site = try render(content, memory: &memory, diagnostics: &diagnostics)
        diagnostics += SiteChecker(content: content, site: site).diagnostics()
        return (site.pageCount, diagnostics)
    }
}
