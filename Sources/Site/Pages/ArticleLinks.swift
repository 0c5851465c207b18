import Templates

/// Which articles lead to which: the next older and newer one, and the same article in another language.
struct ArticleLinks: Sendable {
    /// By path.
    private var partners: [String: Article] = [:]
    private var older: [String: Article] = [:]
    private var newer: [String: Article] = [:]
    /// Kept, since several pages and the search ask for them: to gather a thousand articles takes as long as to write a page.
    private var lists: [Language: [Article]] = [:]

    /// - Parameter articles: the newest first.
    init(_ articles: [Article], diagnostics: inout [Diagnostic]) {
        let bySlug = Dictionary(grouping: articles, by: \.slug)
        var seen: [String: String] = [:]
        for article in articles {
            if let first = seen.updateValue(article.file, forKey: article.path) {
                let message = "the address \(article.path) is that of \(first) too: rename one of the files"
                diagnostics.append(Diagnostic(.error, message, file: article.file))
            }
            let slug = article.matter.translation ?? article.slug
            guard let partner = bySlug[slug]?.first(where: { $0.language != article.language }) else {
                if article.matter.translation != nil {
                    let known = bySlug[slug] == nil ? "no article is called so" : "that article is in the same language"
                    diagnostics.append(Diagnostic(.error, "translation: `\(slug)`: \(known)", file: article.file))
                }
                continue
            }
            partners[article.path] = partner
            if partners[partner.path] == nil { partners[partner.path] = article }
        }
        for language in Language.allCases {
            let own = articles.filter { $0.language == language }
            for (newer, older) in zip(own, own.dropFirst()) {
                self.older[newer.path] = older
                self.newer[older.path] = newer
            }
            lists[language] = articles.filter { $0.language == language || partners[$0.path]?.language != language }
        }
    }

    func partner(of article: Article) -> Article? { partners[article.path] }
    func older(than article: Article) -> Article? { older[article.path] }
    func newer(than article: Article) -> Article? { newer[article.path] }

    /// What a list in a language shows: the articles in it, and those that do not exist in it, in their own.
    func list(in language: Language) -> [Article] { lists[language] ?? [] }
}
