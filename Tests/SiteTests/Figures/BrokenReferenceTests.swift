import Foundation
import Site
import Testing

@Suite("References that lead nowhere")
struct BrokenReferenceTests {
    @Test(
        "each kind is told with its place and what may have been meant",
        arguments: [
            ("{metric}`chmpion.test_accuracy`", "no run, alias or publication is called `chmpion`; did you mean `champion`?"),
            (
                "{metric}`durand-lsmt.accuracy`",
                "no run, alias or publication is called `durand-lsmt`; did you mean `durand-lstm`?"
            ),
            ("{metric}`0f1e2d3d.test_accuracy`", "no run, alias or publication is called `0f1e2d3d`"),
            ("{metric}`0f1e2d3.test_accuracy`", "no run, alias or publication is called `0f1e2d3`"),
            ("{metric}`xyz.test_accuracy`", "no run, alias or publication is called `xyz`"),
            (
                "{metric}`champion.test_acuracy`",
                "`champion.test_acuracy`: there is no metric `test_acuracy`; did you mean `test_accuracy`?"
            ),
            ("{metric}`durand-lstm.f2`", "`durand-lstm.f2`: there is no metric `f2`; did you mean `f1`?"),
            ("{metric}`champion.`", "`champion.`: there is no metric ``"),
            (
                "{param}`champion.train_row`",
                "`champion.train_row`: there is no parameter `train_row`; did you mean `train_rows`?"
            ),
            ("{param}`durand-lstm.n`", "`durand-lstm.n` names a published result, which has no parameters: use {metric}"),
            (
                "{ci}`baseline.test_accuracy`",
                "no interval can be given for `baseline.test_accuracy`: "
                    + "its run left none, and it is no accuracy with a known number n of rows"
            ),
            (
                "{ci}`smith-bert.accuracy`",
                "no interval can be given for `smith-bert.accuracy`: "
                    + "its run left none, and it is no accuracy with a known number n of rows"
            ),
            (
                "{ci}`champion.latency_p50_us`",
                "no interval can be given for `champion.latency_p50_us`: "
                    + "its run left none, and it is no accuracy with a known number n of rows"
            ),
            (
                "{ci}`champion.test_accurcy`",
                "`champion.test_accurcy`: there is no metric `test_accurcy`; did you mean `test_accuracy`?"
            ),
            ("{metric}`champion`", "`champion` is no reference: write RUN.KEY, such as champion.test_accuracy"),
            ("{metric}`.test_accuracy`", "`.test_accuracy` is no reference: write RUN.KEY, such as champion.test_accuracy"),
            ("{metrc}`champion.test_accuracy`", "the role {metrc} is unknown; did you mean `metric`?"),
            ("```{comparisn}\n```", "the directive {comparisn} is unknown; did you mean `comparison`?"),
            ("```{comparison} test\n```", "{comparison} takes no argument: take `test` away"),
            ("# A title", "the title is the page's one heading of level 1: write this one as `## …`"),
        ])
    func message(body: String, message: String) throws {
        let project = try TemporaryProject()
        try project.writeOnlyArticle(body: body)
        #expect(try project.errors() == ["content/articles/broken.md:5: error: \(message)"])
    }

    @Test(
        "the line is that of the role, wherever it stands",
        arguments: [
            ("a\nb\nc {metric}`x` d\ne", 7),
            ("*a\nb **c {metric}`x`***", 6),
            ("[text\n{metric}`x`](/results/)", 6),
            ("a  \nb\\\nc `d` {metric}`x`", 7),
            ("## A\n\n## B {metric}`x`", 7),
            ("- a\n- b\n  - c\n\n    d\n    {metric}`x`", 10),
            ("1. a\n2. {metric}`x`", 6),
            ("> a\n> b\n> {metric}`x`", 7),
            ("> a\nb\n{metric}`x`", 7),
            ("> - a\n>   > b\n>   > {metric}`x`", 7),
            ("| a | b |\n|---|---|\n| c | d |\n| e | {metric}`x` |", 8),
            ("| a {metric}`x` |\n|---|\n| b |", 5),
            ("- a\n\n  | b |\n  |---|\n  | {metric}`x` |", 9),
            ("> | b |\n> |---|\n> | c |\n> | {metric}`x` |", 8),
            ("[a]: /b\n[c]:\n  /d\ne {metric}`x`", 8),
            ("```\ncode\n```\n<!-- a\nb -->\n\n{metric}`x`", 11),
            ("a\r\nb\r\n{metric}`x`", 7),
        ])
    func line(body: String, line: Int) throws {
        let project = try TemporaryProject()
        try project.writeOnlyArticle(body: body)
        let errors = try project.errors()
        #expect(
            errors == [
                "content/articles/broken.md:\(line): error: `x` is no reference: write RUN.KEY, such as champion.test_accuracy"
            ])
    }

    @Test(
        "what a directive does not know is told with its own line",
        arguments: [
            ("```{comparison}\n:metrc: f1\n```", 6, "{comparison} has no option `metrc`; did you mean `metric`?"),
            ("```{comparison}\n---\nmetrc: f1\n---\n```", 7, "{comparison} has no option `metrc`; did you mean `metric`?"),
            (
                "```{comparison}\nA caption.\n```", 6,
                "{comparison} takes no text: take `A caption.` away, or write it as `:caption: …`"
            ),
        ])
    func unknownOption(body: String, line: Int, message: String) throws {
        let project = try TemporaryProject()
        try project.writeOnlyArticle(body: body)
        #expect(try project.errors() == ["content/articles/broken.md:\(line): error: \(message)"])
    }

    @Test("the options of a directive that cannot be read are told with their own line")
    func directiveOptions() throws {
        let project = try TemporaryProject()
        try project.writeOnlyArticle(body: "a\n\n```{comparison}\n---\na: 1\nb: [1\n---\n```")
        let errors = try project.errors()
        #expect(errors.count == 1)
        #expect(errors.first?.hasPrefix("content/articles/broken.md:11: error: the options of {comparison} are not YAML") == true)
    }

    @Test("all are told in one build, and nothing is written")
    func several() throws {
        let project = try TemporaryProject()
        try project.write("the old site", to: "_site/index.html")
        try project.edit("content/articles/short-notes.md", "- Area", "- {metric}`champion.x`\n- {param}`nobody.l2`\n- Area")
        try project.edit("content/articles/tour-d-horizon.md", "## La comparaison", "{cii}`champion.test_accuracy`")
        try project.write("no front matter", to: "content/articles/bare.md")
        let errors = try project.errors()
        #expect(
            errors.map { $0.prefix { $0 != " " } } == [
                "content/articles/bare.md:1:", "content/articles/tour-d-horizon.md:51:", "content/articles/short-notes.md:15:",
                "content/articles/short-notes.md:16:",
            ])
        #expect(try project.files() == ["index.html": Data("the old site".utf8)])
    }

    @Test("a role in code, or with an escaped brace, is none")
    func noRole() throws {
        let project = try TemporaryProject()
        try project.writeOnlyArticle(body: "\\{metric}`x` and `{metric}` and\n\n```\n{metric}`x`\n```\n\n    {metric}`x`")
        #expect(try project.errors() == [])
    }
}
