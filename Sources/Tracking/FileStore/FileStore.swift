package import Foundation

/// MLflow's file store: a folder of experiments, runs and registered models, read from every age and written as MLflow 3.17 does.
///
/// ```
/// 338645111280035264/meta.yaml  tags/<key>                        an experiment
///   578fa783950f4aa5acebbf5211fb7f7c/meta.yaml                    a run
///     metrics/<key>  params/<key>  tags/<key>  artifacts/
/// models/<name>/meta.yaml  aliases/<alias>  version-1/meta.yaml   a registered model
/// ```
/// The folder is read anew at each call: nothing is cached, and several values may share it.
package struct FileStore: Sendable {
    package let root: URL

    /// The store's place as written into `artifact_uri` and its like: relative to the folder in which MLflow is to be run, so
    /// that a committed store names no path of one machine.
    package let relativePath: String

    let now: @Sendable () -> Date

    /// The store at `path` below the project's folder, such as `content/runs`. MLflow reads it when run in `project`.
    package init(project: URL, path: String, now: @escaping @Sendable () -> Date = { Date() }) {
        self.root = project.appending(path: path)
        self.relativePath = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
        self.now = now
    }

    /// A store anywhere, such as a team's `mlruns`. MLflow reads what is written to it when run in the folder above `root`.
    package init(root: URL, now: @escaping @Sendable () -> Date = { Date() }) {
        self.root = root
        self.relativePath = root.standardizedFileURL.lastPathComponent
        self.now = now
    }

    /// The folders that MLflow keeps inside an experiment beside its runs.
    static let reservedFolders: Set<String> = ["tags", "datasets", "traces", "models"]
    static let registryFolder = "models"
    static let artifactsFolder = "artifacts"

    func checkRoot() throws(TrackingError) {
        guard Files.isFolder(root) else {
            throw .notFound("There is no folder of runs at \(Files.path(root)). Train a model first, or name another folder.")
        }
    }
}
