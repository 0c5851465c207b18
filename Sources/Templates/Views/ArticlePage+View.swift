import Foundation

extension ArticlePage {
    struct View: Sendable {
        struct Heading: Sendable {
            let title: String
            let anchor: String
            let hasChildren: Bool
            let children: [Heading]

            init(_ heading: ArticlePage.Heading) {
                title = heading.title
                anchor = heading.anchor
                hasChildren = !heading.children.isEmpty
                children = heading.children.map(Heading.init)
            }
        }

        let title: String
        let subtitle: String?
        let authors: String?
        let date: TimeView?
        let updated: TimeView?
        let reading: String
        let hasContents: Bool
        let contents: [Heading]
        let bodyHTML: SafeHTML
        let hasTags: Bool
        let tags: [String]
    }

    package func view(in words: Translations) -> any Sendable {
        let time = { TimeView(date: $0, language: words.language, zone: shell.timeZone) }
        return View(
            title: title, subtitle: subtitle, authors: words.list(authors), date: date.map(time),
            updated: updated == date ? nil : updated.map(time), reading: words.text(.readingMinutes, count: readingMinutes),
            hasContents: !contents.isEmpty, contents: contents.map(View.Heading.init), bodyHTML: body, hasTags: !tags.isEmpty,
            tags: tags)
    }
}
