import Foundation
import Parallelism
import Pictures
import Templates
import Tracking

/// Renders all pages of the site in all its languages.
struct PageRenderer {
    let content: SiteContent
    let figures: FigureIndex
    let templates: TemplateLibrary
    let comparison: Comparison
    let syndication: Syndication
    let links: ArticleLinks
    let evidence: RunEvidence
    /// Nil where pages are to have no pictures.
    private let fonts: CardFonts?
    /// The runs that have a page together.
    let pairs: [RunPair]
    /// What the pages of runs and models are made of.
    let sources: RunSection.Sources

    /// - Parameter last: the pages of runs of the build before; where their sources are the same, its figures are taken.
    init(
        content: SiteContent, templates: TemplateLibrary, last: RunSection? = nil, diagnostics: inout [Diagnostic]
    ) throws {
        // Without an address no page can name a picture.
        let hasAddress = !content.settings.baseURL.isEmpty
        fonts = hasAddress ? CardFonts(templates: templates.directory, diagnostics: &diagnostics) : nil
        self.content = content
        self.templates = templates
        syndication = Syndication(content: content, drawsPreviews: fonts != nil)
        sources = try RunSection.Sources(content, syndication: syndication)
        let known = last?.sources == sources ? last : nil
        figures = known?.figures ?? FigureIndex(content)
        evidence = figures.evidence
        pairs = known?.pairs ?? Self.pairs(in: content, evidence: figures.evidence)
        comparison = Comparison(content: content, figures: figures, templates: templates)
        links = ArticleLinks(content.articles, diagnostics: &diagnostics)
    }

    /// - Parameter memory: has what was rendered before and is still true, and takes what is rendered now.
    func render(memory: inout SiteMemory, diagnostics: inout [Diagnostic]) throws -> RenderedSite {
        let last = memory.book
        let section = try runSection(memory: memory)
        memory.runs = section
        diagnostics += section.diagnostics
        var site = section.site
        for language in content.languages {
            let home = language.homePath
            try add([(indexPage(in: language), home)], to: &site, last: last, search: searchEntry)
            try add(archivePages(in: language), to: &site, last: last)
            if let preview = syndication.preview(in: language) { site.previews.append(preview) }
            site.files[home.dropFirst() + "404.html"] = .text(try templates.render(notFoundPage(in: language)))
        }
        let bodies = try articleBodies(memory: &memory)
        diagnostics += bodies.flatMap(\.diagnostics)
        for body in bodies { site.add(body.tables) }
        let articles = zip(content.articles, bodies).map { (articlePage($0, body: $1), $0.path) }
        try add(articles, to: &site, last: last) { index, _, _ in bodies[index].search }
        site.files.merge(sources.artifacts) { _, new in new }
        for language in content.languages {
            let index = searchIndex(in: language, of: site)
            site.files[String(Self.searchFile(in: language).dropFirst())] = .text(index.json)
            try add(searchPages(of: index, in: language), to: &site, last: last)
        }
        if let fonts { try memory.gallery.add(site.previews, to: &site, fonts: fonts) }
        syndication.addFiles(to: &site)
        diagnostics += evidence.problems
        site.files["theme.css"] = .text(Theme.auto.styleSheet(showsSwitch: false))
        return site
    }

    /// Renders on all cores the pages that are not those of the last build.
    ///
    /// - Parameter search: how the search finds the page of that number.
    private func add<P: Page>(
        _ pages: [(page: P, path: String)], to site: inout RenderedSite, last: PageBook,
        search: @Sendable (Int, P, String) -> SearchEntry? = { _, _, _ in nil }
    ) throws {
        let rendered = concurrentMap(pages.count) { index in
            Result {
                let (page, path) = pages[index]
                if let known = last.rendered(page, at: path) { return known }
                let html = try templates.render(page)
                return RenderedPage(html: html, search: search(index, page, html))
            }
        }
        for ((page, path), rendered) in zip(pages, rendered) { try site.add(page, rendered.get(), at: path) }
    }

    private func searchEntry(_ index: Int, of page: some Page, html: String) -> SearchEntry? {
        searchEntry(for: page, html: html)
    }

