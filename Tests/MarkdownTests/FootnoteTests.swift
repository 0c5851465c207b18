import Testing

@testable import Markdown

/// GFM's footnotes, which its specification does not tell of: what cmark-gfm 0.29.0.gfm.13 does.
@Suite struct FootnoteTests {
    private func html(_ markdown: String) throws -> String {
        try HTMLRenderer().html(for: Document(parsing: markdown, syntax: .gfm))
    }

    /// The example of cmark-gfm's `test/extensions.txt`, with the links back that its later versions write.
    @Test func notesAreNumberedByTheirFirstMarks() throws {
        #expect(
            try html("B[^b] a[^a] b[^B].\n\n[^a]: A *note*.\n[^b]: First.\n\n    Second.\n[^c]: Not led to.\n") == """
                <p>B<sup class="footnote-ref"><a href="#fn-b" id="fnref-b" data-footnote-ref>1</a></sup> \
                a<sup class="footnote-ref"><a href="#fn-a" id="fnref-a" data-footnote-ref>2</a></sup> \
                b<sup class="footnote-ref"><a href="#fn-b" id="fnref-b-2" data-footnote-ref>1</a></sup>.</p>
                <section class="footnotes" data-footnotes>
                <ol>
                <li id="fn-b">
                <p>First.</p>
                <p>Second. <a href="#fnref-b" class="footnote-backref" data-footnote-backref data-footnote-backref-idx="1" \
                aria-label="Back to reference 1">↩</a> <a href="#fnref-b-2" class="footnote-backref" data-footnote-backref \
                data-footnote-backref-idx="1-2" aria-label="Back to reference 1-2">↩<sup class="footnote-ref">2</sup></a></p>
                </li>
                <li id="fn-a">
                <p>A <em>note</em>. <a href="#fnref-a" class="footnote-backref" data-footnote-backref \
                data-footnote-backref-idx="2" aria-label="Back to reference 2">↩</a></p>
                </li>
                </ol>
                </section>

                """)
    }

    @Test(arguments: ["a[^1]", "a[^]: b", "a\n[^1] : b", "`[^1]`", #"\[^1]"#])
    func aMarkWithoutNoteIsText(markdown: String) throws {
        #expect(try html(markdown) == SyntaxNode.referenceHTML(of: markdown))
    }

    @Test(arguments: [
        "[^1]: after a mark[^1]", "> quoted[^1]\n\n[^1]: note", "| a[^1] |\n|---|\n\n[^1]: note", "# a[^1]\n[^1]: note\n",
        "*a[^1]*\n\n   [^1]: note", "a[^1]\n[^1]: note", "- a[^1]\n\n  [^1]: note", "[^1]: note\n\na[^1]",
    ])
    func aMarkLeadsToItsNoteFromAnywhere(markdown: String) throws {
        let document = Document(parsing: markdown, syntax: .gfm)
        if markdown.hasPrefix("[^1]: after") {
            #expect(document.footnotes.isEmpty)
        } else {
            #expect(document.footnotes.map(\.label) == ["1"])
            #expect(document.footnotes.first?.blocks.plainText() == "note")
        }
    }

    @Test func aNoteMayLeadToAnotherAndToItself() throws {
        let document = Document(parsing: "a[^x]\n\n[^x]: to y[^y] and x[^x]\n[^y]: end", syntax: .gfm)
        #expect(document.footnotes.map(\.label) == ["x", "y"])
        #expect(document.footnotes.map(\.occurrences) == [2, 1])
    }

    @Test func aNoteHoldsBlocksWithTheLinesOfTheFile() throws {
        let markdown = "a[^n]\n\n[^n]: one\n    two\n\n    - {m}`x`\n\n    | t |\n    |---|\n    | `c` |\n\nafter\n"
        let document = Document(parsing: markdown, firstLine: 10)
        let note = try #require(document.footnotes.first)
        #expect(note.line == 12)
        #expect(note.blocks.map(\.line) == [12, 15, 17])
        #expect(document.blocks.map(\.line) == [10, 21])
        var roles: [Int] = []
        document.forEachInline { if case .role(_, _, let line) = $0 { roles.append(line) } }
        #expect(roles == [15])
    }

    @Test func theFirstOfTwoNotesWithOneLabelCounts() {
        let document = Document(parsing: "a[^1]\n\n[^1]: first\n[^1]: second", syntax: .gfm)
        #expect(document.footnotes.map { $0.blocks.plainText() } == ["first"])
    }

    @Test func whatStandsInCodeOrHTMLIsNoNote() {
        for markdown in ["```\n[^1]: x\n```\n\na[^1]", "<pre>\n[^1]: x\n</pre>\n\na[^1]", "    [^1]: x\n\na[^1]"] {
            let document = Document(parsing: markdown, syntax: .gfm)
            #expect(document.footnotes.isEmpty, "\(markdown)")
            #expect(document.blocks.count == 2)
        }
    }

    @Test func namesAndRolesAreForReadersOfScreens() throws {
        var renderer = HTMLRenderer()
        renderer.options.footnoteLabels = HTMLRenderer.FootnoteLabels(
            title: "Notes", reference: { "note \($0)" }, backLink: { "back from \($0), \($1)" })
        #expect(
            try renderer.html(for: Document(parsing: "a[^x y] b[^é]\n\n[^é]: note")) == """
                <p>a[^x y] b<sup class="footnote-ref"><a href="#note_1" id="noteref_1" role="doc-noteref" \
                aria-label="note 1">1</a></sup></p>
                <section class="footnotes" role="doc-endnotes" aria-label="Notes">
                <ol>
                <li id="note_1">
                <p>note <a href="#noteref_1" class="footnote-backref" role="doc-backlink" aria-label="back from 1, 1">↩</a></p>
                </li>
                </ol>
                </section>

                """)
    }

    @Test func aMarkInALinkLeadsNowhere() throws {
        let html = try html("[a[^1]](/x) b[^1]\n\n[^1]: note")
        #expect(html.hasPrefix("<p><a href=\"/x\">a<sup>1</sup></a> b<sup class=\"footnote-ref\"><a href=\"#fn-1\""), "\(html)")
    }

    @Test func manyMarksAndNotesTakeLinearTime() {
        let count = 5_000
        let marks = (0..<count).map { "a[^\($0)]" }.joined(separator: "\n")
        let notes = (0..<count).map { "[^\($0)]: note \($0)\nlazy" }.joined(separator: "\n")
        #expect(Document(parsing: marks + "\n\n" + notes).footnotes.count == count)
        #expect(Document(parsing: String(repeating: "[^", count: 50_000)).footnotes.isEmpty)
    }
}
