import Site
import Testing

@Suite("Findings that a writer accepts")
struct AcceptanceTests {
    private func findings(_ body: String) throws -> [String] {
        let project = try TemporaryProject()
        try project.writeOnlyArticle(body: body)
        return try project.findings().map { $0.replacing("content/articles/broken.md:", with: "") }
    }

    @Test(
        "a comment with a reason accepts its line, or the block that follows it",
        arguments: [
            "The accuracy is 99 %. <!-- accepted: an example of what not to write -->",
            "<!-- accepted: an example of what not to write -->\n\nThe accuracy\nis 99 %.",
            "- One\n- The accuracy is 99 %. <!-- accepted: an example -->\n- Two",
            "- One\n\n  <!-- accepted: an example -->\n\n  The accuracy is 99 %.\n- Two",
            "| Model | Accuracy |\n|---|---|\n| BERT <!-- accepted: theirs --> | 0.99 |",
            "<!-- accepted: theirs -->\n\n| Model | Accuracy |\n|---|---|\n| BERT | 0.99 |\n| SVM | 0.98 |",
            "<!--accepted: a page that another program serves-->\n[link](/elsewhere/)",
        ])
    func accepted(body: String) throws {
        let found = try findings(body)
        #expect(found == [], "\(found)")
    }

    @Test(
        "it accepts nothing else",
        arguments: [
            ("<!-- accepted: an example -->\n\nThe accuracy is 99 %.\n\nThe F1 is 0.99.", ["9: error: 0.99 is typed"]),
            (
                "- The accuracy is 99 %. <!-- accepted: an example -->\n- The F1 is 0.99.",
                ["6: error: 0.99 is typed"]
            ),
            ("<!-- a note -->\n\nThe accuracy is 99 %.", ["7: error: 99 % is typed"]),
            (
                "<!-- accepted: an example -->\n\n{metric}`champion.none`",
                ["7: error: `champion.none`", "5: warning: this comment"]
            ),
        ])
    func others(body: String, messages: [String]) throws {
        let found = try findings(body)
        #expect(found.count == messages.count, "\(found)")
        for (one, message) in zip(found, messages) { #expect(one.hasPrefix(message), "\(found)") }
    }

    @Test(
        "a comment without a reason, or that accepts nothing, is told",
        arguments: [
            ("The accuracy is 99 %. <!-- accepted -->", ["5: error: 99 % is typed", "5: error: say why"]),
            ("The accuracy is 99 %. <!-- accepted: -->", ["5: error: 99 % is typed", "5: error: say why"]),
            ("All is well. <!-- accepted: an example -->", ["5: warning: this comment accepts nothing"]),
            ("<!-- accepted: an example --> The accuracy is 99 %.", ["5: error: raw HTML is left out"]),
        ])
    func wrong(body: String, messages: [String]) throws {
        let found = try findings(body)
        #expect(found.count == messages.count, "\(found)")
        for (one, message) in zip(found, messages) { #expect(one.hasPrefix(message), "\(found)") }
    }

    @Test("texts that are checked by themselves accept in the same way")
    func texts() {
        let text = "The SVM has an F1 of 0.81.\n\nThe SVM has an F1 of 0.71."
        #expect(TextChecker.check(text, file: "a.md").count == 1)
        #expect(TextChecker.check(text + " <!-- accepted: before the labels were repaired -->", file: "a.md") == [])
    }
}
