import Foundation
import Site
import Testing

@Suite("Directives in articles")
struct DirectiveTests {
    private func build(_ body: String, lang: String = "en", editing edit: (TemporaryProject) throws -> Void = { _ in }) throws
        -> (project: TemporaryProject, page: HTMLPage)
    {
        let project = try TemporaryProject()
        try project.remove("content/articles")
        try project.write("---\ntitle: A\nlang: \(lang)\n---\n\(body)\n", to: "content/articles/a.md")
        try edit(project)
        try project.build()
        return (project, try project.page((lang == "en" ? "en/" : "") + "articles/a/index.html"))
    }

    /// A second run with all that the first left.
    private static func addTwin(to project: TemporaryProject) throws {
        let folder = "content/runs/100000000000000001/"
        let id = "bb11bb22cc33dd44ee55ff66007788aa"
        try FileManager.default.copyItem(
            at: project.root.appending(path: Small.championFolder), to: project.root.appending(path: folder + id))
        try project.edit(folder + id + "/meta.yaml", Small.champion, id)
        try project.edit(folder + id + "/meta.yaml", "run_name: logistic-regression", "run_name: twin")
        try project.write("twin", to: folder + id + "/tags/mlflow.runName")
        try project.write("1700000000000 0.79 0\n", to: folder + id + "/metrics/test_accuracy")
        try project.write("1700000000000 2.5 0\n", to: folder + id + "/metrics/latency_p50_us")
        try project.write("1700000000000 0.9 0\n", to: folder + id + "/metrics/test_roc_auc")
    }

    // MARK: Charts

    @Test(
        "each kind of chart has a picture with title and description, its table, a sentence of its numbers, and its files",
        arguments: [
            (
                ":kind: bar\n:metric: model_bytes\n:source: own", "comparison",
                "baseline arrive en tête avec", "baseline leads with"
            ),
            (":kind: bar", "comparison", "arrive en tête avec 82,6", "leads with 82.6%"),
            (
                ":kind: scatter", "scatter", "Les 2 modèles forment tous le front de Pareto",
                "All 2 models form the Pareto front"
            ),
            (":kind: roc\n:run: champion", "roc", "L’aire sous la courbe est de 0,903", "The area under the curve is 0.903"),
            (
                ":kind: roc\n:runs: champion, twin", "roc", "La plus grande aire sous la courbe est celle de logistic-regression",
                "The largest area under the curve is that of logistic-regression, 0.903, ahead of twin, 0.900"
            ),
            (":kind: reliability\n:run: champion", "reliability", "(ECE) est de 1,2", "(ECE) is 1.2%"),
            (
                ":kind: learning-curves\n:run: champion", "learning-curve", "La courbe va de", "The curve goes from"
            ),
            (
                ":kind: learning-curve\n:metric: epoch_loss\n:runs: champion, twin", "learning-curve", "0,420", "0.420"
            ),
            (
                ":kind: confusion-matrix\n:run: champion", "confusion-matrix",
                "174 erreurs sur 1\u{202F}000 tweets (17,4\u{202F}%)",
                "174 errors in 1,000 tweets (17.4%)"
            ),
        ])
    func chart(options: String, file: String, french: String, english: String) throws {
        for (lang, sentence) in [("fr", french), ("en", english)] {
            let (project, page) = try build("```{chart}\n\(options)\n```", lang: lang, editing: Self.addTwin)
            let figure = try #require(page.all("figure").first { $0["class"] == "plate" })
            let drawing = try #require(page.all("svg", in: figure).first)
            #expect(drawing["role"] == "img")
            for (name, attribute) in [("title", "aria-labelledby"), ("desc", "aria-describedby")] {
                let element = try #require(page.all(name, in: drawing).first)
                #expect(!element.text.isEmpty && drawing[attribute] == element["id"])
            }
            #expect(page.all("tr", in: figure).count > 1)
            let caption = page.all("p", in: figure).map(\.text).joined()
            #expect(caption.contains(sentence), "\(caption)")
            let links = page.all("a", in: figure).compactMap { $0["href"] }
            #expect(links.map { ($0 as NSString).pathExtension } == ["csv", "json"])
            for link in links {
                #expect(link.contains("/" + file))
                #expect((try project.files())[String(link.dropFirst())]?.isEmpty == false)
            }
            #expect(page.all("script").allSatisfy { $0["src"] != nil || $0["type"] == "application/ld+json" })
        }
    }

