import Foundation
import Site
import Templates
import Tracking

/// A copy of the small project, to be built and broken; removed at the end.
final class TemporaryProject: Sendable {
    let root: URL

    /// - Parameters:
    ///   - parent: where the copy is made.
    ///   - isReversed: whether its files are made in the reverse of their order.
    init(in parent: URL = FileManager.default.temporaryDirectory, isReversed: Bool = false) throws {
        root = parent.appending(path: "site-\(UUID().uuidString)").resolvingSymlinksInPath()
        let fixture = try ProjectFolder.fixture("small")
        let names = try FileManager.default.subpathsOfDirectory(atPath: fixture.path).filter { $0.hasPrefix("content/") }.sorted()
        for name in isReversed ? names.reversed() : names {
            let source = fixture.appending(path: name)
            guard (try source.resourceValues(forKeys: [.isRegularFileKey])).isRegularFile == true else { continue }
            try write(try Data(contentsOf: source), to: name)
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    var output: URL { root.appending(path: "_site", directoryHint: .isDirectory) }

    // MARK: Changing

    func write(_ text: String, to path: String) throws {
        try write(Data(text.utf8), to: path)
    }

    func write(_ data: Data, to path: String) throws {
        let file = root.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    /// Replaces a text that must occur in the file.
    func edit(_ path: String, _ old: String, _ new: String) throws {
        let text = try text(path)
        guard text.contains(old) else { throw CocoaError(.formatting) }
        try write(text.replacing(old, with: new), to: path)
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: root.appending(path: path))
    }

    func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// Leaves the one article `broken.md`, in English, whose body begins on line 5.
    func writeOnlyArticle(body: String) throws {
        try remove("content/articles")
        try write("---\ntitle: Broken\nlang: en\n---\n" + body, to: "content/articles/broken.md")
    }

    // MARK: Building

    @discardableResult
    func build(templates: TemplateLibrary? = nil, assets: URL? = nil, isStrict: Bool = false) throws -> SiteBuilder.Report {
        var builder = try builder(templates: templates, assets: assets)
        builder.isStrict = isStrict
        return try builder.build(to: output)
    }

    func builder(templates: TemplateLibrary? = nil, assets: URL? = nil) throws -> SiteBuilder {
        SiteBuilder(
            project: root, content: root.appending(path: "content"), assets: try assets ?? ProjectFolder.assets(),
            runs: try FileStore(project: root, path: "content/runs").load(), templates: try templates ?? ProjectFolder.library())
    }

    /// What the check finds, in its order.
    func findings() throws -> [String] {
        do {
            return try builder().check().diagnostics.map(\.description)
        } catch let error as SiteError {
            return error.diagnostics.map(\.description)
        }
    }

    /// With the runs of several projects, each from its own store.
    func build(runsOf projects: [TemporaryProject]) async throws {
        let stores = projects.map { FileStore(project: $0.root, path: "content/runs") }
        try SiteBuilder(
            project: root, content: root.appending(path: "content"), assets: try ProjectFolder.assets(),
            runs: try await CombinedStore(stores).contents(includingDeleted: false), templates: try ProjectFolder.library()
        ).build(to: output)
    }

    /// The problems for which the site is not built, without the warnings beside them; none where it is.
    func errors() throws -> [String] {
        do {
            try build()
            return []
        } catch let error as SiteError {
            return error.diagnostics.filter { $0.severity == .error }.map(\.description)
        }
    }

    /// What was built, by path below the output.
    func files() throws -> [String: Data] {
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: output.path) {
            let file = output.appending(path: path)
            guard (try file.resourceValues(forKeys: [.isRegularFileKey])).isRegularFile == true else { continue }
            files[path] = try Data(contentsOf: file)
        }
        return files
    }

    /// A built page.
    func page(_ path: String) throws -> HTMLPage {
        try HTMLPage(try text("_site/" + path))
    }
}

/// The names that the small project gives to its runs.
enum Small {
    static let champion = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
    static let baseline = "aa11bb22cc33dd44ee55ff6600778899"
    static let championFolder = "content/runs/100000000000000001/\(champion)"
    static let baselineFolder = "content/runs/100000000000000001/\(baseline)"
}
