import Foundation
import Site
import Templates
import Testing
import Tracking

@Suite("All pages")
struct PageTests {
    @Test("of the small site lead somewhere, load nothing foreign and can be read without eyes")
    func small() throws {
        let project = try TemporaryProject()
        try project.build()
        let folder = try RenderedFolder(project.output)
        #expect(folder.pages.count == 18)
        folder.check()
    }

    @Test("of the published site do so too", .enabled(if: ProjectFolder.hasRuns, "no run has been trained into content/runs"))
    func published() throws {
        let content = try ProjectFolder.content()
        let output = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: output) }
        let project = content.deletingLastPathComponent()
        let report = try SiteBuilder(
            project: project, content: content, assets: ProjectFolder.assets(),
            runs: try FileStore(project: project, path: "content/runs").load(), templates: ProjectFolder.library()
        ).build(to: output)
        #expect(report.warnings.isEmpty)
        let folder = try RenderedFolder(output)
        #expect(folder.pages.count == report.pages)
        folder.check()
    }

    @Test("lead to artifacts whatever their names are")
    func artifactNames() throws {
        let project = try TemporaryProject()
        for name in ["a b.txt", "50 %.txt", "c#d?e.txt", "é/\"f\" & <g>.txt"] {
            try project.write(name, to: "\(Small.baselineFolder)/artifacts/\(name)")
        }
        try project.build()
        let folder = try RenderedFolder(project.output)
        folder.check()
        #expect(folder.files.contains("runs/\(Small.baseline)/artifacts/c#d?e.txt"))
    }

    @Test("show what people wrote as text")
    func escaping() throws {
        let project = try TemporaryProject()
        let odd = "\"><script>alert('1')</script>&amp;"
        try project.write(odd, to: Small.baselineFolder + "/params/odd")
        try project.write(odd, to: Small.baselineFolder + "/tags/odd")
        try project.edit(
            Small.baselineFolder + "/meta.yaml", "run_name: baseline", "run_name: '\(odd.replacing("'", with: "''"))'")
        try project.edit("content/articles/tour-d-horizon.md", "{param}`baseline.kind`", "{param}`\(Small.baseline).odd`")
        try project.edit(
            "content/articles/tour-d-horizon.md", "title: Tour d’horizon & essais", "title: '\(odd.replacing("'", with: "''"))'")
        try project.edit("content/published.yml", "model: BERT", "model: '\(odd.replacing("'", with: "''"))'")
        try project.edit("content/published.yml", "authors: Jo Smith", "authors: '\(odd.replacing("'", with: "''"))'")
        try project.build()
        let folder = try RenderedFolder(project.output)
        folder.check()
        #expect(folder.pages["runs/\(Small.baseline)/index.html"]?.first("h1")?.text == odd)
        #expect(folder.pages["articles/tour-d-horizon/index.html"]?.first("h1")?.text == odd)
    }

    @Test("name their absolute address where the site's is known")
    func canonical() throws {
        let project = try TemporaryProject()
        try project.build()
        let links = try project.page("en/results/index.html").all("link").filter {
            ["canonical", "alternate"].contains($0["rel"])
        }
        #expect(links.contains { $0["rel"] == "canonical" && $0["href"] == "https://essai.example.org/en/results/" })
        #expect(links.contains { $0["hreflang"] == "fr" && $0["href"]?.hasSuffix("/results/") == true })
        try project.edit("content/site.yml", "base_url: https://essai.example.org", "base_url: \"\"")
        try project.build()
        #expect(try !project.page("en/results/index.html").all("link").contains { $0["rel"] == "canonical" })
    }

    @Test("an article is no page of the other language")
    func articleLanguage() throws {
        let project = try TemporaryProject()
        try project.build()
        let files = try project.files()
        #expect(files["articles/tour-d-horizon/index.html"] != nil)
        #expect(files["en/articles/tour-d-horizon/index.html"] == nil)
        let page = try project.page("articles/tour-d-horizon/index.html")
        #expect(!page.all("link").contains { $0["hreflang"] != nil })
        #expect(page.all("a").first { $0["class"]?.contains("language-switch") == true }?["href"] == "/en/")
    }
}
