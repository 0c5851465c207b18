import Markdown
import Templates

extension PageRenderer {
    func articlePage(_ article: Article, diagnostics: inout [Diagnostic]) throws -> ArticlePage {
        let words = templates.translations(article.language)
        let resolver = FigureResolver(
            file: article.file, language: article.language, figures: figures, templates: templates, comparison: comparison)
        var options = HTMLRenderer.Options()
        options.headingAnchorLabel = { words.text(.headingAnchor, ["title": $0]) }
        options.tableLabel = { table in
            words.text(.table, ["columns": table.header.cells.map { $0.plainText() }.joined(separator: ", ")])
        }
        options.marksExternalLinks = true
        var html = ""
        do {
            html = try HTMLRenderer(options: options, resolver: resolver).html(for: article.document)
            diagnostics += resolver.diagnostics
        } catch let problem as Directive.Problem {
            diagnostics += resolver.diagnostics
            diagnostics.append(Diagnostic(.error, problem.message, file: article.file, line: problem.line))
        }

        for heading in article.document.headings where heading.level == 1 {
            let message = "the title is the page's one heading of level 1: write this one as `## …`"
            diagnostics.append(Diagnostic(.error, message, file: article.file, line: heading.line))
        }

        let matter = article.matter
        return ArticlePage(
            shell: shell(
                article.language, title: matter.title, description: matter.description ?? matter.subtitle ?? "",
                current: .articles, page: "articles/\(article.slug)/", isTranslated: false),
            title: matter.title, subtitle: matter.subtitle, authors: matter.authors ?? [content.settings.author],
            date: matter.date, updated: matter.updated, readingMinutes: article.readingMinutes,
            contents: article.document.tableOfContents.entries.map(heading), body: SafeHTML(trusted: html),
            tags: matter.tags ?? [])
    }

    private func heading(_ entry: TableOfContents.Entry) -> ArticlePage.Heading {
        ArticlePage.Heading(title: entry.title, anchor: entry.id, children: entry.children.map(heading))
    }
}
