import Foundation
import Synchronization
import Testing

@testable import Site

@Suite("Writing the site")
struct SiteWriterTests {
    /// A folder with assets and a place for the site, removed at the end.
    private final class Place: Sendable {
        let root: URL
        var assets: URL { root.appending(path: "public") }
        var output: URL { root.appending(path: "out/_site", directoryHint: .isDirectory) }
        var writer: SiteWriter { SiteWriter(assets: assets, output: output) }

        init() throws {
            root = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: assets.appending(path: "assets"), withIntermediateDirectories: true)
            try Data("body {}".utf8).write(to: assets.appending(path: "assets/style.css"))
            try Data([0, 255, 7]).write(to: root.appending(path: "model.bin"))
        }

        deinit { try? FileManager.default.removeItem(at: root) }

        /// What stands beside the output, hidden files included.
        func neighbours() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: output.deletingLastPathComponent().path)
        }

        func text(_ path: String) -> String? {
            (try? Data(contentsOf: output.appending(path: path))).map { String(decoding: $0, as: UTF8.self) }
        }
    }

    private func site(_ text: String) -> RenderedSite {
        var site = RenderedSite()
        site.add(page: text, at: "/")
        return site
    }

    @Test("pages, assets and artifacts are all there, and what was there before is gone")
    func contents() throws {
        let place = try Place()
        var old = site("old")
        old.add(page: "gone", at: "/gone/")
        try place.writer.write(old)
        var new = site("new é")
        new.add(page: "deep", at: "/en/runs/a/")
        new.files["runs/a/artifacts/model/model.bin"] = .copy(place.root.appending(path: "model.bin"))
        try place.writer.write(new)
        #expect(place.text("index.html") == "new é")
        #expect(place.text("en/runs/a/index.html") == "deep")
        #expect(place.text("assets/style.css") == "body {}")
        #expect(try Data(contentsOf: place.output.appending(path: "runs/a/artifacts/model/model.bin")) == Data([0, 255, 7]))
        #expect(place.text("gone/index.html") == nil)
        #expect(try place.neighbours() == ["_site"])
    }

    @Test("an error leaves the old site as it was and no folder behind")
    func failure() throws {
        let place = try Place()
        try place.writer.write(site("old"))
        var new = site("new")
        new.files["z.bin"] = .copy(place.root.appending(path: "missing.bin"))
        let error = #expect(throws: SiteError.self) { try place.writer.write(new) }
        #expect(error?.description.contains("cannot be written to") == true)
        #expect(place.text("index.html") == "old")
        #expect(try place.neighbours() == ["_site"])
    }

    @Test("missing assets are an error, and no site is begun")
    func missingAssets() throws {
        let place = try Place()
        try FileManager.default.removeItem(at: place.assets)
        #expect(throws: SiteError.self) { try place.writer.write(site("new")) }
        #expect(try place.neighbours() == [])
    }

    @Test("where the output cannot be, it says so")
    func blockedOutput() throws {
        let place = try Place()
        try Data().write(to: place.root.appending(path: "out"))
        #expect(throws: SiteError.self) { try place.writer.write(site("new")) }
    }

    @Test("assets that are a link are copied, and nothing is written into what it leads to")
    func linkedAssets() throws {
        let place = try Place()
        let link = place.root.appending(path: "link")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: place.assets)
        try SiteWriter(assets: link, output: place.output).write(site("new"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.assets.path) == ["assets"])
        #expect(place.text("index.html") == "new")
        #expect(place.text("assets/style.css") == "body {}")
        let type = try FileManager.default.attributesOfItem(atPath: place.output.path)[.type] as? FileAttributeType
        #expect(type == .typeDirectory)
    }

    /// Two renames put the new folder in the place of the old one. Between them the place is empty for the time of one system
    /// call, since `rename` replaces no folder that holds something: a reader may find no page then, but never half of one.
    @Test("a reader who asks during ten rebuilds never finds half a page")
    func reading() async throws {
        let place = try Place()
        let filler = String(repeating: "x", count: 1 << 20)
        try place.writer.write(site("0\(filler)end"))
        let isDone = Mutex(false)
        let reader = Task.detached {
            var (whole, torn) = (0, 0)
            repeat {
                guard let text = place.text("index.html") else { continue }
                if text.utf8.count == filler.utf8.count + 4, text.hasSuffix("end") { whole += 1 } else { torn += 1 }
            } while !isDone.withLock { $0 }
            return (whole: whole, torn: torn)
        }
        for round in 0..<10 { try place.writer.write(site("\(round)\(filler)end")) }
        isDone.withLock { $0 = true }
        let seen = await reader.value
        #expect(seen.torn == 0)
        #expect(seen.whole > 0)
        #expect(place.text("index.html")?.first == "9")
        #expect(try place.neighbours() == ["_site"])
    }
}
