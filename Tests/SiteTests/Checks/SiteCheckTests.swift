import Foundation
import Site
import Testing

@Suite("A site that is checked")
struct SiteCheckTests {
    /// What is found in an article in English whose text begins on line 5, `content/articles/broken.md` cut off.
    private func findings(_ body: String, settings: String = "") throws -> [String] {
        let project = try TemporaryProject()
        try project.writeOnlyArticle(body: body)
        if !settings.isEmpty {
            try project.edit("content/site.yml", "published:", settings + "\npublished:")
        }
        return try project.findings().map { $0.replacing("content/articles/broken.md:", with: "") }
    }

    // MARK: Figures

    @Test(
        "a figure that was typed beside a metric’s name is told, with the role to write",
        arguments: [
            (
                "The accuracy of our logistic regression is 82.6%.",
                "5: error: 82.6% is typed by hand as the accuracy of logistic regression: write {metric}`champion.test_accuracy`, "
                    + "which is 82.6%, or {stated}`82.6%`"
            ),
            (
                "First.\n\nThe model reaches an F1 of 0.825.",
                "7: error: 0.825 is typed by hand as the F1: write {metric}`champion.test_f1`, which is 82.5%"
            ),
            (
                "The accuracy of our logistic regression is 91.2%.",
                "5: error: 91.2% is typed by hand as the accuracy of logistic regression, but champion.test_accuracy is 82.6%, "
                    + "8.6 points less: write {metric}`champion.test_accuracy`"
            ),
            (
                "The LSTM has an accuracy of 85 %.",
                "5: error: 85 % is typed by hand as the accuracy of LSTM, but durand-lstm.accuracy is 79.0%, 6.0 points less"
            ),
            (
                "The LSTM answers with a latency of 40 ms.",
                "5: error: 40 ms is typed by hand as the inference time of LSTM: write {metric}`RUN.KEY`, such as "
                    + "{metric}`champion.latency_p50_us`"
            ),
            (
                "The goal is an accuracy of 90 %.",
                "5: error: 90 % is typed by hand as the accuracy: write {metric}`RUN.KEY`, such as"
            ),
            (
                "| Model | Accuracy |\n|---|---|\n| BERT | 0.834 |",
                "7: error: 0.834 is typed by hand as the accuracy of BERT: write {metric}`smith-bert.accuracy`, which is 83.4%"
            ),
        ])
    func typed(body: String, message: String) throws {
        let found = try findings(body)
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.hasPrefix(message) == true, "\(found)")
    }

    @Test(
        "figures that come from the runs, are stated on purpose or belong to nothing measured are left alone",
        arguments: [
            "The accuracy of our logistic regression is {metric}`champion.test_accuracy`, an F1 of {metric}`champion.test_f1`.",
            "The goal is an accuracy of {stated}`90 %`.",
            "The accuracy was measured in 2026, on 3 machines and 1,000 tweets.",
            "A score of this kind has a 95% interval around the accuracy.",
            "37 % of the tweets are neutral. That says nothing of the accuracy of our model.",
            "Set `accuracy: 0.9` in the file.\n\n```yaml\naccuracy: 0.9\n```",
            "> The accuracy is 99 %.",
        ])
    func left(body: String) throws {
        let found = try findings(body)
        #expect(found == [], "\(found)")
    }

    @Test("a stated figure is printed as it was written")
    func stated() throws {
        let project = try TemporaryProject()
        try project.writeOnlyArticle(body: "The goal is {stated}`90 % < 95 %`.")
        try project.build()
        #expect(try project.text("_site/en/articles/broken/index.html").contains("The goal is 90 % &lt; 95 %."))
    }

    // MARK: Marks

    @Test(
        "images without words, HTML that is left out and links that lead nowhere are told where they stand",
        arguments: [
            ("![](/assets/favicon.svg)", "5: error: the image /assets/favicon.svg has no alternative text"),
            ("Text\nand ![ ](/assets/favicon.svg)", "6: error: the image /assets/favicon.svg has no alternative text"),
            ("<div>a</div>", "5: error: raw HTML is left out of the page (<div>)"),
            ("A <b>word</b>.", "5: error: raw HTML is left out of the page (<b>)"),
            ("One\n[link](/nowhere/).", "6: error: `/nowhere/` leads nowhere: the site has no page /nowhere/"),
            ("[link](/assets/none.css)", "5: error: `/assets/none.css` leads nowhere: the site has no file /assets/none.css"),
            ("![A sign](/assets/none.svg)", "5: error: `/assets/none.svg` leads nowhere"),
            ("Text\n\n```{figure} /assets/none.svg\n:alt: A sign\n```", "7: error: `/assets/none.svg` leads nowhere"),
            ("[link](../nowhere/)", "5: error: `../nowhere/` leads nowhere: the site has no page /en/articles/nowhere/"),
            ("[link][r]\n\n[r]: /nowhere/", "5: error: `/nowhere/` leads nowhere"),
            ("## A part\n\n[link](#a-prt)", "7: error: `#a-prt` leads to no element: the page has no id `a-prt`"),
            ("[link](/results/#none)", "5: error: `/results/#none` leads to no element"),
            ("[link](/results)", "5: error: `/results` leads nowhere: the site has no file /results; write /results/"),
            ("[link](/en/articles/brokn/)", "5: error: `/en/articles/brokn/` leads nowhere"),
        ])
    func marks(body: String, message: String) throws {
        let found = try findings(body)
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.hasPrefix(message) == true, "\(found)")
    }

    @Test(
        "what leads somewhere is left alone",
        arguments: [
            "## A part\n\n[a](#a-part) [b](/results/) [c](../broken/#a-part) [d](/) [e](./) [f](#top) [g](?q=1)",
            "![A sign](/assets/favicon.svg) [a](https://example.org/none/) [b](mailto:a@example.org) [c](/analyse)",
            "[a](/sitemap.xml) [b](/404.html) [c](/en/) [d](https://essai.example.org/results/)",
            "<!-- a note -->\n\nText <!-- another -->.",
            "A note.[^1]\n\n[^1]: Its text, with a [link](/results/).",
        ])
    func rightMarks(body: String) throws {
        let found = try findings(body)
        #expect(found == [], "\(found)")
    }

    @Test("where a site takes HTML, ids that stand twice and images without alt are told")
    func rawHTML() throws {
        let found = try findings(
            "<div id=\"a\"></div>\n\n<p id=\"a\">Text</p>\n\n<img src=\"/assets/favicon.svg\">\n", settings: "raw_html: true")
        #expect(found.count == 2, "\(found)")
        #expect(found.contains { $0.hasPrefix("7: error: the id `a` stands twice") }, "\(found)")
        #expect(found.contains { $0.hasPrefix("9: error: the image /assets/favicon.svg has no alt") }, "\(found)")
    }

    @Test("problems of loading and of rendering stand beside those of the check")
    func together() throws {
        let found = try findings("{metric}`champion.nothing`\n\nThe accuracy is 99 %.\n\n![](/none.png)")
        #expect(found.contains { $0.hasPrefix("5: error: `champion.nothing`") }, "\(found)")
        #expect(found.contains { $0.hasPrefix("7: error: 99 % is typed") }, "\(found)")
        #expect(found.contains { $0.hasPrefix("9: error: the image /none.png") }, "\(found)")
        #expect(found.contains { $0.hasPrefix("9: error: `/none.png` leads nowhere") }, "\(found)")
    }

    @Test("a strict build writes nothing where the check finds an error, and builds where it only warns")
    func strict() throws {
        let project = try TemporaryProject()
        try project.writeOnlyArticle(body: "The accuracy is 99 %.")
        #expect(throws: SiteError.self) { try project.build(isStrict: true) }
        #expect(!FileManager.default.fileExists(atPath: project.output.path))
        try project.writeOnlyArticle(body: "Nothing. <!-- accepted: nothing -->")
        #expect(try project.build(isStrict: true).warnings.contains { $0.message.hasPrefix("this comment accepts nothing") })
        #expect(FileManager.default.fileExists(atPath: project.output.path))
    }

    @Test("front matter that is wrong is told, and nothing is written")
    func frontMatter() throws {
        let project = try TemporaryProject()
        try project.write("---\ntitle: A\nlang: de\n---\n", to: "content/articles/broken.md")
        #expect(try project.findings().first?.hasPrefix("content/articles/broken.md:3: error: ") == true)
        #expect(!FileManager.default.fileExists(atPath: project.output.path))
    }
}
