import Foundation
import Mustache

/// The templates and the words of all pages, read once and checked before the first page is asked for.
package struct TemplateLibrary: Sendable {
    /// The templates as they stand in their files.
    private let templates: MustacheLibrary
    /// The same, with a layout that gives the page's own blocks only.
    private let blocks: MustacheLibrary
    private let words: [Language: Translations]
    private let frames = PageFrames()
    private let mainFrames = MainFrames()
    /// Where the templates and what belongs to them were read.
    package let directory: String

    /// Reads all `*.mustache` files below a folder, and `locales/fr.yml` and `locales/en.yml` in it.
    ///
    /// - Throws: ``TemplateError``: with the list of what is missing, or with file, line and column of a syntax error, of a key
    ///   that a locale file lacks, of a partial that does not exist, or of an unescaped tag that does not name ``SafeHTML``.
    package init(directory: String) throws {
        self.directory = directory
        let folder = TemplateFolder(path: directory)
        try folder.checkCompleteness()
        words = try Self.readTranslations(in: folder)
        var files = try Self.readTemplates(in: folder, checking: words)
        files[LayoutBlocks.frameName] = try LayoutBlocks.frame()
        templates = MustacheLibrary(templates: files)
        files[TemplateFolder.layout] = try LayoutBlocks.blocks()
        blocks = MustacheLibrary(templates: files)
    }

    /// The words of a language, for what is written outside the templates, such as the titles of charts and of feeds.
    package func translations(_ language: Language) -> Translations {
        words[language] ?? Translations(language: language, entries: [:])
    }

    /// The whole document of a page.
    /// - Throws: ``TemplateError`` where the page's template does not exist.
    package func render<P: Page>(_ page: P) throws -> String {
        let translations = translations(page.shell.language)
        let text = try main(of: page, in: translations)
        let (head, main) = LayoutBlocks.split(text)
        let (start, end) = main.split(at: .body) ?? (main, "")
        return try frame(of: page.shell, in: translations).filled(with: [
            .documentTitle: escapeForHTML(page.shell.documentTitle(in: translations))[...],
            .title: escapeForHTML(page.shell.title)[...],
            .description: escapeForHTML(page.shell.description)[...],
            .path: escapeForHTML(page.shell.path)[...],
            .canonicalURL: escapeForHTML(page.shell.canonicalURL ?? "")[...],
            .alternateURL: escapeForHTML(page.shell.alternateURL ?? "")[...],
            .headExtras: (page.shell.headExtras?.html ?? "")[...],
            .head: head, .main: start, .body: (page.longHTML?.html ?? "")[...], .mainEnd: end,
        ])
    }

    /// The blocks that a page's template fills.
    private func main<P: Page>(of page: P, in words: Translations) throws -> String {
        func rendered(_ view: any Sendable) throws -> String {
            guard let text = blocks.render(PageRoot(view, of: page, words: words), withTemplate: P.template) else {
                throw TemplateError.unknownTemplate(P.template)
            }
            return text
        }
        let view = page.view(in: words)
        guard let view = view as? any FramedView else { return try rendered(view) }
        let texts = view.texts
        let shape = MainFrame.Shape(template: P.template, language: words.language, texts: texts.map { $0 != nil })
        let marks = texts.enumerated().map { number, text in text.map { _ in MainFrame.mark(number) } }
        return try mainFrames.frame(for: shape) { try rendered(view.replacing(marks)) }.filled(with: texts)
    }

    private func frame(of shell: PageShell, in words: Translations) throws -> PageFrame {
        let marked = shell.marked
        let frame = frames.frame(for: marked) {
            var view = ShellView(marked, in: words)
            view.documentTitle = PageFrame.Gap.documentTitle.text
            let root = FrameRoot(shell: view, texts: words.plainTexts)
            return templates.render(root, withTemplate: LayoutBlocks.frameName).map(PageFrame.init(marked:))
        }
        guard let frame else { throw TemplateError.unknownTemplate(TemplateFolder.layout) }
        return frame
    }

    /// One chart with its table, for the body of an article.
    /// - Throws: ``TemplateError`` where the partial does not exist.
    package func render(_ figure: ChartFigure, in language: Language) throws -> SafeHTML {
        try render(ChartView(figure), with: "partials/chart", in: language)
    }

    /// A run or a model in brief, for the body of an article.
    /// - Throws: ``TemplateError`` where the partial does not exist.
    package func render(_ plate: Plate, in language: Language) throws -> SafeHTML {
        try render(PlateView(plate), with: "partials/plate", in: language)
    }

    private func render(_ view: any Sendable, with name: String, in language: Language) throws -> SafeHTML {
        let root = FragmentRoot(view, texts: translations(language).plainTexts)
        guard let text = templates.render(root, withTemplate: name) else { throw TemplateError.unknownTemplate(name) }
        return SafeHTML(trusted: text)
    }

    // MARK: - Reading

    private static func readTranslations(in folder: TemplateFolder) throws -> [Language: Translations] {
        var words: [Language: Translations] = [:]
        for language in Language.allCases {
            let file = TemplateFolder.localeFile(of: language)
            words[language] = try Translations(parsing: folder.text(of: file), language: language, file: file)
        }
        try TranslationCheck(words).run()
        return words
    }

    private static func readTemplates(in folder: TemplateFolder, checking words: [Language: Translations]) throws
        -> [String: MustacheTemplate]
    {
        ScalarEscaping.register()
        let files = try folder.templateFiles()
        let sources = try files.map { try TemplateSource(file: $0, text: folder.text(of: $0)) }
        let names = Set(sources.map(\.name))
        for source in sources {
            try source.check(partials: names, words: words)
        }
        var templates: [String: MustacheTemplate] = [:]
        for source in sources {
            templates[source.name] = try source.parsed()
        }
        return templates
    }
}
