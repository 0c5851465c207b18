import Foundation

extension ArticlePage {
    struct View: FramedView {
        let title: String
        let subtitle: String?
        let authors: String?
        let date: TimeView?
        let updated: TimeView?
        let reading: String
        let contentsHTML: SafeHTML?
        let bodyHTML: SafeHTML
        let hasTags: Bool
        let tags: [String]
        let hasNeighbours: Bool
        let older: LinkView?
        let newer: LinkView?

        func field(_ name: String) -> (any Sendable)? {
            switch name {
            case "title": title
            case "subtitle": subtitle
            case "authors": authors
            case "date": date
            case "updated": updated
            case "reading": reading
            case "contentsHTML": contentsHTML
            case "bodyHTML": bodyHTML
            case "hasTags": hasTags
            case "tags": tags
            case "hasNeighbours": hasNeighbours
            case "older": older
            case "newer": newer
            default: nil
            }
        }

        var texts: [String?] {
            let escaped = [
                title, subtitle, authors, date?.machine, date?.human, updated?.machine, updated?.human, reading, older?.title,
                older?.url, newer?.title, newer?.url,
            ].map { $0.map(escapeForHTML) }
            return escaped + [contentsHTML?.html] + tags.map(escapeForHTML)
        }

        func replacing(_ texts: [String?]) -> View {
            func time(_ index: Int) -> TimeView? { texts[index].map { TimeView(machine: $0, human: texts[index + 1] ?? "") } }
            func link(_ index: Int) -> LinkView? { texts[index].map { LinkView(title: $0, url: texts[index + 1] ?? "") } }
            return View(
                title: texts[0] ?? "", subtitle: texts[1], authors: texts[2], date: time(3), updated: time(5),
                reading: texts[7] ?? "", contentsHTML: texts[12].map { SafeHTML(trusted: $0) }, bodyHTML: bodyHTML,
                hasTags: hasTags, tags: texts.dropFirst(13).map { $0 ?? "" }, hasNeighbours: hasNeighbours, older: link(8),
                newer: link(10))
        }
    }

    package var longHTML: SafeHTML? { body }

    package func view(in words: Translations) -> any Sendable {
        let time = { TimeView(date: $0, language: words.language, zone: shell.timeZone) }
        return View(
            title: title, subtitle: subtitle, authors: words.list(authors), date: date.map(time),
            updated: updated == date ? nil : updated.map(time), reading: words.text(.readingMinutes, count: readingMinutes),
            contentsHTML: contents.isEmpty ? nil : SafeHTML(trusted: list(of: contents)),
            bodyHTML: SafeHTML(trusted: PageFrame.Gap.body.text), hasTags: !tags.isEmpty,
            tags: tags, hasNeighbours: older != nil || newer != nil, older: older.map { LinkView(title: $0.title, url: $0.url) },
            newer: newer.map { LinkView(title: $0.title, url: $0.url) })
    }

    /// The table of contents. Written here and not by the template: a list within a list is as deep as the article, and the
    /// engine's look-ups would cost more than the rest of the page.
    private func list(of headings: [Heading]) -> String {
        var html = "<ol>\n"
        for heading in headings {
            html += "<li><a href=\"#\(escapeForHTML(heading.anchor))\">\(escapeForHTML(heading.title))</a>\n"
            if !heading.children.isEmpty { html += list(of: heading.children) }
            html += "</li>\n"
        }
        return html + "</ol>\n"
    }
}
