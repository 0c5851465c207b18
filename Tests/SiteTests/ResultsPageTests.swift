import Site
import Testing

@Suite("The results page")
struct ResultsPageTests {
    /// The small project with further runs, the first the most accurate; some of them registered.
    private static func project(runs: Int, registered: Range<Int> = 0..<0) throws -> TemporaryProject {
        let project = try TemporaryProject()
        let meta = try project.text(Small.baselineFolder + "/meta.yaml")
        let version = try project.text("content/runs/models/sentiment/version-1/meta.yaml")
        for number in 0..<runs {
            let id = id(number)
            let folder = "content/runs/100000000000000001/\(id)"
            try project.write(
                meta.replacing(Small.baseline, with: id).replacing("run_name: baseline", with: "run_name: run-\(number)"),
                to: folder + "/meta.yaml")
            let metrics = [
                "test_accuracy": 0.95 - 0.001 * Double(number), "test_n": 75_142, "test_f1": 0.8, "test_roc_auc": 0.9,
                "test_ece": 0.01, "latency_p50_us": 20, "model_bytes": 1_000_000,
            ]
            for (key, value) in metrics { try project.write("1790000012000 \(value) 0\n", to: folder + "/metrics/\(key)") }
        }
        for number in registered {
            try project.write(
                version.replacing(Small.champion, with: id(number)).replacing("version: 1", with: "version: \(number + 2)"),
                to: "content/runs/models/sentiment/version-\(number + 2)/meta.yaml")
        }
        return project
    }

    private static func id(_ number: Int) -> String { String(repeating: "0", count: 28) + String(1000 + number) }

    private func runs(on page: HTMLPage) throws -> [String] {
        let section = try #require(page.elements.firstIndex { $0.name == "section" && $0["aria-labelledby"] == "our-runs" })
        return page.all("a").filter { $0["href"]?.contains("/runs/") == true && $0.ancestors.contains(section) }.map(\.text)
    }

    @Test("gives the answer before the picture, and what others published last")
    func order() throws {
        let project = try TemporaryProject()
        try project.build()
        let html = try project.text("_site/results/index.html")
        let places = try ["id=\"our-runs\"", "id=\"recommendations\"", "<figure", "id=\"published\"", "id=\"sources\""].map {
            try #require(html.firstRange(of: $0)).lowerBound
        }
        #expect(places == places.sorted())
    }

    @Test("of 200 runs stays small, as all pages do, and gives all of them away in its files")
    func many() throws {
        let project = try Self.project(runs: 198)
        try project.build()
        for (path, page) in try project.files() where path.hasSuffix(".html") {
            #expect(page.count < 150_000, "\(path) has \(page.count) bytes")
        }
        let page = try project.page("en/results/index.html")
        // The champion is less accurate than all of them but the baseline.
        #expect(try runs(on: page) == (0..<19).map { "run-\($0)" } + ["logistic-regression"])
        let sentence = "20 of 200 runs stand here: first those of registered models, then the most accurate."
        let notes = page.all("p").map(\.text).filter { $0.contains(sentence) && $0.contains("hold 180 more") }
        #expect(notes.count == 2, "beside the table and beside the chart: \(notes)")
        for name in ["runs", "comparison"] {
            #expect(page.all("a").contains { $0["href"] == "/en/results/\(name).csv" })
            let lines = try project.text("_site/en/results/\(name).csv").split(separator: "\r\n")
            #expect(lines.filter { $0.contains(",own,") }.count == 200)
        }
        #expect(try project.text("_site/results/runs.csv").contains(",0.8,0.9,0.01,20.0,1000000.0"))
        #expect(try RenderedFolder(project.output).pages.count > 400)
    }

    @Test("shows a registered model before more accurate runs, and few runs without a word about it")
    func registered() throws {
        let project = try Self.project(runs: 30, registered: 27..<30)
        try project.build()
        let shown = try runs(on: project.page("en/results/index.html"))
        #expect(shown.count == 20)
        #expect(shown.suffix(4) == ["run-27", "run-28", "run-29", "logistic-regression"])
        let small = try TemporaryProject()
        try small.build()
        #expect(try !small.text("_site/en/results/index.html").contains("runs stand here"))
    }
}
