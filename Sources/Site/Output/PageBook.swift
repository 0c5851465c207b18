import Templates

/// The pages of a build by their values: a page whose values are those of the last build keeps the HTML of the last build.
struct PageBook: Sendable {
    private struct Entry: Sendable {
        let page: any Page
        let html: String
        let search: SearchEntry?
    }

    /// By path, such as `/results/`.
    private var entries: [String: Entry] = [:]

    /// What was rendered for this very page at this path; nil for another page or none.
    func rendered<P: Page>(_ page: P, at path: String) -> RenderedPage? {
        guard let entry = entries[path], let old = entry.page as? P, old == page else { return nil }
        return RenderedPage(html: entry.html, search: entry.search)
    }

    mutating func add(_ page: some Page, _ rendered: RenderedPage, at path: String) {
        entries[path] = Entry(page: page, html: rendered.html, search: rendered.search)
    }
}

/// A page's document, and how the search finds it; nil for pages that only lead to others.
struct RenderedPage: Sendable {
    var html: String
    var search: SearchEntry?
}