    /// The pages of runs and models, which are those of the last build where their sources are.
    private func runSection(memory: SiteMemory) throws -> RunSection {
        if let known = memory.runs, known.sources == sources { return known }
        let last = memory.book
        var (site, diagnostics) = (RenderedSite(), [] as [Diagnostic])
        for language in content.languages {
            let home = language.homePath
            var resultTables = PageTables(path: home + "results/")
            let results = resultsPage(in: language, tables: &resultTables)
            try add([(results, resultTables.path)], to: &site, last: last, search: searchEntry)
            site.add(resultTables)
            for model in content.models {
                for version in model.versions {
                    var tables = PageTables(path: home + Self.modelPath(version))
                    let (page, metadata) = try modelCard(
                        of: version, model, in: language, tables: &tables, diagnostics: &diagnostics)
                    try add([(page, tables.path)], to: &site, last: last, search: searchEntry)
                    site.add(tables)
                    site.files[RenderedSite.file(tables.path + "metadata.yaml")] = .text(metadata.frontMatter)
                    site.files[RenderedSite.file(tables.path + "metadata.json")] = .text(metadata.metadata.json)
                }
            }
            for pair in pairs {
                var tables = PageTables(path: home + "compare/\(pair.id)/")
                let page = comparePage(pair, in: language, tables: &tables)
                try add([(page, tables.path)], to: &site, last: last, search: searchEntry)
                site.add(tables)
            }
        }
        for run in runPages(diagnostics: &diagnostics) {
            site.files.merge(run.tables) { _, new in new }
            site.previews += run.previews
            try add(run.pages, to: &site, last: last, search: searchEntry)
        }
        return RunSection(sources: sources, figures: figures, pairs: pairs, site: site, diagnostics: diagnostics)
    }

    /// Artifacts are published once, for all languages.
    func artifactPath(_ artifact: Artifact, of run: Run) -> String { RunSection.artifactPath(artifact, of: run) }

    /// The path as a link names it.
    func artifactURL(_ artifact: Artifact, of run: Run) -> String {
        let path = artifactPath(artifact, of: run)
        return path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    }

    /// - Parameters:
    ///   - page: The path below the home of the language.
    ///   - isTranslated: Whether the other languages of the site have the page too, at the same path.
    ///   - alternate: The path of the page in the other language, where it is another.
    func shell(
        _ language: Language, title: String, description: String, current: PageShell.Section?, page: String,
        isTranslated: Bool = true, alternate: String? = nil, extras: SafeHTML? = nil
    ) -> PageShell {
        let path = language.homePath + page
        let other = language.other
        return PageShell(
            language: language, title: title, description: description, surface: .site, current: current, path: path,
            canonicalURL: content.settings.baseURL.isEmpty ? nil : content.settings.baseURL + path,
            alternateURL: alternate ?? (isTranslated && content.languages.contains(other) ? other.homePath + page : nil),
            articlesURL: content.articles.count == 1 ? content.articles[0].path : nil,
            feedURL: syndication.feedURL(in: language),
            headExtras: extras ?? syndication.head(in: language, isTranslated: isTranslated))
    }

    // MARK: Pages

    private func indexPage(in language: Language) -> IndexPage {
        let words = templates.translations(language)
        return IndexPage(
            shell: shell(
                language, title: words.text(.indexTitle), description: content.settings.tagline(in: language), current: .home,
                page: ""),
            title: words.text(.indexTitle), lead: words.text(.indexLead), champion: champion(in: language),
            articles: links.list(in: language).prefix(Self.latestCount).map(articleEntry),
            hasMoreArticles: links.list(in: language).count > Self.latestCount,
            latestRuns: content.runs.prefix(5).map { run in
                IndexPage.Run(
                    name: run.name, url: language.homePath + "runs/\(run.id)/", date: run.start,
                    accuracy: comparison.measure(Comparison.metric, of: run), isChampion: run.id == content.championRun?.id)
            })
    }

    private func champion(in language: Language) -> IndexPage.Champion? {
        guard let (run, version) = content.champion, let accuracy = comparison.measure(Comparison.metric, of: run) else {
            return nil
        }
        let metrics = figures.candidate(of: run).metrics
        return IndexPage.Champion(
            name: version.displayName, url: language.homePath + "runs/\(run.id)/", accuracy: accuracy,
            f1: metrics["test_f1"], latency: metrics["latency_p50_us"], bytes: metrics.wholeNumber("model_bytes"),
            cardURL: language.homePath + Self.modelPath(version))
    }

