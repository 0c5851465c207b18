import Foundation
import Synchronization
import Testing

@testable import Site

@Suite("Writing the site")
struct SiteWriterTests {
    /// A place for the site, removed at the end.
    private final class Place: Sendable {
        let root: URL
        var output: URL { root.appending(path: "out/_site", directoryHint: .isDirectory) }

        init() throws {
            root = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: root.appending(path: "out"), withIntermediateDirectories: true)
            try Data([0, 255, 7]).write(to: root.appending(path: "model.bin"))
        }

        deinit { try? FileManager.default.removeItem(at: root) }

        @discardableResult
        func write(_ files: [String: RenderedSite.File], after last: [String: RenderedSite.File]? = nil) throws
            -> SiteWriter.Changes
        {
            try SiteWriter(output: output).write(files, after: last)
        }

        /// What stands beside the output, hidden files included.
        func neighbours() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: output.deletingLastPathComponent().path)
        }

        func text(_ path: String) -> String? {
            (try? Data(contentsOf: output.appending(path: path))).map { String(decoding: $0, as: UTF8.self) }
        }

        func inode(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: output.appending(path: path).path)[.systemFileNumber] as? Int
        }
    }

    @Test("pages and artifacts are all there, and what was there before is gone with its folder")
    func contents() throws {
        let place = try Place()
        try place.write(["index.html": .text("old"), "gone/away/index.html": .text("gone")])
        let changes = try place.write([
            "index.html": .text("new é"), "en/runs/a/index.html": .text("deep"),
            "runs/a/artifacts/model/model.bin": .copy(place.root.appending(path: "model.bin")),
        ])
        #expect(place.text("index.html") == "new é")
        #expect(place.text("en/runs/a/index.html") == "deep")
        #expect(try Data(contentsOf: place.output.appending(path: "runs/a/artifacts/model/model.bin")) == Data([0, 255, 7]))
        #expect(!FileManager.default.fileExists(atPath: place.output.appending(path: "gone").path))
        #expect(changes.written == ["en/runs/a/index.html", "index.html", "runs/a/artifacts/model/model.bin"])
        #expect(changes.removed == ["gone/away/index.html"])
        #expect(try place.neighbours() == ["_site"])
    }

    @Test("an unchanged file is not written, whether the last build is remembered or not", arguments: [true, false])
    func unchanged(isRemembered: Bool) throws {
        let place = try Place()
        let model = place.root.appending(path: "model.bin")
        let old: [String: RenderedSite.File] = ["a.html": .text("a"), "b.html": .text("b"), "m.bin": .copy(model)]
        try place.write(old)
        let inodes = try ["a.html", "b.html", "m.bin"].map(place.inode)
        let new: [String: RenderedSite.File] = ["a.html": .text("a"), "b.html": .text("B"), "m.bin": .copy(model)]
        let changes = try place.write(new, after: isRemembered ? old : nil)
        #expect(changes.written == ["b.html"])
        #expect(try place.inode("a.html") == inodes[0])
        #expect(try place.inode("b.html") != inodes[1])
        #expect(try place.inode("m.bin") == inodes[2])
        #expect(place.text("b.html") == "B")
    }

    @Test("an artifact that changed is copied again", arguments: [Data([0, 255, 8]), Data([1])])
    func changedArtifact(bytes: Data) throws {
        let place = try Place()
        let model = place.root.appending(path: "model.bin")
        let old: [String: RenderedSite.File] = ["index.html": .text(""), "m.bin": .copy(model)]
        try place.write(old)
        try bytes.write(to: model, options: .atomic)
        let changes = try place.write(["index.html": .text(""), "m.bin": .copy(model)], after: old)
        #expect(changes.written == ["m.bin"])
        #expect(try Data(contentsOf: place.output.appending(path: "m.bin")) == bytes)
    }

    @Test("a file may become a folder, and a folder a file")
    func exchangedKinds() throws {
        let place = try Place()
        try place.write(["index.html": .text("1"), "a": .text("file"), "b/index.html": .text("folder")])
        try place.write(["index.html": .text("1"), "a/index.html": .text("folder"), "b": .text("file")])
        #expect(place.text("a/index.html") == "folder")
        #expect(place.text("b") == "file")
    }

    @Test("an error leaves the old site as it was and no folder behind")
    func failure() throws {
        let place = try Place()
        try place.write(["index.html": .text("old"), "stale.html": .text("stale")])
        let error = #expect(throws: SiteError.self) {
            try place.write(["index.html": .text("new"), "z.bin": .copy(place.root.appending(path: "missing.bin"))])
        }
        #expect(error?.description.contains("cannot be written to") == true)
        #expect(error?.description.contains("missing.bin") == true)
        #expect(place.text("index.html") == "old")
        #expect(place.text("stale.html") == "stale")
        #expect(try place.neighbours() == ["_site"])
    }

    @Test("where the output cannot be, it says so")
    func blockedOutput() throws {
        let place = try Place()
        try FileManager.default.removeItem(at: place.root.appending(path: "out"))
        try Data().write(to: place.root.appending(path: "out"))
        #expect(throws: SiteError.self) { try place.write(["index.html": .text("new")]) }
    }

    @Test("an output that is a link is followed, and stays a link")
    func linkedOutput() throws {
        let place = try Place()
        let target = place.root.appending(path: "elsewhere", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(at: place.output, withDestinationURL: target)
        try place.write(["index.html": .text("new")])
        #expect(try Data(contentsOf: target.appending(path: "index.html")) == Data("new".utf8))
        let type = try FileManager.default.attributesOfItem(atPath: place.output.filePath.dropLastSlash)[.type]
        #expect(type as? FileAttributeType == .typeSymbolicLink)
    }

    @Test("a reader who asks during a hundred rebuilds always finds a whole page")
    func reading() async throws {
        let place = try Place()
        let filler = String(repeating: "x", count: 1 << 20)
        try place.write(["index.html": .text("0\(filler)end")])
        let isDone = Mutex(false)
        let reader = Task.detached {
            var (whole, torn) = (0, 0)
            repeat {
                if let text = place.text("index.html"), text.utf8.count == filler.utf8.count + 4, text.hasSuffix("end") {
                    whole += 1
                } else {
                    torn += 1
                }
            } while !isDone.withLock { $0 }
            return (whole: whole, torn: torn)
        }
        for round in 0..<100 { try place.write(["index.html": .text("\(round % 10)\(filler)end")]) }
        isDone.withLock { $0 = true }
        let seen = await reader.value
        #expect(seen.torn == 0)
        #expect(seen.whole > 0)
        #expect(place.text("index.html")?.first == "9")
        #expect(try place.neighbours() == ["_site"])
    }
}

extension String {
    fileprivate var dropLastSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
