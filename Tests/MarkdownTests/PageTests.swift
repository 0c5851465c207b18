import Testing

@testable import Markdown

@Suite struct PageTests {
    @Test func headingsHaveIdsAndNamedLinksBesideThem() throws {
        var renderer = HTMLRenderer()
        renderer.options.headingAnchorLabel = { "Lien vers « \($0) »" }
        #expect(
            try renderer.html(for: Document(parsing: "## Le *besoin* du <b>client")) == """
                <div class="heading heading-2">
                <h2 id="le-besoin-du-client">Le <em>besoin</em> du <!-- raw HTML omitted -->client</h2>
                <a class="heading-anchor" href="#le-besoin-du-client" aria-label="Lien vers « Le besoin du client »">\
                <span aria-hidden="true">#</span></a>
                </div>

                """)
        renderer.options.headingAnchorLabel = nil
        renderer.options.hasHeadingIDs = true
        #expect(try renderer.html(for: Document(parsing: "# a")) == "<h1 id=\"a\">a</h1>\n")
    }

    @Test func tablesScrollInARegionWithAName() throws {
        var renderer = HTMLRenderer()
        renderer.options.tableLabel = {
            "Tableau : " + $0.header.cells.map { $0.plainText() }.joined(separator: ", ") + " & \"x\""
        }
        #expect(
            try renderer.html(for: Document(parsing: "| a | b |\n|--:|---|\n| 1 | 2 |")) == """
                <div class="table-scroll" role="group" tabindex="0" aria-label="Tableau : a, b &amp; &quot;x&quot;">
                <table>
                <thead>
                <tr>
                <th scope="col" class="align-right">a</th>
                <th scope="col">b</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td class="align-right">1</td>
                <td>2</td>
                </tr>
                </tbody>
                </table>
                </div>

                """)
    }

    @Test(arguments: [
        ("https://a.b", true), ("HTTP://a.b", true), ("//a.b", true), ("/a", false), ("#a", false), ("mailto:a@b.c", false),
        ("a//b", false), ("", false),
    ])
    func onlyLinksToOtherSitesAreMarked(target: String, isExternal: Bool) throws {
        var renderer = HTMLRenderer()
        renderer.options.marksExternalLinks = true
        let html = try renderer.html(for: Document(parsing: "[x](\(target))"))
        #expect(html == "<p><a href=\"\(target)\"\(isExternal ? " rel=\"noopener\"" : "")>x</a></p>\n")
    }

    @Test(arguments: [
        ("Données d’entraînement", "donnees-d-entrainement"), ("  L'Œuvre — 2ᵉ partie ! ", "l-oeuvre-2e-partie"),
        ("E\u{301}té", "ete"), ("Straße & Łódź", "strasse-lodz"), ("κόσμος", "κοσμος"), ("…", "section"), ("", "section"),
        ("C++ / C#", "c-c"), ("ﬁn", "fin"),
    ])
    func aSlugIsTheFoldedText(text: String, slug: String) {
        var slugs = HeadingSlugs()
        #expect(slugs.slug(for: text) == slug)
    }

    @Test func idsAreUniqueInADocument() {
        let document = Document(parsing: "# A\n\n> # a\n\n- # a-1\n\nÀ\n=\n\n# a 1\n")
        #expect(document.headings.map(\.id) == ["a", "a-1", "a-1-1", "a-2", "a-1-2"])
        #expect(Set(document.headings.map(\.id)).count == 5)
    }

    @Test func theTableOfContentsNestsTheSecondAndThirdLevel() {
        let document = Document(parsing: "# t\n### early\n## a\n### a *1*\n#### deep\n### a2\n> ## quoted\n\n## b\n# end\n")
        func outline(_ entries: [TableOfContents.Entry]) -> String {
            entries.map { "\($0.level)#\($0.id)\($0.children.isEmpty ? "" : "(\(outline($0.children)))")" }.joined(separator: " ")
        }
        #expect(outline(document.tableOfContents.entries) == "3#early 2#a(3#a-1 3#a2) 2#b")
        #expect(document.tableOfContents.entries[1].children[0].title == "a 1")
        #expect(outline(TableOfContents(document, levels: 1...1).entries) == "1#t 1#end")
    }

    @Test func thePlainTextIsWhatAReaderReads() {
        let document = Document(
            parsing: """
                # Title

                One *two* `three`
                [four](/x) ![five](/y)<br>{metric}`a.b`: 54 %.

                - six

                  > seven

                | a | b |
                |---|---|
                | c |

                ```swift
                code
                ```
                ```{directive}
                ```
                <div>html</div>
                """)
        #expect(document.plainText() == "Title\n\nOne two three four fivea.b: 54 %.\n\nsix\n\nseven\n\na b\nc")
        #expect(document.plainText { "<\($0) \($1)>" }.contains("five<metric a.b>: 54 %."))
        #expect(document.wordCount == 12)
    }
}
