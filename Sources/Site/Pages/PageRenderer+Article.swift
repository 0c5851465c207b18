import Markdown
import Parallelism
import Templates

/// An article's text as HTML, with what was wrong in it.
struct ArticleBody: Sendable {
    /// The article that it was rendered from.
    var stamp: FileStamp?
    var html: SafeHTML
    var contents: [ArticlePage.Heading] = []
    /// What its figures give away.
    var tables: PageTables
    /// For the head of the page.
    var extras: SafeHTML?
    var diagnostics: [Diagnostic]
    /// How the search finds it.
    var search: SearchEntry
}

extension PageRenderer {
    /// The bodies of all articles, in their order, rendered on all cores where they or a figure have changed.
    func articleBodies(memory: inout SiteMemory) throws -> [ArticleBody] {
        if memory.figures != sources.figures { memory.bodies = [:] }
        memory.figures = sources.figures
        let known = memory.bodies
        let results = concurrentMap(content.articles.count) { index -> Result<ArticleBody, any Error> in
            let article = content.articles[index]
            if let body = known[article.file], body.stamp != nil, body.stamp == article.stamp { return .success(body) }
            return Result { try body(of: article) }
        }
        let bodies = try results.map { try $0.get() }
        memory.bodies = Dictionary(zip(content.articles.map(\.file), bodies)) { first, _ in first }
        return bodies
    }

    private func body(of article: Article) throws -> ArticleBody {
        let resolver = FigureResolver(
            file: article.file, path: article.path, language: article.language, content: content, figures: figures,
            templates: templates)
        let options = textOptions(templates.translations(article.language))
        let html = try HTMLRenderer(options: options, resolver: resolver).html(for: article.document)
        var body = ArticleBody(
            stamp: article.stamp, html: SafeHTML(trusted: html), tables: PageTables(path: article.path), diagnostics: [],
            search: searchEntry(of: article, html: html))
        body.contents = article.document.tableOfContents.entries.map { heading($0, roles: resolver.text) }
        body.tables = resolver.tables
        body.tables.preview = syndication.preview(
            of: article.path, title: article.matter.title, note: article.matter.description ?? article.matter.subtitle,
            chart: resolver.firstChart)
        body.extras = head(of: article, picture: body.tables.preview)
        body.diagnostics = resolver.diagnostics
        for heading in article.document.headings where heading.level == 1 {
            let message = "the title is the page's one heading of level 1: write this one as `## …`"
            body.diagnostics.append(Diagnostic(.error, message, file: article.file, line: heading.line))
        }
        return body
    }

    /// How texts that people wrote become HTML.
    func textOptions(_ words: Translations) -> HTMLRenderer.Options {
        .article(words, allowsRawHTML: content.settings.allowsRawHTML)
    }

    private func searchEntry(of article: Article, html: String) -> SearchEntry {
        SearchEntry(
            title: article.matter.title, description: article.matter.description ?? article.matter.subtitle ?? "",
            path: article.path, language: article.language,
            text: SearchText(html: html, language: .of(article.language)))
    }

    func articlePage(_ article: Article, body: ArticleBody) -> ArticlePage {
        let matter = article.matter
        return ArticlePage(
            shell: shell(
                article.language, title: matter.title, description: matter.description ?? matter.subtitle ?? "",
                current: .articles, page: "articles/\(article.slug)/", isTranslated: false,
                alternate: links.partner(of: article)?.path, extras: body.extras),
            title: matter.title, subtitle: matter.subtitle, authors: matter.authors ?? [content.settings.author],
            date: matter.date, updated: matter.updated, readingMinutes: article.readingMinutes,
            contents: body.contents, body: body.html,
            tags: matter.tags ?? [], older: links.older(than: article).map(neighbour),
            newer: links.newer(than: article).map(neighbour))
    }

    private func neighbour(_ article: Article) -> ArticlePage.Neighbour {
        ArticlePage.Neighbour(title: article.matter.title, url: article.path)
    }

    private func heading(_ entry: TableOfContents.Entry, roles: RoleText) -> ArticlePage.Heading {
        ArticlePage.Heading(
            title: entry.title(role: roles), anchor: entry.id, children: entry.children.map { heading($0, roles: roles) })
    }
}