    @Test("the author's title and caption stand with the chart, and are text")
    func frame() throws {
        let (_, page) = try build(
            "```{chart}\n---\nkind: roc\nrun: champion\ntitle: A <title> & more\ncaption: \"What *I* see: <b>\"\n---\n```")
        let figure = try #require(page.all("figure").first)
        #expect(page.all("figcaption", in: figure).first?.text == "A <title> & more")
        #expect(page.all("title", in: figure).first?.text == "A <title> & more")
        let caption = try #require(page.all("p", in: figure).first)
        #expect(caption.text.hasPrefix("What *I* see: <b> The area under the curve is 0.903"))
    }

    @Test("values that lie near each other are dots on an axis of their own, others bars from zero")
    func barsOrDots() throws {
        func classes(_ metric: String) throws -> String {
            let (_, page) = try build("```{chart}\n:kind: bar\n:metric: \(metric)\n:source: own\n```")
            return try #require(page.all("svg").first { $0["role"] == "img" }?["class"])
        }
        #expect(try classes("test_accuracy") == "chart chart-dots")
        #expect(try classes("model_bytes") == "chart chart-bars")
    }

    @Test("figures of one kind have ids and files of their own")
    func twice() throws {
        let (project, page) = try build(
            "```{confusion-matrix} champion\n```\n\n```{confusion-matrix} champion\n```\n\n```{comparison}\n```")
        let drawings = page.all("svg").filter { $0["role"] == "img" }
        #expect(drawings.compactMap { $0["id"] } == ["confusion-matrix_1", "confusion-matrix_2", "comparison_1"])
        let links = page.all("a").compactMap { $0["href"] }.filter { $0.hasSuffix(".csv") }
        #expect(Set(links).count == 3)
        #expect(try links.allSatisfy { (try project.files())[String($0.dropFirst())] != nil })
    }

    // MARK: Comparisons

    @Test("a comparison shows the columns asked for, with intervals where there are some, and opens its table")
    func columns() throws {
        let (_, page) = try build("```{comparison}\n:columns: test_f1, model_bytes\n```")
        let details = try #require(page.all("details").first)
        #expect(details["open"] != nil)
        let head = page.all("th").filter { $0["scope"] == "col" }.map(\.text)
        #expect(head.suffix(2) == ["F1 (test set)", "Model size"])
        let row = try #require(page.all("tr").first { $0.text.contains("logistic-regression") })
        #expect(row.text.contains("82.5% [79.8–84.9%]"))
        #expect(row.text.contains("2.9\u{A0}MB"))
        // What a published result lacks is said to be missing.
        #expect(page.all("tr").contains { $0.text.contains("BERT") && $0.text.contains("–") })
    }

    @Test(
        "runs are chosen by name, filter, source, order and number",
        arguments: [
            ("", ["logistic-regression", "twin", "baseline", "LSTM", "BERT"]),
            (":source: own", ["logistic-regression", "twin", "baseline"]),
            (":source: published", ["LSTM", "BERT"]),
            (":source: own\n:limit: 2", ["logistic-regression", "twin"]),
            (":runs: smith-bert, baseline, champion", ["BERT", "baseline", "logistic-regression"]),
            (":runs: smith-bert, baseline, champion\n:sort: test_accuracy", ["baseline", "logistic-regression", "BERT"]),
            (":sort: test_accuracy desc", ["BERT", "logistic-regression", "twin", "LSTM", "baseline"]),
            (":sort: name desc\n:source: own", ["twin", "logistic-regression", "baseline"]),
            (":filter: metrics.test_accuracy > 0.8", ["logistic-regression", "BERT"]),
            (":filter: metrics.test_accuracy > 0.8 and params.kind = 'logistic-regression'", ["logistic-regression"]),
            (":filter: not params.kind LIKE 'major%' and metrics.test_accuracy < 0.83", ["logistic-regression", "twin", "LSTM"]),
            (":metric: latency_p50_us", ["twin", "logistic-regression"]),
        ])
    func selection(options: String, names: [String]) throws {
        let (_, page) = try build("```{comparison}\n\(options)\n```", editing: Self.addTwin)
        #expect(page.all("th").filter { $0["scope"] == "row" }.map(\.text) == names)
    }

