import ArgumentParser
import Foundation
import Site
import Templates
import Tracking

/// Where the runs of a site come from: the option of the commands that build one.
struct RunOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "MLflow's runs: a folder, sqlite:///PATH or http://HOST:PORT; may be given several times (default: content/runs).",
            valueName: "source"))
    var runs: [String] = []

    /// The builder of the project's site, with the runs read.
    func builder(in paths: Paths) async throws -> SiteBuilder {
        try paths.require(paths.content, paths.templates, paths.assets)
        return SiteBuilder(
            project: paths.root, content: paths.content, assets: paths.assets, runs: try await store(in: paths).contents(),
            templates: try TemplateLibrary(directory: path(paths.templates)))
    }

    private func store(in paths: Paths) throws -> any TrackingStore {
        let stores = try runs.map { try TrackingSource($0).store(cache: paths.serverCache) }
        return stores.isEmpty ? paths.store : CombinedStore(stores)
    }
}
