import ArgumentParser
import Foundation
import Logging
import Sentiment
import Server
import Site
import Storage
import Templates
import Tracking

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the site and the pages on which tweets are analysed.",
        discussion: """
            Only this machine can reach it unless --host says otherwise. Without a usable model it starts all the same, says so on \
            every page, and answers 503 where a prediction is asked for.
            """
    )

    @OptionGroup var root: RootOptions
    @OptionGroup var model: ModelOptions

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 takes a free one.")
    var port = 8080

    @Option(help: ArgumentHelp("The database (default: var/vigie.sqlite).", valueName: "file"))
    var database: String?

    @Option(
        name: .customLong("allow-host"),
        help: ArgumentHelp("One more name under which the server may be called.", valueName: "name"))
    var allowedHosts: [String] = []

    @Flag(help: "Build the site now and after each change of its sources, and reload the browser.")
    var watch = false

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port must be in 0...65535.") }
    }

    func run() async throws {
        let paths = try root.paths()
        try paths.require(paths.templates)
        let logger = Logger(label: "vigie")
        let file = database.map { URL(filePath: $0) } ?? paths.database
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)

        var configuration = ServerConfiguration(
            site: paths.site, templates: try TemplateLibrary(directory: path(paths.templates)),
            database: try Database(at: file), model: servedModel(in: paths), version: Vigie.version)
        configuration.host = host
        configuration.port = port
        configuration.allowedHosts = Set(allowedHosts)
        configuration.logger = logger
        if watch {
            try paths.require(paths.content, paths.assets)
            let preview = Preview()
            let sources = SiteWatcher.Sources(
                project: paths.root, content: paths.content, assets: paths.assets, templates: paths.templates,
                store: paths.store, runs: paths.store.root)
            configuration.preview = preview
            configuration.services = [WatchService(watcher: SiteWatcher(sources, output: paths.site), preview: preview)]
        }
        try await Server.run(configuration) { url in
            // Whoever started us may wait for this line at the other end of a pipe, where print would keep it back.
            try? StandardStreams.write(Array("Vigie is listening on \(url)\n".utf8))
        }
    }

    /// A model that cannot be used is said so in the log; there is no other in its place.
    private func servedModel(in paths: Paths) -> ServedModel {
        do {
            let loaded = try model.load(from: paths)
            return .ready(loaded.classifier, name: loaded.name)
        } catch {
            return .unavailable(reason: "\(error)")
        }
    }
}
