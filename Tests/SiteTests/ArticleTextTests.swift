import Site
import Templates
import Testing

@Suite("What articles hold besides text")
struct ArticleTextTests {
    private func project(_ body: String, lang: String = "fr") throws -> TemporaryProject {
        let project = try TemporaryProject()
        try project.remove("content/articles")
        try project.write("---\ntitle: A\nlang: \(lang)\n---\n\(body)\n", to: "content/articles/a.md")
        return project
    }

    /// The article's page.
    private func page(_ body: String, lang: String = "fr") throws -> HTMLPage {
        let project = try project(body, lang: lang)
        try project.build()
        return try project.page((lang == "en" ? "en/" : "") + "articles/a/index.html")
    }

    @Test(
        "admonitions are named in the page's language",
        arguments: [
            ("note", "Remarque", "Note"), ("tip", "Conseil", "Tip"), ("important", "Important", "Important"),
            ("warning", "Attention", "Warning"), ("caution", "Prudence", "Caution"),
        ])
    func admonitions(name: String, french: String, english: String) throws {
        for (lang, title) in [("fr", french), ("en", english)] {
            let page = try page("```{\(name)}\nUn chiffre : {metric}`champion.test_accuracy`.\n```", lang: lang)
            let admonition = try #require(page.all("aside").first { $0["class"] == "admonition admonition-\(name)" })
            #expect(page.all("p", in: admonition).first?.text == title)
            #expect(page.all("a", in: admonition).first?["class"] == "live")
        }
    }

    @Test("footnotes lead there and back, each link with a name of its own")
    func footnotes() throws {
        let page = try page("Un[^a], deux[^b], encore[^a].\n\n[^a]: La *première*.\n[^b]: La seconde.")
        let marks = page.all("a").filter { $0["role"] == "doc-noteref" }
        #expect(marks.map(\.text) == ["1", "2", "1"])
        #expect(marks.map { $0["aria-label"] } == ["Note 1", "Note 2", "Note 1"])
        for mark in marks {
            let target = try #require(mark["href"]?.dropFirst())
            #expect(page.element(id: String(target))?.name == "li")
        }
        let backLinks = page.all("a").filter { $0["role"] == "doc-backlink" }
        #expect(
            backLinks.map { $0["aria-label"] } == [
                "Revenir à l’appel de la note 1", "Revenir à l’appel 2 de la note 1", "Revenir à l’appel de la note 2",
            ])
        for link in backLinks {
            let target = try #require(link["href"]?.dropFirst())
            #expect(page.element(id: String(target))?["role"] == "doc-noteref")
        }
    }

    @Test("boxes of tasks have names")
    func tasks() throws {
        let page = try page("- [x] a\n- [ ] b")
        #expect(page.all("input").filter { $0["type"] == "checkbox" }.map { $0["aria-label"] } == ["Fait", "À faire"])
    }

    @Test(
        "program text is coloured",
        arguments: [
            ("swift", "let a = 1"), ("python", "def a(): pass"), ("yaml", "a: 1"), ("json", "{\"a\": 1}"),
            ("shell", "if true; then"),
            ("sql", "SELECT 1"), ("kql", "T | where a > 1"), ("dockerfile", "FROM swift"),
        ])
    func code(language: String, code: String) throws {
        let page = try page("```\(language)\n\(code)\n```")
        let block = try #require(page.all("code").first { $0["class"] == "language-\(language)" })
        #expect(page.all("span", in: block).contains { $0["class"]?.hasPrefix("tok-") == true })
        #expect(block.text == code + "\n")
    }

    @Test("program text in an unknown language stays as it is")
    func unknownCode() throws {
        let page = try page("```brainfuck\n+[<]\n```")
        let block = try #require(page.all("code").first { $0["class"] == "language-brainfuck" })
        #expect(page.all("span", in: block).isEmpty)
        #expect(block.text == "+[<]\n")
    }

    @Test("a figure in a link is no link of its own")
    func roleInLink() throws {
        let page = try page("[Voir {metric}`champion.test_accuracy` ici](https://example.org)")
        let link = try #require(page.all("a").first { $0["href"] == "https://example.org" })
        #expect(link.text == "Voir 82,6\u{202F}% ici")
        #expect(page.all("a", in: link).isEmpty)
    }

    @Test("a figure in a heading is one in the table of contents, too")
    func roleInHeading() throws {
        let page = try page("## Avec {metric}`champion.test_accuracy`\n\na\n\n## Autre\n\nb")
        let contents = try #require(page.all("nav").first { $0["class"] == "contents" })
        #expect(page.all("a", in: contents).map(\.text) == ["Avec 82,6\u{202F}%", "Autre"])
        let anchor = try #require(page.all("a").first { $0["class"] == "heading-anchor" })
        #expect(anchor["aria-label"]?.contains("Avec 82,6\u{202F}%") == true)
    }

    @Test("a broken figure in a heading is told once")
    func brokenRoleInHeading() throws {
        let errors = try project("## Avec {metric}`champion.tset_accuracy`").errors()
        #expect(errors.count == 1)
        #expect(errors.first?.hasPrefix("content/articles/a.md:5: error: ") == true)
    }

    @Test("raw HTML stands only where the settings allow it, and never the tags that change the page around it")
    func rawHTML() throws {
        let body = "Un <kbd>raccourci</kbd>.\n\n<textarea>x\n"
        let closed = try project(body)
        try closed.build()
        #expect(try closed.page("articles/a/index.html").all("kbd", "textarea").isEmpty)

        let open = try project(body)
        try open.edit("content/site.yml", "title:", "raw_html: true\ntitle:")
        try open.build()
        let page = try open.page("articles/a/index.html")
        #expect(page.all("kbd").map(\.text) == ["raccourci"])
        #expect(page.all("textarea").isEmpty)
    }

    @Test(
        "what is wrong with a directive is told with its place",
        arguments: [
            ("```{note}\n```", 5, "{note} says nothing: write its text between the fences"),
            ("```{tip}\n:open:\na\n```", 6, "{tip} has no option `open`: it takes none"),
            (
                "````{note}\na\n\n```{figure} a.png\n```\n````", 8,
                "{figure} needs a description: add `:alt: …`, or `:alt:` alone where the picture only decorates"
            ),
            ("```{admonition}\na\n```", 5, "{admonition} needs a title: write ```{admonition} TITLE"),
            ("```{nte}\na\n```", 5, "the directive {nte} is unknown; did you mean `note`?"),
        ])
    func problems(body: String, line: Int, message: String) throws {
        #expect(try project(body).errors() == ["content/articles/a.md:\(line): error: \(message)"])
    }
}
