import ArgumentParser
import Foundation
import Site
import Templates
import Tracking

struct Render: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Build the site from the articles and the runs.",
        discussion: "The site is built beside the old one and put in its place when it is whole. An error leaves the old one."
    )

    @OptionGroup var root: RootOptions

    @Option(
        help: ArgumentHelp(
            "MLflow's runs: a folder, sqlite:///PATH or http://HOST:PORT; may be given several times (default: content/runs).",
            valueName: "source"))
    var runs: [String] = []

    @Option(help: ArgumentHelp("Where the site goes (default: _site).", valueName: "folder"))
    var output: String?

    func run() async throws {
        let paths = try root.paths()
        try paths.require(paths.content, paths.templates, paths.assets)
        let store = try store(in: paths)
        let site = output.map { URL(filePath: $0, directoryHint: .isDirectory) } ?? paths.site
        try refuseToReplace(site, in: paths)

        let clock = ContinuousClock()
        let start = clock.now
        let report = try SiteBuilder(
            project: paths.root, content: paths.content, assets: paths.assets, runs: try await store.contents(),
            templates: try TemplateLibrary(directory: path(paths.templates))
        ).build(to: site)
        for warning in report.warnings { StandardStreams.note(warning.description) }
        let milliseconds = Int((clock.now - start) / .milliseconds(1))
        StandardStreams.note(
            "Rendered \(report.pages) pages into \(path(site)) in \(milliseconds) ms; \(report.written.count) files written.")
    }

    private func store(in paths: Paths) throws -> any TrackingStore {
        let stores = try runs.map { try TrackingSource($0).store(cache: paths.serverCache) }
        return stores.isEmpty ? paths.store : CombinedStore(stores)
    }

    /// The output is replaced as a whole: it must not be a folder that holds something else.
    private func refuseToReplace(_ site: URL, in paths: Paths) throws {
        let files = FileManager.default
        guard let entries = try? files.contentsOfDirectory(atPath: path(site)), !entries.isEmpty else { return }
        guard files.fileExists(atPath: path(site.appending(path: "theme.css"))),
            files.fileExists(atPath: path(site.appending(path: "404.html")))
        else {
            throw ValidationError(
                "\(path(site)) holds files that are no rendered site. Name an empty or new folder with --output.")
        }
    }
}
