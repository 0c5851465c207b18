import Site
import Testing

@Suite("Advice on the results page")
struct ResultsAdviceTests {
    /// The text of a part of the English results page; nil where it has none.
    private func part(_ id: String, of project: TemporaryProject) throws -> String? {
        let page = try project.page("en/results/index.html")
        return page.all("section").first { $0["aria-labelledby"] == id }?.text
    }

    private func register(_ run: String, in project: TemporaryProject) throws {
        try project.write(
            try project.text("content/runs/models/sentiment/version-1/meta.yaml")
                .replacing(Small.champion, with: run).replacing("version: 1", with: "version: 2"),
            to: "content/runs/models/sentiment/version-2/meta.yaml")
    }

    @Test("compares the champion with each other registered model, and not with runs that nobody registered")
    func comparesRegistered() throws {
        let project = try VerdictTests.project(onlyFirst: 30, onlySecond: 10)
        try project.build()
        #expect(try part("verdicts", of: project) == nil)
        #expect(try part("recommendations", of: project)?.contains("It is the only registered model.") == true)
        try register(Small.baseline, in: project)
        try project.write("1700000000000 0.8 0\n", to: Small.baselineFolder + "/metrics/test_accuracy")
        try project.build()
        let verdicts = try #require(try part("verdicts", of: project))
        #expect(verdicts.contains("“logistic-regression” is more accurate than “baseline” by 2.00 points"), "\(verdicts)")
        let links = try project.page("en/results/index.html").all("a").filter { $0["href"]?.hasPrefix("/en/compare/") == true }
        #expect(links.map(\.text) == ["Compare with baseline"])
        let advice = try #require(try part("recommendations", of: project))
        #expect(advice.contains("More accurate than baseline (McNemar: p"), "\(advice)")
    }

    @Test("does not prefer by an accuracy whose difference cannot be shown a slower model to a faster one")
    func prefersFaster() throws {
        let project = try VerdictTests.project(onlyFirst: 12, onlySecond: 10)
        try register(Small.baseline, in: project)
        try project.write("1700000000000 0.8 0\n", to: Small.baselineFolder + "/metrics/test_accuracy")
        try project.write("1700000000000 1.5 0\n", to: Small.baselineFolder + "/metrics/latency_p50_us")
        try project.build()
        let page = try project.page("en/results/index.html")
        let rows = page.all("tr").map(\.text).filter { $0.contains("speed, with no loss of accuracy that can be shown") }
        #expect(rows.count == 1 && rows[0].contains("baseline1.5"), "\(rows)")
        #expect(rows.first?.contains("No difference in accuracy from logistic-regression can be shown.") == true, "\(rows)")
    }

    @Test("warns of scores of training and of validation that stand among results, and of small samples")
    func warns() throws {
        let project = try TemporaryProject()
        try project.edit("content/published.yml", "    n: null", "    n: null\n    measured_on: training")
        try project.build()
        let page = try project.page("en/results/index.html")
        #expect(page.elements.filter { $0["class"] == "below caution" }.map(\.text) == ["too few tweets", "training score"])
        let cautions = try #require(try part("cautions", of: project))
        #expect(cautions.contains("A training score that stands as a result"), "\(cautions)")
        #expect(cautions.contains("The sample is too small: 200 tweets"), "\(cautions)")
        #expect(page.all("figcaption", "p").contains { $0.text.contains("A training score, not to be read as a result: BERT.") })
    }
}
