import Testing

@testable import Markdown

@Suite struct RoleAndDirectiveTests {
    private func inlines(_ markdown: String) -> [Inline] {
        guard case .paragraph(let content, _) = Document(parsing: markdown).blocks.first else { return [] }
        return content
    }

    @Test func aNameInBracesBeforeACodeSpanIsARole() {
        #expect(
            inlines("Accuracy: {metric}`minilm.accuracy`, *{run:best_1}``a`b``*") == [
                .text("Accuracy: ", line: 1), .role(name: "metric", content: "minilm.accuracy", line: 1), .text(", ", line: 1),
                .emphasis([.role(name: "run:best_1", content: "a`b", line: 1)], line: 1),
            ])
    }

    @Test(arguments: [
        #"\{metric}`x`"#, "{metric} `x`", "{}`x`", "{1a}`x`", "{a b}`x`", "{metric}", "metric}`x`", "``{metric}`x` ``",
        #"\\\{a}`b`"#,
        #"{metric\}*`x`*"#,
    ])
    func whatIsEscapedOrMalformedIsNoRole(markdown: String) throws {
        let hasRole = inlines(markdown).contains { if case .role = $0 { true } else { false } }
        #expect(!hasRole)
        #expect(try HTMLRenderer().html(for: Document(parsing: markdown)) == SyntaxNode.referenceHTML(of: markdown))
    }

    @Test func anEscapedBackslashEscapesNoRole() {
        #expect(inlines(#"\\{a}`b`"#) == [.text(#"\"#, line: 1), .role(name: "a", content: "b", line: 1)])
    }

    @Test func theLineOfARoleCountsBreaksDefinitionsAndTheLinesBeforeTheText() {
        let markdown = "[a]: /x\n[b]:\n  /y\none\ntwo \\\n*three\nfour {m}`x`*\n"
        let content = Document(parsing: markdown, firstLine: 6).blocks.first.map { block -> [Inline] in
            guard case .paragraph(let content, _) = block else { return [] }
            return content
        }
        #expect(content?.map(\.line) == [9, 9, 10, 10, 11])
        #expect(
            content?.last
                == .emphasis(
                    [
                        .text("three", line: 11), .softBreak(line: 11), .text("four ", line: 12),
                        .role(name: "m", content: "x", line: 12),
                    ],
                    line: 11))
    }

    private func directive(_ markdown: String) throws -> Directive {
        guard case .directive(let directive) = Document(parsing: markdown).blocks.last else {
            throw Missing()
        }
        return directive
    }
    private struct Missing: Error {}

    @Test func aFencedBlockWithANameInBracesIsADirective() throws {
        let markdown =
            "text\n\n```{comparison} test set \n:metric: accuracy\n:runs: a, b\n:sorted:\n\nThe *caption*.\n\n:no: option\n```\n"
        let directive = try directive(markdown)
        #expect(directive.name == "comparison")
        #expect(directive.argument == "test set")
        #expect(directive.options == ["metric": "accuracy", "runs": "a, b", "sorted": ""])
        #expect(directive.body == "The *caption*.\n\n:no: option\n")
        #expect(directive.line == 3)
        #expect(directive.bodyLine == 8)
        #expect(directive.problem == nil)
    }

    @Test func theOptionsMayBeYAMLBetweenFences() throws {
        let directive = try directive("~~~{figure} a.svg\n---\nalt: \"A: b\"\nwidth: 050\n# a comment\n---\nBody\n~~~\n")
        #expect(directive.options == ["alt": "A: b", "width": "050"])
        #expect(directive.body == "Body\n")
        #expect(directive.bodyLine == 7)
    }

    @Test(arguments: ["```{x}\n```", "```{x}", "```{x}\n:a:\n```", "```{x}\n\n\n```"])
    func aDirectiveMayHaveNoBody(markdown: String) throws {
        let directive = try directive(markdown)
        #expect(directive.body == "")
        #expect(directive.argument == "")
    }

    @Test(arguments: ["```{x}y\n```", "```{}\n```", "```x {y}\n```", "```{a b}\n```", "```swift\n```", "    {x}"])
    func anyOtherBlockIsCode(markdown: String) {
        guard case .code = Document(parsing: markdown).blocks.first else {
            Issue.record("not code: \(markdown)")
            return
        }
    }

    @Test(arguments: [
        ("```{x}\n---\na: 1\n```", 2, "no --- ends them"),
        ("```{x}\n---\na: 1\nb: [1\n---\n```", 5, "not YAML"),
        ("```{x}\n---\na: 1\nb: [1]\n---\n```", 4, "a list or a mapping"),
        ("```{x}\n---\n- a\n---\n```", 3, "not lines of `key: value`"),
        ("```{x}\n---\na: 1\na: 2\n---\n```", 3, "twice"),
        ("```{x}\n:a: 1\n:b: 2\n:a: 3\n```", 4, "given twice"),
    ])
    func aProblemOfTheOptionsHasALineAndEndsTheRendering(markdown: String, line: Int, message: String) throws {
        let problem = try #require(try directive(markdown).problem)
        #expect(problem.line == line)
        #expect(problem.message.contains(message))
        #expect(throws: problem) {
            try HTMLRenderer(resolver: Echo()).html(for: Document(parsing: markdown))
        }
    }

    private struct Echo: MarkupResolver {
        struct Unknown: Error, Equatable {
            var line: Int
        }

        func html(forRole name: String, content: String, line: Int) throws -> String {
            guard name != "unknown" else { throw Unknown(line: line) }
            return "<data>\(name)=\(content)@\(line)</data>"
        }

        func html(for directive: Directive) throws -> String {
            "<figure>\(directive.name) \(directive.argument)</figure>"
        }
    }

    @Test func aResolverGivesRolesAndDirectivesTheirMeaning() throws {
        let markdown = "- {m}`a`\n\n# {m}`b`\n\n| {m}`c\\|d` |\n|-|\n\n```{chart} x\n```\n![{m}`e`](f)\n"
        #expect(
            try HTMLRenderer(resolver: Echo()).html(for: Document(parsing: markdown)) == """
                <ul>
                <li><data>m=a@1</data></li>
                </ul>
                <h1><data>m=b@3</data></h1>
                <table>
                <thead>
                <tr>
                <th><data>m=c|d@5</data></th>
                </tr>
                </thead>
                </table>
                <figure>chart x</figure>
                <p><img src="f" alt="e" /></p>

                """)
    }

    @Test func whatTheResolverThrowsReachesTheCaller() {
        #expect(throws: Echo.Unknown(line: 2)) {
            try HTMLRenderer(resolver: Echo()).html(for: Document(parsing: "a\n{unknown}`b`"))
        }
    }
}
