import Foundation
import Testing

@testable import Site

@Suite("Comparing two runs")
struct CompareTests {
    private static let address = "compare/aa11bb22-0f1e2d3c/"

    /// The small project with its second run registered as well.
    private func project() throws -> TemporaryProject {
        let project = try TemporaryProject()
        let first = try project.text("content/runs/models/sentiment/version-1/meta.yaml")
        try project.write(
            first.replacing(Small.champion, with: Small.baseline).replacing("version: 1", with: "version: 2"),
            to: "content/runs/models/sentiment/version-2/meta.yaml")
        return project
    }

    @Test("stands for each pair of registered versions, in both languages, and for no other run")
    func pages() throws {
        let lone = try TemporaryProject()
        try lone.build()
        #expect(try !lone.files().keys.contains { $0.contains("compare/") })
        let project = try project()
        try project.build()
        let pages = try project.files().keys.filter { $0.contains("compare/") && $0.hasSuffix(".html") }
        #expect(Set(pages) == [Self.address + "index.html", "en/" + Self.address + "index.html"])
    }

    @Test("is led to from the pages of both runs", arguments: [Small.champion, Small.baseline])
    func links(run: String) throws {
        let project = try project()
        try project.build()
        #expect(try project.page("runs/\(run)/index.html").all("a").contains { $0["href"] == "/" + Self.address })
        #expect(try project.page("en/runs/\(run)/index.html").all("a").contains { $0["href"] == "/en/" + Self.address })
    }

    @Test("sets the parameters that differ and the metrics side by side, and says why no verdict can be given")
    func content() throws {
        let project = try project()
        try project.build()
        let page = try project.page("en/" + Self.address + "index.html")
        #expect(page.first("h1")?.text == "baseline and logistic-regression")
        let text = try #require(page.first("main")).text
        #expect(text.contains("cannot be compared"))
        #expect(page.element(id: "compare_metrics_1") != nil && page.element(id: "compare_parameters_1") != nil)
        let parameters = try project.text("_site/en/" + Self.address + "parameters.csv")
        #expect(parameters.hasPrefix("parameter,first,second\r\n") && parameters.contains("kind,"))
        let metrics = try project.text("_site/en/" + Self.address + "test-metrics.csv")
        #expect(metrics.contains("test_accuracy,"))
    }
}
