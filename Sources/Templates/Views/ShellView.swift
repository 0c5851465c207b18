import Foundation

/// The shell as the layout's template names it.
struct ShellView: Sendable {
    struct Entry: Sendable {
        let title: String
        let url: String
        let isCurrent: Bool
        /// The first of the entries that lead into the application: a rule stands before it.
        let startsDesk: Bool
    }

    struct ThemeButton: Sendable {
        let value: String
        let title: String
        /// `true` or `false`; nil on the site's pages, where only the script can know.
        let pressed: String?
    }

    struct Model: Sendable {
        /// Nil while none answers.
        let name: String?
    }

    struct OtherLanguage: Sendable {
        let code: String
        let name: String
        /// Where the site's link leads.
        let url: String
    }

    let language: String
    var documentTitle: String
    let pageTitle: String
    let description: String?
    let openGraphLocale: String
    let isApp: Bool
    let isArticle: Bool
    let homeURL: String
    let path: String
    let canonicalURL: String?
    /// The page's own address among its translations.
    let ownURL: String
    let feedURL: String?
    let headExtrasHTML: SafeHTML?
    let navigation: [Entry]
    let themes: [ThemeButton]
    let model: Model?
    let otherLanguage: OtherLanguage
    /// For `hreflang`: only where the same page exists.
    let translation: OtherLanguage?

    init(_ shell: PageShell, in words: Translations) {
        let other = shell.language.other
        language = shell.language.code
        pageTitle = shell.title
        documentTitle = shell.documentTitle(in: words)
        description = shell.description.isEmpty ? nil : shell.description
        openGraphLocale = shell.language.openGraphLocale
        isApp = shell.surface == .app
        isArticle = shell.current == .articles
        homeURL = shell.language.homePath
        path = shell.path
        canonicalURL = shell.canonicalURL
        ownURL = shell.canonicalURL ?? shell.path
        feedURL = shell.feedURL
        headExtrasHTML = shell.headExtras
        navigation = PageShell.Section.allCases.map { section in
            Entry(
                title: words.text(section.title(hasOneArticle: shell.articlesURL != nil)), url: section.url(in: shell),
                isCurrent: section == shell.current, startsDesk: section == .analyse)
        }
        themes = Theme.allCases.map { theme in
            let pressed = shell.surface == .app ? String(theme == shell.theme) : nil
            return ThemeButton(value: theme.rawValue, title: words.text(theme.title), pressed: pressed)
        }
        model = shell.model.map { status in
            if case .serving(let name) = status { Model(name: name) } else { Model(name: nil) }
        }
        otherLanguage = OtherLanguage(code: other.code, name: other.ownName, url: shell.alternateURL ?? other.homePath)
        translation = shell.alternateURL.map { OtherLanguage(code: other.code, name: other.ownName, url: $0) }
    }
}

extension PageShell {
    /// The title with the site's name, unless it begins with it.
    func documentTitle(in words: Translations) -> String {
        let siteName = words.text(.siteName)
        return title == siteName || title.hasPrefix(siteName + " ") ? title : "\(title) · \(siteName)"
    }
}

extension Language {
    /// The home page of the published site.
    package var homePath: String { self == .french ? "/" : "/en/" }
}

extension PageShell.Section {
    fileprivate func title(hasOneArticle: Bool) -> Phrase {
        switch self {
        case .home: .navigationHome
        case .articles: hasOneArticle ? .navigationArticle : .navigationArticles
        case .results: .navigationResults
        case .analyse: .navigationAnalyse
        case .history: .navigationHistory
        }
    }

    fileprivate func url(in shell: PageShell) -> String {
        let home = shell.language.homePath
        return switch self {
        case .home: home
        case .articles: shell.articlesURL ?? home + "articles/"
        case .results: home + "results/"
        case .analyse: "/analyse"
        case .history: "/history"
        }
    }
}

extension Theme {
    fileprivate var title: Phrase {
        switch self {
        case .auto: .themeAuto
        case .light: .themeLight
        case .dark: .themeDark
        }
    }
}
