/// What must hold of each page by itself.
enum PageRules {
    static func problems(of page: HTMLPage, at path: String) -> [String] {
        document(page, at: path) + self.page(page) + loading(page) + pictures(page) + tables(page) + links(page)
    }

    private static func document(_ page: HTMLPage, at path: String) -> [String] {
        let language = path.hasPrefix("en/") ? "en" : "fr"
        var problems: [String] = []
        if page.first("html")?["lang"] != language { problems.append("the language is not \(language)") }
        let titles = page.all("title").filter { !page.isInside("svg", $0) }
        if titles.count != 1 || titles[0].text.isEmpty { problems.append("not exactly one title") }
        if page.all("main").count != 1 { problems.append("not exactly one main") }
        return problems
    }

    private static func page(_ page: HTMLPage) -> [String] {
        var problems: [String] = []
        if page.all("h1").count != 1 { problems.append("\(page.all("h1").count) headings of the first level") }
        var level = 0
        for heading in page.all("h1", "h2", "h3", "h4", "h5", "h6") {
            let own = Int(heading.name.suffix(1)) ?? 0
            if own > level + 1 { problems.append("the heading \(heading.text) skips a level") }
            if heading.text.allSatisfy(\.isWhitespace) { problems.append("an empty heading") }
            level = own
        }
        let ids = page.elements.compactMap { $0["id"] }
        let repeated = Set(ids.filter { id in ids.count { $0 == id } > 1 })
        if !repeated.isEmpty { problems.append("ids that stand twice: \(repeated.sorted())") }
        if ids.contains(where: { $0.isEmpty || $0.contains(" ") }) { problems.append("an id that is none") }
        return problems
    }

    /// Nothing inline that a strict content security policy would stop, and nothing from another server.
    private static func loading(_ page: HTMLPage) -> [String] {
        var problems: [String] = []
        for element in page.elements {
            if element["style"] != nil || element.name == "style" { problems.append("an inline style on \(element.name)") }
            // Data are no script: no policy stops them, and no browser runs them.
            let isData = element["type"] == "application/ld+json"
            if element.name == "script", element["src"] == nil, !isData { problems.append("an inline script") }
            if element.attributes.keys.contains(where: { $0.hasPrefix("on") }) {
                problems.append("an event handler on \(element.name)")
            }
            if let source = element["src"] ?? (isLoading(element) ? element["href"] : nil), !isOwn(source) {
                problems.append("\(element.name) loads \(source)")
            }
        }
        return problems
    }

    private static func isLoading(_ element: HTMLPage.Element) -> Bool {
        element.name == "use" || element.name == "image"
            || element.name == "link" && ["stylesheet", "icon", "preload", "manifest"].contains(element["rel"])
    }

    private static func isOwn(_ target: String) -> Bool {
        target.hasPrefix("/") && !target.hasPrefix("//")
    }

    /// A picture either says what it shows or is hidden from those who do not see it.
    private static func pictures(_ page: HTMLPage) -> [String] {
        let drawings = page.all("svg").filter { $0["aria-hidden"] != "true" }
        return page.all("img").filter { $0["alt"] == nil }.map { "an image without alt: \($0["src"] ?? "")" }
            + drawings.filter { $0["role"] != "img" }.map { "a drawing without role: \($0["id"] ?? "")" }
            + drawings.filter { drawing in
                !page.all("title", in: drawing).contains {
                    !$0.text.isEmpty && drawing["aria-labelledby"]?.contains($0["id"] ?? " ") == true
                }
            }.map { "a drawing without title: \($0["id"] ?? "")" }
    }

    private static func tables(_ page: HTMLPage) -> [String] {
        page.all("th").filter { !["col", "row"].contains($0["scope"]) }.map { "a header without scope: \($0.text)" }
    }

    private static func links(_ page: HTMLPage) -> [String] {
        page.all("a").filter { page.isInside("a", $0) }.map { "a link in a link: \($0.text)" }
            + page.all("a", "button").filter { $0.text.allSatisfy(\.isWhitespace) && $0["aria-label"] == nil }.map {
                "a \($0.name) without a name: \($0["href"] ?? "")"
            }
    }
}