    @Test("runs of several stores stand in one table, each led to by its own page")
    func severalStores() async throws {
        let project = try TemporaryProject()
        let other = try TemporaryProject()
        try other.edit(Small.championFolder + "/meta.yaml", "run_name: logistic-regression", "run_name: elsewhere")
        try other.write("elsewhere", to: Small.championFolder + "/tags/mlflow.runName")
        let id = "cc11bb22cc33dd44ee55ff66007788aa"
        try other.edit(Small.championFolder + "/meta.yaml", Small.champion, id)
        try FileManager.default.moveItem(
            at: other.root.appending(path: Small.championFolder),
            to: other.root.appending(path: "content/runs/100000000000000001/" + id))
        try other.remove(Small.baselineFolder)
        try other.remove("content/runs/models")
        try project.writeOnlyArticle(
            body: "{metric}`elsewhere.test_accuracy`\n\n```{comparison}\n:source: own\n:columns: latency_p50_us\n```")
        try await project.build(runsOf: [project, other])
        let page = try project.page("en/articles/broken/index.html")
        let names = page.all("th").filter { $0["scope"] == "row" }.map(\.text)
        #expect(Set(names) == ["logistic-regression", "elsewhere", "baseline"])
        #expect(page.all("a").first { $0["class"] == "live" }?["href"] == "/en/runs/\(id)/")
        #expect(try project.files()["en/runs/\(id)/index.html"] != nil)
    }

    @Test("before the first run, a comparison says that nothing has been measured")
    func nothingYet() throws {
        let (_, page) = try build("```{comparison}\n```") { project in
            try project.remove("content/runs/100000000000000001")
            try project.remove("content/runs/models")
            try project.write("sources: []\nresults: []\n", to: "content/published.yml")
        }
        #expect(page.all("p").contains { $0.text == "No model has been measured yet." })
    }

    // MARK: Plates

    @Test("a run is told by its figures and parameters, and leads to its page")
    func run() throws {
        let (project, page) = try build(
            "```{run} champion\n:metrics: test_f1, latency_p50_us\n:params: l2, seed\n:caption: Ours\n```")
        let figure = try #require(page.all("figure").first)
        #expect(page.all("figcaption", in: figure).first?.text == "logistic-regression 0f1e2d3c")
        #expect(page.all("dt", in: figure).map(\.text) == ["F1 (test set)", "Median latency (one tweet)", "l2", "seed"])
        #expect(page.all("dd", in: figure).map(\.text).first == "82.5% [79.8–84.9%]")
        let links = page.all("a", in: figure).compactMap { $0["href"] }
        #expect(links.first == "/en/runs/\(Small.champion)/")
        let table = try #require(links.first { $0.hasSuffix(".csv") })
        let csv = String(decoding: try #require(try project.files()[String(table.dropFirst())]), as: UTF8.self)
        #expect(csv.split(whereSeparator: \.isNewline).first == "run_id,metric,value,lower,upper")
        #expect(csv.contains(",latency_p50_us,5.2,,"))
    }

    @Test(
        "a version of a model is named by alias or number, and leads to its card and its run",
        arguments: ["champion", "sentiment@champion", "sentiment/1", "models:/sentiment@champion", "models:/sentiment/1"])
    func modelCard(name: String) throws {
        for body in ["```{model-card} \(name)\n```", "```{model-card}\n:model: \(name)\n```"] {
            let (_, page) = try build(body, lang: "fr")
            let figure = try #require(page.all("figure").first)
            #expect(page.all("figcaption", in: figure).first?.text.hasPrefix("sentiment/1") == true)
            let links = page.all("a", in: figure).compactMap { $0["href"] }
            #expect(links.prefix(2) == ["/models/sentiment/1/", "/runs/\(Small.champion)/"])
        }
    }
}
