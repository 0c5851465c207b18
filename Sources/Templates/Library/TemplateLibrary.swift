import Foundation
import Mustache

/// The templates and the words of all pages, read once and checked before the first page is asked for.
package struct TemplateLibrary: Sendable {
    private let templates: MustacheLibrary
    private let words: [Language: Translations]

    /// Reads all `*.mustache` files below a folder, and `locales/fr.yml` and `locales/en.yml` in it.
    ///
    /// - Throws: ``TemplateError``: with the list of what is missing, or with file, line and column of a syntax error, of a key
    ///   that a locale file lacks, of a partial that does not exist, or of an unescaped tag that does not name ``SafeHTML``.
    package init(directory: String) throws {
        let folder = TemplateFolder(path: directory)
        try folder.checkCompleteness()
        words = try Self.readTranslations(in: folder)
        templates = try Self.readTemplates(in: folder, checking: words)
    }

    /// The words of a language, for what is written outside the templates, such as the titles of charts and of feeds.
    package func translations(_ language: Language) -> Translations {
        words[language] ?? Translations(language: language, entries: [:])
    }

    /// The whole document of a page.
    /// - Throws: ``TemplateError`` where the page's template does not exist.
    package func render<P: Page>(_ page: P) throws -> String {
        let translations = translations(page.shell.language)
        let root = PageRoot(
            view: page.view(in: translations), shell: ShellView(page.shell, in: translations), texts: translations.plainTexts)
        guard let text = templates.render(root, withTemplate: P.template) else {
            throw TemplateError.unknownTemplate(P.template)
        }
        return text
    }

    /// One chart with its table, for the body of an article.
    /// - Throws: ``TemplateError`` where the partial does not exist.
    package func render(_ figure: ChartFigure, in language: Language) throws -> SafeHTML {
        let name = "partials/chart"
        let root = FragmentRoot(view: ChartView(figure), texts: translations(language).plainTexts)
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
        -> MustacheLibrary
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
        return MustacheLibrary(templates: templates)
    }
}

/// What a template sees: the page's own values first, then `shell` and `t`.
private struct PageRoot: MustacheParent {
    let view: any Sendable
    let shell: ShellView
    let texts: [String: String]

    func child(named name: String) -> Any? {
        switch name {
        case "t": texts
        case "shell": shell
        default: field(name, of: view)
        }
    }
}

/// What a partial sees that stands in no page: its own values, and `t`.
private struct FragmentRoot: MustacheParent {
    let view: any Sendable
    let texts: [String: String]

    func child(named name: String) -> Any? {
        name == "t" ? texts : field(name, of: view)
    }
}

/// The value of a stored property by its name; nil for none, and for an optional that is nil.
private func field(_ name: String, of view: any Sendable) -> Any? {
    guard let value = Mirror(reflecting: view).children.first(where: { $0.label == name })?.value else { return nil }
    let mirror = Mirror(reflecting: value)
    return mirror.displayStyle == .optional ? mirror.children.first?.value : value
}
