import Testing

@testable import Markdown

@Suite struct MarkdownDirectiveTests {
    private func html(_ markdown: String, editing edit: (inout HTMLRenderer.Options) -> Void = { _ in }) throws -> String {
        var renderer = HTMLRenderer()
        edit(&renderer.options)
        return try renderer.html(for: Document(parsing: markdown))
    }

    private func problems(_ markdown: String) -> [Directive.Problem] {
        var problems: [Directive.Problem] = []
        Document(parsing: markdown).forEachBlock { if case .directive(let directive) = $0 { problems += directive.problems } }
        return problems
    }

    // MARK: Admonitions

    @Test func anAdmonitionHoldsMarkdown() throws {
        #expect(
            try html("```{warning} Mind *this*\nOne [link].\n\n- item\n\n| a |\n|---|\n```\n\n[link]: /x\n") == """
                <aside class="admonition admonition-warning" role="note">
                <p class="admonition-title">Mind <em>this</em></p>
                <p>One <a href="/x">link</a>.</p>
                <ul>
                <li>item</li>
                </ul>
                <table>
                <thead>
                <tr>
                <th>a</th>
                </tr>
                </thead>
                </table>
                </aside>

                """)
    }

    @Test(arguments: ["note", "tip", "important", "warning", "caution"])
    func anAdmonitionWithoutTitleIsNamedAfterItsKind(name: String) throws {
        let markdown = "```{\(name)}\ntext\n```\n"
        let title = name.prefix(1).uppercased() + name.dropFirst()
        #expect(try html(markdown).contains("<p class=\"admonition-title\">\(title)</p>\n<p>text</p>"))
        let localized = try html(markdown) { $0.admonitionTitle = { "<\($0.rawValue)>" } }
        #expect(localized.contains("admonition-\(name)\" role=\"note\">\n<p class=\"admonition-title\">&lt;\(name)&gt;</p>"))
    }

    @Test func anAdmonitionOfAnyKindHasATitleOfItsOwn() throws {
        #expect(
            try html("~~~{admonition} Why *now*?\nBecause.\n~~~") == """
                <aside class="admonition" role="note">
                <p class="admonition-title">Why <em>now</em>?</p>
                <p>Because.</p>
                </aside>

                """)
    }

    @Test func admonitionsStandInEachOtherInQuotesAndInItems() throws {
        let html = try html("> `````{note}\n> ````{tip}\n> - ```{caution}\n>   deep\n>   ```\n> ````\n> after\n> `````\n")
        #expect(html.hasPrefix("<blockquote>\n<aside class=\"admonition admonition-note\""))
        #expect(html.contains("<li>\n<aside class=\"admonition admonition-caution\""))
        #expect(html.contains("<p>deep</p>\n</aside>\n</li>\n</ul>\n</aside>\n<p>after</p>\n</aside>\n</blockquote>"))
    }

    @Test func theLinesInsideAreThoseOfTheFile() {
        let markdown = "text\n\n````{note} A {m}`t`\n\nfirst\n{m}`a`\n\n```{tip}\n{m}`b`\n```\n\n## Head\n````\n"
        let document = Document(parsing: markdown, firstLine: 5)
        var lines: [Int] = []
        document.forEachInline { if case .role(_, _, let line) = $0 { lines.append(line) } }
        #expect(lines == [7, 10, 13])
        #expect(document.headings.map(\.line) == [16])
        #expect(document.headings.map(\.id) == ["head"])
    }

    @Test func whatIsLeftOpenInsideEndsWithTheDirective() throws {
        let html = try html("````{note}\n```swift\nlet a\n````\nafter *it*\n\n````{tip}\n<div>\n````\nafter *it*\n")
        #expect(html.ranges(of: "</aside>\n<p>after <em>it</em></p>").count == 2, "\(html)")
    }

    @Test func aNoteOfTheTextMayBeDefinedAndMarkedInside() {
        let document = Document(parsing: "```{note}\na[^1]\n\n[^1]: x\n```\n\nb[^1]\n")
        #expect(document.footnotes.map(\.occurrences) == [2])
    }

    @Test func theWordsInsideCount() {
        #expect(Document(parsing: "```{note} One\ntwo three\n```\n").wordCount == 3)
    }

    // MARK: Figures

    @Test func aFigureHasAPictureAndACaption() throws {
        #expect(
            try html("```{figure} /a b.png\n:alt: A \"map\"\n\nThe *caption*.\n```\n") == """
                <figure>
                <img src="/a%20b.png" alt="A &quot;map&quot;" />
                <figcaption>
                <p>The <em>caption</em>.</p>
                </figcaption>
                </figure>

                """)
        #expect(try html("```{figure} a.png\n:alt:\n```\n") == "<figure>\n<img src=\"a.png\" alt=\"\" />\n</figure>\n")
        #expect(try html("```{figure} javascript:x\n:alt:\n```\n").contains("<img src=\"\""))
    }

    // MARK: What is wrong

    @Test(arguments: [
        ("```{figure} a.png\ncaption\n```", 1, "needs a description"), ("```{figure}\n:alt: x\n```", 1, "address of a picture"),
        ("a\n\n```{figure} a.png\n:alt: x\n:wdith: 3\n```", 5, "no option `wdith`: `alt` is known"),
        ("```{note}\n:class: x\ntext\n```", 2, "no option `class`: it takes none"), ("a\n\n```{tip}\n\n```", 3, "says nothing"),
        ("```{admonition}\ntext\n```", 1, "needs a title"), ("````{note}\n\n```{tip}\n:a: b\nx\n```\n````", 4, "no option `a`"),
    ])
    func aProblemHasTheLineOfTheFile(markdown: String, line: Int, message: String) throws {
        let problem = try #require(problems(markdown).first)
        #expect(problems(markdown).count == 1)
        #expect(problem.line == line)
        #expect(problem.message.contains(message), "\(problem.message)")
    }

    @Test func allProblemsAreTold() {
        #expect(problems("```{figure}\n:b:\n:a:\n```").map(\.line) == [2, 3, 1, 1])
    }

    @Test func tooManyDirectivesInEachOtherAreAProblemAndNotALoss() {
        let depth = 40
        let opening = (0..<depth).map { String(repeating: "`", count: depth + 3 - $0) + "{note}\n" }.joined()
        let closing = (0..<depth).reversed().map { String(repeating: "`", count: depth + 3 - $0) + "\n" }.joined()
        let problems = problems(opening + "text\n" + closing)
        #expect(problems.count == 1)
        #expect(problems.first?.message.contains("too many other directives") == true)
    }

    // MARK: Program text

    @Test func codeIsGivenToTheHookWithItsLanguage() throws {
        let markdown = "```swift linenos\na<b\n```\n\n```unknown\na<b\n```\n\n    a<b\n"
        let html = try html(markdown) { $0.codeMarkup = { $1 == "swift" ? "<i>\($0.count)</i>" : nil } }
        #expect(html.contains("<pre><code class=\"language-swift\"><i>4</i></code></pre>"))
        #expect(html.contains("<pre><code class=\"language-unknown\">a&lt;b\n</code></pre>\n<pre><code>a&lt;b\n</code></pre>"))
    }
}