    private func resultsPage(in language: Language, tables: inout PageTables) -> ResultsPage {
        let words = templates.translations(language)
        let verdicts = VerdictSection(
            content: content, evidence: evidence, words: words, comparePath: comparePaths(in: language))
        let chart = comparison.barChart(id: "comparison", in: language, tables: &tables)
        tables.preview = syndication.preview(of: tables.path, title: words.text(.resultsTitle), chart: chart)
        return ResultsPage(
            shell: shell(
                language, title: words.text(.resultsTitle), description: words.text(.resultsDescription), current: .results,
                page: "results/", extras: resultsHead(in: language, picture: tables.preview)),
            intro: SafeHTML(trusted: "<p>\(SafeHTML(escaping: words.text(.resultsIntro)).html)</p>"),
            chart: chart,
            runs: comparison.shown.compactMap { entry in
                let run = entry.run
                let metrics = figures.candidate(of: run).metrics
                func measure(_ key: String) -> Measure? { comparison.measure(key, of: run) }
                return measure(Comparison.metric).map { accuracy in
                    ResultsPage.Run(
                        name: run.name, url: language.homePath + "runs/\(run.id)/", accuracy: accuracy,
                        f1: measure("test_f1"), rocAUC: measure("test_roc_auc"), calibrationError: measure("test_ece"),
                        latency: metrics["latency_p50_us"], bytes: metrics.wholeNumber("model_bytes"),
                        isChampion: entry.isChampion)
                }
            },
            rule: comparison.rule(in: language),
            downloads: comparison.runs.isEmpty ? nil : tables.add(comparison.runTable(in: language), named: "runs"),
            machineNote: verdicts.machineNote(of: comparison.shown.map(\.run)),
            published: content.published.results.compactMap { result in
                comparison.measure(of: result).map { accuracy in
                    let source = content.published.source(of: result)
                    return ResultsPage.Published(
                        model: result.model, source: source?.authors ?? result.source,
                        sourceURL: source.map { "#source-\($0.id)" }, accuracy: accuracy, f1: result.metrics["f1"],
                        notes: result.note(in: language), cautions: verdicts.tags(of: result))
                }
            },
            parts: verdicts.parts
                + (content.published.sources.isEmpty ? [] : [sources(in: language)]))
    }

    /// The publications, each with what must be known to read its figures.
    private func sources(in language: Language) -> ResultsPage.Part {
        let items = content.published.sources.map { source in
            let title = SafeHTML(escaping: source.title).html
            let cited = source.url.map { "<a href=\"\(SafeHTML(escaping: $0).html)\" rel=\"noopener\">\(title)</a>" } ?? title
            let year = source.year.map { ", \($0)" } ?? ""
            let note = source.note?[language.code].map { "<br>" + SafeHTML(escaping: $0).html } ?? ""
            return
                "<li id=\"source-\(source.id)\">\(SafeHTML(escaping: source.authors).html), <cite>\(cited)</cite>\(year).\(note)</li>"
        }
        return ResultsPage.Part(
            title: templates.translations(language).text(.sourcesTitle), anchor: "sources",
            body: SafeHTML(trusted: "<ul>\n\(items.joined(separator: "\n"))\n</ul>"))
    }

    private func notFoundPage(in language: Language) -> NotFoundPage {
        let title = templates.translations(language).text(.notFoundTitle)
        return NotFoundPage(shell: shell(language, title: title, description: "", current: nil, page: "404.html"))
    }
}

extension Run {
    /// The latest value of a metric that counts something; nil where it was logged as a number that no `Int` can hold.
    func wholeNumber(_ key: String) -> Int? { latestMetric(key).flatMap { Int(exactly: $0.value.rounded()) } }
}

extension [String: Double] {
    /// A metric that counts something; nil where it was logged as a number that no `Int` can hold.
    func wholeNumber(_ key: String) -> Int? { self[key].flatMap { Int(exactly: $0.rounded()) } }
}
