import Foundation
import Templates

extension PageRenderer {
    /// How the search finds a page, by its document.
    func searchEntry(for page: some Page, html: String) -> SearchEntry {
        var html = html
        let body = html.withUTF8 { bytes in
            let start = bytes.offset(of: "<main", from: 0) ?? 0
            let end = bytes.offset(of: "</main>", from: start) ?? bytes.count
            return String(decoding: bytes[start..<end], as: UTF8.self)
        }
        return SearchEntry(
            title: page.shell.title, description: page.shell.description, path: page.shell.path, language: page.shell.language,
            text: SearchText(html: body, language: .of(page.shell.language)))
    }

    /// The index of a language: its pages, and the articles that exist in another language only.
    func searchIndex(in language: Language, of site: RenderedSite) -> SearchIndex {
        let foreign = Set(links.list(in: language).filter { $0.language != language }.map(\.path))
        let others = content.languages.filter { $0 != language }.flatMap { site.searchEntries[$0] ?? [] }
        return SearchIndex((site.searchEntries[language] ?? []) + others.filter { foreign.contains($0.path) })
    }

    /// The address of the file that the script reads.
    static func searchFile(in language: Language) -> String { language.homePath + "search-index.json" }

    func searchPages(of index: SearchIndex, in language: Language) -> [(page: SearchPage, path: String)] {
        let words = templates.translations(language)
        let leaves = index.leaves
        func path(_ number: Int) -> String { number == 0 ? "search/" : "search/\(number + 1)/" }
        let parts = leaves.enumerated().map { number, letters in
            let (first, last) = (letters.first?.letter ?? "", letters.last?.letter ?? "")
            return SearchPage.Leaf(
                title: first == last ? first : "\(first)–\(last)", url: language.homePath + path(number))
        }
        return leaves.enumerated().map { number, letters in
            let shell = shell(
                language, title: words.text(.searchTitle), description: words.text(.searchDescription), current: nil,
                page: path(number), isTranslated: number == 0)
            let page = SearchPage(
                shell: shell, indexURL: Self.searchFile(in: language), letters: letters, leaves: parts.count > 1 ? parts : [])
            return (page, shell.path)
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where a text begins, at an index or after it.
    fileprivate func offset(of text: StaticString, from start: Int) -> Int? {
        let text = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard count - start >= text.count else { return nil }
        return (start...(count - text.count)).first { index in
            self[index] == text[0] && UnsafeBufferPointer(rebasing: self[index..<(index + text.count)]).elementsEqual(text)
        }
    }
}
