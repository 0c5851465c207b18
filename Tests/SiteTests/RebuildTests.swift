import Foundation
import Templates
import Testing
import Tracking

@testable import Site

@Suite("Building again")
struct RebuildTests {
    private func builder(_ project: TemporaryProject) throws -> SiteBuilder {
        SiteBuilder(
            project: project.root, content: project.root.appending(path: "content"), assets: try ProjectFolder.assets(),
            runs: try FileStore(project: project.root, path: "content/runs").load(), templates: try ProjectFolder.library())
    }

    @Test("writes nothing where nothing has changed")
    func nothing() throws {
        let project = try TemporaryProject()
        var memory = SiteMemory()
        let first = try builder(project).build(to: project.output, memory: &memory)
        #expect(!first.written.isEmpty)
        let again = try builder(project).build(to: project.output, memory: &memory)
        #expect(again.written.isEmpty && again.removed.isEmpty)
        let withoutMemory = try project.build()
        #expect(withoutMemory.written.isEmpty && withoutMemory.removed.isEmpty)
    }

    @Test("with a memory gives the bytes that a first build gives")
    func sameBytes() throws {
        let project = try TemporaryProject()
        var memory = SiteMemory()
        _ = try builder(project).build(to: project.output, memory: &memory)
        try project.write("---\ntitle: Second\nlang: en\ndate: 2026-01-02\n---\nText.\n", to: "content/articles/second.md")
        let report = try builder(project).build(to: project.output, memory: &memory)
        #expect(report.written.contains("en/articles/second/index.html"))
        let rebuilt = try project.files()
        try FileManager.default.removeItem(at: project.output)
        try project.build()
        #expect(try project.files() == rebuilt)
    }

    @Test("renders an article whose file has changed, and leaves its neighbours")
    func oneArticle() throws {
        let project = try TemporaryProject()
        for name in ["one", "two"] {
            try project.write("---\ntitle: \(name)\nlang: en\n---\nText.\n", to: "content/articles/\(name).md")
        }
        var memory = SiteMemory()
        _ = try builder(project).build(to: project.output, memory: &memory)
        try project.write("---\ntitle: two\nlang: en\n---\nOther words.\n", to: "content/articles/two.md")
        let report = try builder(project).build(to: project.output, memory: &memory)
        #expect(report.written.contains("en/articles/two/index.html"))
        #expect(!report.written.contains("en/articles/one/index.html"))
        #expect(try project.text("_site/en/articles/two/index.html").contains("Other words."))
    }

    @Test("after an error tells the error again until it is mended, and the site stays as it was")
    func errors() throws {
        let project = try TemporaryProject()
        var memory = SiteMemory()
        _ = try builder(project).build(to: project.output, memory: &memory)
        let site = try project.files()
        try project.write("---\ntitle: A\nlang: en\n---\n{metric}`nobody.accuracy`\n", to: "content/articles/bad.md")
        for _ in 0..<2 {
            let error = #expect(throws: SiteError.self) {
                try builder(project).build(to: project.output, memory: &memory)
            }
            #expect(error?.description.contains("content/articles/bad.md:5") == true)
            #expect(try project.files() == site)
        }
        try project.remove("content/articles/bad.md")
        #expect(try builder(project).build(to: project.output, memory: &memory).written.isEmpty)
    }

    @Test("follows a figure that has changed into articles that have not")
    func figures() throws {
        let project = try TemporaryProject()
        let store = FileStore(project: project.root, path: "content/runs")
        let name = try #require(try store.load().runs.first).name
        var build = try builder(project)
        let key = try #require(build.runs.runs.first?.metrics.keys.sorted().first { $0.hasSuffix("_accuracy") })
        try project.write("---\ntitle: A\nlang: en\n---\nSo {metric}`\(name).\(key)`.\n", to: "content/articles/figure.md")
        build = try builder(project)
        var memory = SiteMemory()
        _ = try build.build(to: project.output, memory: &memory)
        for index in build.runs.runs.indices where build.runs.runs[index].name == name {
            build.runs.runs[index].metrics[key] = [MetricPoint(value: 0.1234, timestamp: 0)]
        }
        let report = try build.build(to: project.output, memory: &memory)
        #expect(report.written.contains("en/articles/figure/index.html"))
        #expect(try project.text("_site/en/articles/figure/index.html").contains("12.3"))
    }

    @Test("needs its assets")
    func missingAssets() throws {
        let project = try TemporaryProject()
        #expect(throws: SiteError.self) { try project.build(assets: project.root.appending(path: "nowhere")) }
        #expect(!FileManager.default.fileExists(atPath: project.output.path))
    }

    @Test("copies assets that are a link, and writes nothing into what it leads to")
    func linkedAssets() throws {
        let project = try TemporaryProject()
        let link = project.root.appending(path: "link")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: try ProjectFolder.assets())
        try project.build(assets: link)
        #expect(try project.files().keys.contains("assets/style.css"))
    }
}
