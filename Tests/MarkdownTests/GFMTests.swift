import Testing

@testable import Markdown

/// What the specification's examples leave open; where cmark-gfm decides it, what cmark-gfm does.
@Suite struct GFMTests {
    private func html(_ markdown: String) throws -> String {
        try HTMLRenderer().html(for: Document(parsing: markdown, syntax: .gfm))
    }

    // MARK: Task lists

    @Test func aBoxStandsBeforeTheTextOfItsItem() throws {
        #expect(
            try html("- [ ] a\n- [x] *b*\n  - [X] c\n1. [ ] d\n") == """
                <ul>
                <li><input disabled="" type="checkbox"> a</li>
                <li><input checked="" disabled="" type="checkbox"> <em>b</em>
                <ul>
                <li><input checked="" disabled="" type="checkbox"> c</li>
                </ul>
                </li>
                </ul>
                <ol>
                <li><input disabled="" type="checkbox"> d</li>
                </ol>

                """)
    }

    @Test(arguments: ["- [y] a", "- [ ]a", "- a [x] b", #"- \[x] a"#, "- [] a", "- [x](/u) a", "- `[x]` a", "[x] a"])
    func whatOnlyLooksLikeABoxIsText(markdown: String) throws {
        #expect(try html(markdown) == SyntaxNode.referenceHTML(of: markdown))
    }

    @Test func aBoxHasAName() throws {
        var renderer = HTMLRenderer()
        renderer.options.taskLabel = { $0 ? "done" : "to \"do\"" }
        let html = try renderer.html(for: Document(parsing: "- [ ] a\n- [x] b"))
        #expect(html.contains(#"<li class="task"><input disabled="" type="checkbox" aria-label="to &quot;do&quot;"> a</li>"#))
        #expect(html.contains(#"<li class="task"><input checked="" disabled="" type="checkbox" aria-label="done"> b</li>"#))
    }

    // MARK: Strikethrough

    @Test(arguments: [
        ("~a~ ~~b~~", "<del>a</del> <del>b</del>"), ("~~a *b* c~~", "<del>a <em>b</em> c</del>"),
        ("*~~a~~*", "<em><del>a</del></em>"), ("a~~b~~c", "a<del>b</del>c"), ("~~a\nb~~", "<del>a\nb</del>"),
        ("~~[a](/x)~~", "<del><a href=\"/x\">a</a></del>"), ("[~~a~~](/x)", "<a href=\"/x\"><del>a</del></a>"),
        ("~~a~~b~~c~~", "<del>a</del>b<del>c</del>"),
    ])
    func tildesStrikeThrough(markdown: String, html: String) throws {
        #expect(try self.html(markdown) == "<p>\(html)</p>\n")
    }

    @Test(arguments: ["~~~~a~~~~ ", "a ~~ b ~~", "~~a~", "~a~~", #"\~a~"#, #"~~a\~~"#, "~~a", "`~~a~~`", "~~ a~~", "<b a=~~x~~>"])
    func otherTildesAreText(markdown: String) throws {
        let source = "x " + markdown
        #expect(try html(source) == SyntaxNode.referenceHTML(of: source))
    }

    @Test func strikethroughStandsInCells() throws {
        #expect(try html("| ~~a~~ |\n|---|\n| *~b~* |").contains("<th><del>a</del></th>"))
        #expect(try html("| ~~a~~ |\n|---|\n| *~b~* |").contains("<td><em><del>b</del></em></td>"))
    }

    // MARK: Bare addresses

    @Test(arguments: [
        ("www.a.org", "http://www.a.org", "www.a.org", ""), ("(http://a.org/b)", "http://a.org/b", "http://a.org/b", ")"),
        ("https://a.org/x_(y).", "https://a.org/x_(y)", "https://a.org/x_(y)", "."),
        ("ftp://a.org, too", "ftp://a.org", "ftp://a.org", ", too"),
        ("a.b+c@d-e.org!", "mailto:a.b+c@d-e.org", "a.b+c@d-e.org", "!"),
        ("http://localhost:8080/", "http://localhost:8080/", "http://localhost:8080/", ""),
        ("https://é.fr/à", "https://%C3%A9.fr/%C3%A0", "https://é.fr/à", ""),
        ("mailto:a@b.org", "mailto:a@b.org", "mailto:a@b.org", ""),
        ("www.a.org/?q=1&hl;", "http://www.a.org/?q=1", "www.a.org/?q=1", "&amp;hl;"),
    ])
    func aBareAddressIsALink(markdown: String, target: String, text: String, rest: String) throws {
        let html = try html(markdown)
        #expect(html.contains("<a href=\"\(target)\">\(text)</a>\(rest)"), "\(html)")
    }

    @Test(arguments: [
        "www.a_b.c_d", "http://", "https://.", "xhttp//a.org", "a@b", "a@b.c_", "@b.org", "`www.a.org`", "awww.a.org", "www.",
        "[www.a.org](/x)", "![www.a.org](/x)", "<a href=\"www.a.org\">", "javascript://a.org", "a@@b.org", "www",
    ])
    func otherTextIsNone(markdown: String) throws {
        #expect(try html(markdown) == SyntaxNode.referenceHTML(of: markdown))
    }

    @Test func theAddressesOfAPageAreFoundInCellsAndHeadings() throws {
        let html = try html("# See www.a.org\n\n| a@b.org |\n|---|\n")
        #expect(html.contains("<h1>See <a href=\"http://www.a.org\">www.a.org</a></h1>"))
        #expect(html.contains("<th><a href=\"mailto:a@b.org\">a@b.org</a></th>"))
    }

    // MARK: Disallowed tags

    @Test(arguments: [
        ("<script>x</script>", "&lt;script>x&lt;/script>"), ("<b><TITLE >", "<b>&lt;TITLE >"), ("<xmp/>", "&lt;xmp/>"),
        ("<scripty>", "<scripty>"), ("<i class=\"style\">", "<i class=\"style\">"),
    ])
    func tagsThatChangeWhatFollowsAreDisarmed(markdown: String, html: String) throws {
        let document = Document(parsing: "a " + markdown, syntax: .gfm)
        #expect(try HTMLRenderer(options: .gfm).html(for: document) == "<p>a \(html)</p>\n")
    }
}
