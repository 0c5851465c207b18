import Foundation
import Site
import Testing

@Suite("Runs that are not whole")
struct RunWarningTests {
    @Test("a run that cannot be read is left out with a warning, and the rest is built")
    func malformedRun() throws {
        let project = try TemporaryProject()
        try project.edit(Small.baselineFolder + "/meta.yaml", "status: 3", "status: bright")
        try project.edit("content/articles/tour-d-horizon.md", "{param}`baseline.kind`", "rien")
        let report = try project.build()
        #expect(
            report.warnings.map(\.description) == [
                "\(Small.baselineFolder)/meta.yaml:8: warning: 'status' is none of MLflow's: 'bright'"
            ])
        let files = try project.files()
        #expect(files["runs/\(Small.champion)/index.html"] != nil)
        #expect(!files.keys.contains { $0.contains(Small.baseline) })
    }

    @Test("a project without a folder of articles is built, and told so")
    func noArticles() throws {
        let project = try TemporaryProject()
        try project.remove("content/articles")
        let report = try project.build()
        #expect(
            report.warnings.map(\.description) == [
                "content/articles: warning: there is no folder of articles: the site has none"
            ])
        #expect(try project.files()["index.html"] != nil)
    }

    @Test("a metric that cannot be read is left out with a warning that names its line")
    func malformedMetric() throws {
        let project = try TemporaryProject()
        try project.write("1 0.6 1\n1 half 2\n", to: Small.championFolder + "/metrics/epoch_loss")
        let report = try project.build()
        #expect(
            report.warnings.map(\.description) == [
                "\(Small.championFolder)/metrics/epoch_loss:2: warning: the value is not a number: 'half'"
            ])
        let page = try project.page("runs/\(Small.champion)/index.html")
        #expect(page.element(id: "chart-epoch_loss") == nil)
        #expect(page.element(id: "chart-epoch_validation_accuracy") != nil)
    }

    @Test(
        "an artifact that does not hold what its chart needs is told once, and its chart is left out",
        arguments: [
            ("confusion_matrix.json", "chart-confusion", "{\"labels\": [\"a\", \"b\"], \"counts\": [[1, 2]]}"),
            ("confusion_matrix.json", "chart-confusion", "{"),
            ("roc.json", "chart-roc", "{\"points\": [{\"fpr\": 0}]}"),
            ("calibration.json", "chart-reliability", "[]"),
        ])
    func brokenArtifact(name: String, chart: String, text: String) throws {
        let project = try TemporaryProject()
        try project.write(text, to: Small.championFolder + "/artifacts/" + name)
        let report = try project.build()
        #expect(
            report.warnings.map(\.description) == [
                "warning: the artifact \(name) of run \(Small.champion) cannot be read; its chart is left out"
            ])
        for home in ["", "en/"] {
            let page = try project.page("\(home)runs/\(Small.champion)/index.html")
            let charts = ["chart-confusion", "chart-roc", "chart-reliability"]
            #expect(charts.filter { page.element(id: $0) == nil } == [chart])
        }
    }

    @Test("only finished runs are published", arguments: [1, 2, 4, 5])
    func unfinished(status: Int) throws {
        let project = try TemporaryProject()
        try project.edit(Small.baselineFolder + "/meta.yaml", "status: 3", "status: \(status)")
        try project.edit("content/articles/tour-d-horizon.md", "{param}`baseline.kind`", "rien")
        #expect(try project.build().warnings.isEmpty)
        #expect(try !project.files().keys.contains { $0.contains(Small.baseline) })
    }

    @Test(
        "numbers that no count can hold do not stop the build",
        arguments: ["nan", "inf", "-inf", "1e300", "-5", "2.5"], ["test_n", "model_bytes", "test_accuracy"])
    func oddNumbers(value: String, key: String) throws {
        let project = try TemporaryProject()
        try project.remove("content/articles")
        try project.remove("content/models")
        try project.write("1 \(value) 0\n", to: "\(Small.championFolder)/metrics/\(key)")
        try project.build()
        #expect(try project.page("results/index.html").all("a").contains { $0["href"] == "/runs/\(Small.champion)/" })
    }

    @Test("the largest step that MLflow can log is drawn")
    func largestStep() throws {
        let project = try TemporaryProject()
        try project.write("1 0.6 0\n1 0.5 9223372036854775807\n", to: Small.championFolder + "/metrics/epoch_loss")
        try project.build()
        #expect(try project.page("runs/\(Small.champion)/index.html").element(id: "chart-epoch_loss") != nil)
    }

    @Test("a site without a run or a publication is whole")
    func empty() throws {
        let project = try TemporaryProject()
        try project.remove("content")
        try project.write("", to: "content/runs/.keep")
        try project.write("---\ntitle: A\nlang: fr\n---\n\nText.\n", to: "content/articles/a.md")
        try project.write(
            "title: A\ntagline: {}\nlanguages: [fr, en]\ndefault_language: fr\nauthor: B\nbase_url: \"\"\n",
            to: "content/site.yml")
        let report = try project.build()
        #expect(report.pages == 11)
        #expect(report.warnings.isEmpty)
        try RenderedFolder(project.output).check()
    }
}
