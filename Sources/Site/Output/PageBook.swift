import Templates

/// The pages of a build by their values: a page whose values are those of the last build keeps the HTML of the last build.
struct PageBook: Sendable {
    private struct Entry: Sendable {
        let page: any Page
        let html: String
    }

    /// By path, such as `/results/`.
    private var entries: [String: Entry] = [:]

    /// The HTML that was rendered for this very page at this path; nil for another page or none.
    func html<P: Page>(of page: P, at path: String) -> String? {
        guard let entry = entries[path], let old = entry.page as? P, old == page else { return nil }
        return entry.html
    }

    mutating func add(_ page: some Page, html: String, at path: String) {
        entries[path] = Entry(page: page, html: html)
    }
}
