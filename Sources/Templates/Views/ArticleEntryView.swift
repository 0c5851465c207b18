import Foundation

/// An article in a list, as the partial `article-entry` names it.
struct ArticleEntryView: NamedFields {
    let title: String
    let subtitle: String?
    let url: String
    let language: String
    /// Said only where the article is not in the page's language.
    let languageNote: String?
    let authors: String?
    let date: TimeView?
    let reading: String

    init(_ article: ArticleEntry, in words: Translations, zone: TimeZone) {
        title = article.title
        subtitle = article.subtitle
        url = article.url
        language = article.language.code
        languageNote =
            article.language == words.language ? nil : words.text(article.language == .french ? .inFrench : .inEnglish)
        authors = words.list(article.authors)
        date = article.date.map { TimeView(date: $0, language: words.language, zone: zone) }
        reading = words.text(.readingMinutes, count: article.readingMinutes)
    }

    func field(_ name: String) -> (any Sendable)? {
        switch name {
        case "title": title
        case "subtitle": subtitle
        case "url": url
        case "language": language
        case "languageNote": languageNote
        case "authors": authors
        case "date": date
        case "reading": reading
        default: nil
        }
    }
}
