import Testing

@testable import Markdown

@Suite struct OddInputTests {
    private func html(_ markdown: String) throws -> String {
        try HTMLRenderer().html(for: Document(parsing: markdown))
    }

    @Test(arguments: [
        "|", "||", "|\n|", "|\n-", "|-|\n|-|", "-|", ":-:", "\0", "|\0|\n|-|\n|\0|", "---\nnever closed", "```{", "{", "{}",
        "{a}`", "`", "[", "![",
        "\u{FEFF}", "\r", "\u{FFFE}", "- |a|\n  |-|\n -", ">", ">|a|\n>|-|\n>", "<!-- -->", "<!-- -->\n|a|\n|-|\n<!-- -->", "\\",
        "\\|", "&#0;",
        "[a]: b", "\t|a|\n\t|-|", "1.\n   |a|\n   |-|",
    ])
    func everyTextIsADocument(markdown: String) throws {
        let document = Document(parsing: markdown)
        let html = try HTMLRenderer().html(for: document)
        #expect(html.isEmpty || html.hasSuffix("\n"))
        #expect(!html.contains("\0"))
        #expect(html == (try self.html(markdown)))
    }

    @Test func aLineOfTenThousandPipesIsAParagraph() throws {
        let pipes = String(repeating: "|", count: 10_000)
        #expect(try html(pipes) == "<p>\(pipes)</p>\n")
        #expect(try html(pipes + "\n" + pipes).utf8.count == 20_009)
    }

    @Test func aThousandNestedQuotesAreRendered() throws {
        let markdown = String(repeating: "> ", count: 1_000) + "deep"
        #expect(try html(markdown) == SyntaxNode.referenceHTML(of: markdown))
        let table = (["|a|", "|-|", "|b|"].map { String(repeating: ">", count: 1_000) + $0 }).joined(separator: "\n")
        #expect(try html(table).contains("<td>b</td>"))
    }

    /// So many openings, a word, so many closings: with a description that does not fill the log.
    struct Nest: CustomTestStringConvertible, Sendable {
        var opening: String
        var closing = ""
        var depth: Int

        var markdown: String {
            String(repeating: opening, count: depth) + "text" + String(repeating: closing, count: depth)
        }
        var testDescription: String { "\(opening)…\(closing) × \(depth)" }
    }

    @Test(arguments: [
        Nest(opening: "> ", depth: 5_000), Nest(opening: "- ", depth: 3_000), Nest(opening: "> - 1. ", depth: 1_500),
        Nest(opening: "*a **b ", closing: "** *", depth: 3_000), Nest(opening: "![", closing: "](x)", depth: 3_000),
        Nest(opening: "[", depth: 20_000),
    ])
    func whatIsNestedTooDeeplyIsFlattenedAndItsTextKept(nest: Nest) throws {
        #expect(Document(parsing: nest.markdown).plainText().contains("text"))
        #expect(try html(nest.markdown).contains("text"))
    }

    @Test func randomTablesNeverLoseTheirNeighbours() throws {
        let marks = [
            "|", "-", "\n", "> ", "- ", "  ", "a", "|-|\n", "|a|\n", "\\|", "\t", ":", "`", "\n\n", "1. ", "[a]: b\n", "===\n",
            "---\n", "{m}`x`",
        ]
        var generator = SplitMix64(state: 11)
        for _ in 0..<1_500 {
            let count = Int.random(in: 1...40, using: &generator)
            let markdown =
                "first\n\n" + (0..<count).compactMap { _ in marks.randomElement(using: &generator) }.joined()
                + "\n\n```\n```\n\nlast"
            let html = try html(markdown)
            #expect(html.hasPrefix("<p>first</p>\n"), "\(markdown.debugDescription)")
            #expect(html.contains("last"), "\(markdown.debugDescription)")
            #expect(!html.contains("<!--"), "\(markdown.debugDescription)")
        }
    }
}
