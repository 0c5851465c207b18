import Foundation

extension FileStore: TrackingStore {
    /// Reads everything. A record that is malformed is left out and named in a warning.
    ///
    /// - Parameter includingDeleted: whether experiments and runs marked as deleted are wanted. What stands in `.trash` never is.
    /// - Throws: only where the store's folder is missing or cannot be listed.
    package func load(includingDeleted: Bool = false) throws(TrackingError) -> StoreContents {
        try checkRoot()
        var contents = StoreContents()
        for name in try Files.names(in: root) where name != Self.registryFolder {
            let folder = root.appending(path: name)
            guard isFolder(folder, warnings: &contents.warnings) else { continue }
            do {
                let experiment = try experiment(in: folder, warnings: &contents.warnings)
                guard includingDeleted || experiment.lifecycle == .active else { continue }
                contents.experiments.append(experiment)
                contents.runs += try runs(of: experiment, in: folder, includingDeleted, warnings: &contents.warnings)
            } catch let problem as UnreadableFile {
                contents.warnings.append(problem.warning)
            } catch {
                contents.warnings.append(StoreWarning(file: folder, reason: "\(error)"))
            }
        }
        contents.experiments.sort { ($0.created ?? .distantPast, $0.id) < ($1.created ?? .distantPast, $1.id) }
        contents.runs.sort { ($0.start ?? .distantPast, $0.id) < ($1.start ?? .distantPast, $1.id) }
        contents.models = try registeredModels(warnings: &contents.warnings)
        return contents
    }

    package func contents(includingDeleted: Bool) async throws(TrackingError) -> StoreContents {
        try load(includingDeleted: includingDeleted)
    }

    /// The run with that id, a deleted one included.
    ///
    /// - Throws: `.notFound` with the nearest ids; `.malformed` where its `meta.yaml` cannot be read.
    package func run(id: String) throws(TrackingError) -> Run {
        let folder = try runFolder(id: id)
        var warnings: [StoreWarning] = []
        do {
            return try run(in: folder, experimentID: folder.deletingLastPathComponent().lastPathComponent, warnings: &warnings)
        } catch {
            throw error.error
        }
    }

    // MARK: One record

    func experiment(in folder: URL, warnings: inout [StoreWarning]) throws(UnreadableFile) -> Experiment {
        let meta = try MetaFile(in: folder)
        let id = try meta.required("experiment_id")
        guard id == folder.lastPathComponent else {
            throw meta.problem("names the experiment '\(id)', but its folder is '\(folder.lastPathComponent)'", "experiment_id")
        }
        return Experiment(
            id: id,
            name: try meta.required("name"),
            lifecycle: try meta.lifecycle(),
            created: try meta.date("creation_time"),
            tags: KeyFolder(folder: folder.appending(path: "tags")).texts(warnings: &warnings))
    }

    func run(in folder: URL, experimentID: String, warnings: inout [StoreWarning]) throws(UnreadableFile) -> Run {
        let meta = try MetaFile(in: folder)
        guard let id = meta.text("run_id") ?? meta.text("run_uuid") else {
            throw meta.problem("has neither 'run_id' nor 'run_uuid'")
        }
        guard id == folder.lastPathComponent else {
            throw meta.problem("names the run '\(id)', but its folder is '\(folder.lastPathComponent)'")
        }
        if let recorded = meta.text("experiment_id"), recorded != experimentID {
            throw meta.problem("names the experiment '\(recorded)', but lies in '\(experimentID)'", "experiment_id")
        }
        let tags = KeyFolder(folder: folder.appending(path: "tags")).texts(warnings: &warnings)
        return Run(
            id: id,
            name: Run.name(id: id, [meta.text("run_name"), tags["mlflow.runName"], meta.text("name")]),
            experimentID: experimentID,
            status: try meta.runStatus(),
            lifecycle: try meta.lifecycle(),
            start: try meta.date("start_time"),
            end: try meta.date("end_time"),
            params: KeyFolder(folder: folder.appending(path: "params")).texts(warnings: &warnings),
            tags: tags,
            metrics: KeyFolder(folder: folder.appending(path: "metrics")).metrics(warnings: &warnings),
            artifactFolder: folder.appending(path: Self.artifactsFolder, directoryHint: .isDirectory))
    }

    private func runs(
        of experiment: Experiment, in folder: URL, _ includingDeleted: Bool, warnings: inout [StoreWarning]
    ) throws(TrackingError) -> [Run] {
        var runs: [Run] = []
        for name in try Files.names(in: folder) where !Self.reservedFolders.contains(name) && name != MetaFile.name {
            let folder = folder.appending(path: name)
            guard isFolder(folder, warnings: &warnings) else { continue }
            do {
                let run = try run(in: folder, experimentID: experiment.id, warnings: &warnings)
                if includingDeleted || run.lifecycle == .active { runs.append(run) }
            } catch {
                warnings.append(error.warning)
            }
        }
        return runs
    }

    private func isFolder(_ url: URL, warnings: inout [StoreWarning]) -> Bool {
        switch Files.kind(url) {
        case .folder: return true
        case .link:
            warnings.append(StoreWarning(file: url, reason: "is a symbolic link and was not followed"))
            return false
        default: return false
        }
    }

    // MARK: Finding

    /// The folder of a run in whichever experiment it lies.
    func runFolder(id: String) throws(TrackingError) -> URL {
        try checkRoot()
        guard Names.isRunID(id) else {
            throw .invalid("'\(id)' is no run id: MLflow's are 32 hexadecimal digits.")
        }
        var others: [String] = []
        for experiment in try Files.names(in: root) where experiment != Self.registryFolder {
            let folder = root.appending(path: experiment)
            guard Files.kind(folder) == .folder else { continue }
            for name in try Files.names(in: folder) where !Self.reservedFolders.contains(name) {
                let run = folder.appending(path: name)
                guard Files.kind(run.appending(path: MetaFile.name)) == .file else { continue }
                if name == id { return run }
                others.append(name)
            }
        }
        throw .notFound("run", id, among: others)
    }
}
