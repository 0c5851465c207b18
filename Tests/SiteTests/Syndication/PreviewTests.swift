import Foundation
import Templates
import Testing

@testable import Site

@Suite("Pictures for those who share a page")
struct PreviewTests {
    private func image(of page: HTMLPage) -> (url: String?, width: String?, height: String?, alt: String?, card: String?) {
        func meta(_ key: String, _ name: String) -> String? { page.all("meta").first { $0[key] == name }?["content"] }
        return (
            meta("property", "og:image"), meta("property", "og:image:width"), meta("property", "og:image:height"),
            meta("property", "og:image:alt"), meta("name", "twitter:card")
        )
    }

    private static let base = "https://essai.example.org/"

    @Test("every page names one that the site has, absolutely, with size and words")
    func named() throws {
        let project = try TemporaryProject()
        try project.build()
        let files = try project.files()
        for path in files.keys where path.hasSuffix(".html") {
            let image = image(of: try project.page(path))
            let url = try #require(image.url, "\(path)")
            #expect(url.hasPrefix(Self.base))
            let file = try #require(files[String(url.dropFirst(Self.base.count))], "\(path): \(url)")
            #expect(file.starts(with: [0x89] + Array("PNG".utf8)))
            #expect(file.count < 60_000)
            #expect(file[16..<24].elementsEqual([0, 0, 4, 0xB0, 0, 0, 2, 0x76]))
            #expect(image.width == "1200" && image.height == "630")
            #expect(image.alt?.isEmpty == false)
            #expect(image.card == "summary_large_image")
        }
    }

    @Test("pages with a chart have their own, others share the one of their language")
    func own() throws {
        let project = try TemporaryProject()
        try project.write("---\ntitle: Words\nlang: en\n---\nText.\n", to: "content/articles/words.md")
        try project.write(
            "---\ntitle: Chart\nlang: en\n---\n```{comparison}\n```\n", to: "content/articles/chart.md")
        try project.build()
        func url(_ path: String) throws -> String? { image(of: try project.page(path)).url }
        #expect(try url("en/articles/words/index.html") == Self.base + "en/preview.png")
        #expect(try url("en/articles/chart/index.html") == Self.base + "en/articles/chart/preview.png")
        #expect(try url("results/index.html") == Self.base + "results/preview.png")
        #expect(try url("index.html") == Self.base + "preview.png")
    }

    @Test("without an address there is none")
    func withoutAddress() throws {
        let project = try TemporaryProject()
        try project.edit("content/site.yml", "https://essai.example.org", "\"\"")
        try project.build()
        #expect(image(of: try project.page("results/index.html")).url == nil)
        #expect(image(of: try project.page("results/index.html")).card == "summary")
        #expect(try project.files().keys.contains { $0.hasSuffix("preview.png") } == false)
    }

    @Test("what shows the same is drawn once, and kept from build to build")
    func memory() throws {
        let project = try TemporaryProject()
        var memory = SiteMemory()
        let (first, _) = try project.builder().render(memory: &memory)
        #expect(memory.gallery.drawnCount == Set(first.previews.map(\.card)).count)
        let (second, _) = try project.builder().render(memory: &memory)
        #expect(memory.gallery.drawnCount == 0)
        #expect(first.files == second.files)
    }

    @Test("a damaged font is an error, a missing one a warning")
    func fonts() throws {
        let project = try TemporaryProject()
        let templates = project.root.appending(path: "templates")
        try FileManager.default.copyItem(at: ProjectFolder.templates(), to: templates)
        let font = "templates/fonts/DejaVuSans-Latin.ttf"
        try project.write(Data(try Data(contentsOf: project.root.appending(path: font)).prefix(900)), to: font)
        let error = #expect(throws: SiteError.self) { try project.build(templates: TemplateLibrary(directory: templates.path)) }
        #expect(
            error?.diagnostics.map(\.description).contains { $0.contains("DejaVuSans-Latin.ttf: error: the font cannot be read") }
                == true)
        try project.remove(font)
        let report = try project.build(templates: TemplateLibrary(directory: templates.path))
        #expect(report.warnings.contains { $0.message.contains("DejaVuSans-Latin.ttf is missing") })
        #expect(image(of: try project.page("results/index.html")).url == nil)
    }
}
