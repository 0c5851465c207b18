import Testing

@testable import Markdown

@Suite struct TableTests {
    /// Writes blocks as a line that shows what a table test is about: `[a,b|1,2]` is a table, `p(…)` a paragraph.
    private func shape(_ blocks: [Block]) -> String {
        blocks.map { block in
            switch block {
            case .paragraph(let content, _): "p(\(content.plainText()))"
            case .heading(let heading): "h\(heading.level)(\(heading.content.plainText()))"
            case .quote(let blocks, _): "quote{\(shape(blocks))}"
            case .list(let list):
                "list\(list.isTight ? "" : " loose"){\(list.items.map { shape($0.blocks) }.joined(separator: ";"))}"
            case .table(let table):
                "[\(([table.header] + table.rows).map(shape).joined(separator: "|"))]"
            case .code: "code"
            case .html: "html"
            case .thematicBreak: "hr"
            case .directive: "directive"
            }
        }
        .joined(separator: " ")
    }

    private func shape(_ row: Table.Row) -> String {
        row.cells.map { $0.plainText() }.joined(separator: ",")
    }

    @Test(arguments: [
        // Where a table begins.
        ("| a |\n|---|\n", "[a]"),
        ("a | b\n-|-\nc | d", "[a,b|c,d]"),
        ("a\n:-\nb", "[a|b]"),
        ("a\n---\nb", "h2(a) p(b)"),
        ("text\n| a | b |\n|---|---|\n", "p(text) [a,b]"),
        ("text\n\n| a | b |\n|---|---|\n", "p(text) [a,b]"),
        ("[x]: /x\n| a |\n|---|\n| [x] |", "[a|x]"),
        ("[x]:\n  /x\n  'title'\n| a |\n|---|\n", "[a]"),
        ("# h\n| a |\n|---|\n", "h1(h) [a]"),
        ("| a |\n| b |\n|---|\n", "p(| a |) [b]"),
        ("*one*\ntwo\n  | a |\n|---|\n| b |\n", "p(one two) [a|b]"),
        ("one\n    | a |\n|---|\n", "p(one | a | |---|)"),
        ("- one\n  | a |\n  |---|\n", "list{p(one) [a]}"),
        ("    | a |\n    |---|\n", "code"),
        ("| a |\n| :-: : |\n", "p(| a | | :-: : |)"),
        // Where it ends.
        ("| a |\n|---|\n| b |\n***\n", "[a|b] hr"),
        ("| a |\n|---|\n| b |\n---\n", "[a|b] hr"),
        ("| a |\n|---|\n| b |\n===\n", "[a|b|===]"),
        ("| a |\n|---|\n| b |\n===\n| c |\n", "[a|b|===|c]"),
        ("| a |\n|---|\n# h\n", "[a] h1(h)"),
        ("| a |\n|---|\n- b\n", "[a] list{p(b)}"),
        ("| a |\n|---|\n7. b\n", "[a] list{p(b)}"),
        ("| a |\n|---|\n```\n| b |\n```\n", "[a] code"),
        ("| a |\n|---|\n    | b |\n", "[a] code"),
        ("| a |\n|---|\n<b>\n", "[a] html"),
        ("| a |\n|---|\n\n| b |\n", "[a] p(| b |)"),
        ("| a |\n|---|\n|\n", "[a] p(|)"),
        ("| a |\n|---|\n\n| b |\n|---|\n", "[a] [b]"),
        // Inside other blocks.
        ("> | a | b |\n> |---|---|\n> | c |\n", "quote{[a,b|c,]}"),
        ("> | a |\n> |---|\n| lazy |\n", "quote{[a]} p(| lazy |)"),
        ("> | a |\n|---|\n", "quote{p(| a | |---|)}"),
        (">| a |\n>|---|\n>| b |\nc | d\n-|-\n", "quote{[a|b]} [c,d]"),
        ("- | a |\n  |---|\n  | b |\n- c\n", "list{[a|b];p(c)}"),
        ("- | a |\n  |---|\n  | b |\nlazy\n", "list{[a|b]} p(lazy)"),
        ("- x\n\n  | a |\n  |---|\n  | b |\n", "list loose{p(x) [a|b]}"),
        ("12) | a |\n    |---|\n    | b |\n", "list{[a|b]}"),
        ("-\t| a |\n\t|---|\n\t| b |\n", "list{[a|b]}"),
        ("1. > - | a |\n   >   | - |\n   >   | b |\n", "list{quote{list{[a|b]}}}"),
        ("- - - | a |\n      | - |\n      | b |\n     | lazy |\n", "list{list{list{[a|b]} p(| lazy |)}}"),
        // Pipes.
        (#"| a\\|b |"# + "\n|---|\n", #"[a|b]"#),
        ("| a | b |\n|---|---|\n| c || d |\n", "[a,b|c,]"),
        ("|| a |\n|-|-|\n|| b |\n", "[,a|,b]"),
        ("| a | \n|---| \n| b | \n", "[a|b]"),
    ])
    func aTableBeginsAndEndsWhereTheSpecificationSays(markdown: String, expected: String) {
        #expect(shape(Document(parsing: markdown).blocks) == expected)
        #expect(shape(Document(parsing: markdown.replacing("\n", with: "\r\n")).blocks) == expected)
    }

    @Test(arguments: [
        ("# no", "# no"), ("- no", "- no"), ("> no", "&gt; no"), ("***(a)***", "<em><strong>(a)</strong></em>"),
        ("`x` y", "<code>x</code> y"), ("*a* _b_", "<em>a</em> <em>b</em>"), (#"\*"#, "*"), (#"`\_`"#, #"<code>\_</code>"#),
        ("[l](/u 't')", #"<a href="/u" title="t">l</a>"#), ("[ref]", #"<a href="/late">ref</a>"#),
        ("[no]: /u", "[no]: /u"), ("```", "```"), ("{metric}`a.b`", "{metric}<code>a.b</code>"), ("&amp; \u{e9}", "&amp; \u{e9}"),
        ("<i>", "<!-- raw HTML omitted -->"), (#""a" \| b"#, "&quot;a&quot; | b"), ("1. x", "1. x"), ("===", "==="),
    ])
    func aCellIsRunningTextAndNothingElse(cell: String, html: String) throws {
        let markdown = "| h |\n|---|\n| \(cell) |\n\n[ref]: /late\n"
        #expect(
            try HTMLRenderer().html(for: Document(parsing: markdown)) == """
                <table>
                <thead>
                <tr>
                <th>h</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>\(html)</td>
                </tr>
                </tbody>
                </table>

                """)
    }

    @Test func rowsAndWhatFollowsATableKeepTheirLines() throws {
        let document = Document(parsing: "one\n\n> | a |\n> |---|\n> | b |\n\nlast {metric}`x`", firstLine: 11)
        guard case .quote(let blocks, 13) = document.blocks[1], case .table(let table) = blocks.first else {
            Issue.record("no table in a quote: \(document)")
            return
        }
        #expect(table.line == 13)
        #expect(table.rows.map(\.line) == [15])
        #expect(table.rows.first?.cells == [[.text("b", line: 15)]])
        #expect(
            document.blocks.last
                == .paragraph([.text("last ", line: 17), .role(name: "metric", content: "x", line: 17)], line: 17))
    }

    @Test func shortRowsOfAWideTableAreCompletedOnlyUpToABound() {
        let columns = 5_000
        let markdown = String(repeating: "|a", count: columns) + "|\n" + String(repeating: "|-", count: columns) + "|\n"
        let document = Document(parsing: markdown + String(repeating: "|b|\n", count: 500))
        guard case .table(let table) = document.blocks.first else {
            Issue.record("no table")
            return
        }
        #expect(table.header.cells.count == columns)
        #expect((100...110).contains(table.rows.count))
        #expect(document.blocks.count == 2)
    }
}
