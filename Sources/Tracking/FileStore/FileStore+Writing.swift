import Foundation

extension FileStore {
    /// Finds the active experiment of that name or makes it; the store's folder is made too where it is missing.
    package func createExperiment(named name: String) throws(TrackingError) -> Experiment {
        try Names.checkExperiment(name)
        try Files.makeFolder(root)
        if let found = try experiment(named: name) { return found }
        while true {
            // 18 digits, the first of them not zero: what MLflow's generator draws.
            let id = "\(Int64.random(in: 100_000_000_000_000_000...999_999_999_999_999_999))"
            let folder = root.appending(path: id)
            guard try Files.claimFolder(folder) else { continue }
            let created = now()
            try MetaFile.write(
                [
                    "artifact_location": .text("\(relativePath)/\(id)"),
                    "creation_time": .integer(created.milliseconds),
                    "effective_trace_archival_retention": .null,
                    "experiment_id": .text(id),
                    "last_update_time": .integer(created.milliseconds),
                    "lifecycle_stage": .text(Lifecycle.active.rawValue),
                    "name": .text(name),
                    "trace_location": .null,
                    "workspace": .text("default"),
                ], in: folder)
            return Experiment(id: id, name: name, created: created)
        }
    }

    /// Makes the folder of a new run, with status running, and returns what logs into it.
    ///
    /// - Parameters:
    ///   - user: who runs it: MLflow's `user_id` and the tag `mlflow.user`.
    ///   - tags: more tags; `mlflow.runName` is set from `name`.
    package func startRun(
        in experiment: Experiment, named name: String, user: String? = nil, tags: [String: String] = [:]
    ) throws(TrackingError) -> RunWriter {
        let folder = root.appending(path: experiment.id)
        guard experiment.lifecycle == .active, Files.kind(folder) == .folder else {
            throw .notFound("The experiment '\(experiment.name)' is deleted or not in \(Files.path(root)). Create it first.")
        }
        guard !name.isEmpty else { throw .invalid("A run needs a name.") }
        let id = UUID().uuidString.lowercased().filter { $0 != "-" }
        let writer = RunWriter(
            id: id, name: name, experimentID: experiment.id, user: user, start: now(), folder: folder.appending(path: id),
            artifactURI: "\(relativePath)/\(experiment.id)/\(id)/\(Self.artifactsFolder)", now: now)
        var all = tags.merging(["mlflow.runName": name]) { $1 }
        if let user { all["mlflow.user"] = user }
        for (key, value) in all {
            try Names.checkKey(key)
            try Names.checkValue(value, of: key, limit: Names.tagLimit)
        }
        try writer.create()
        for (key, value) in all { try writer.setTag(key, value) }
        return writer
    }

    /// Nil where no experiment has the name.
    private func experiment(named name: String) throws(TrackingError) -> Experiment? {
        let trash = root.appending(path: ".trash")
        for parent in [root, trash] {
            for id in try Files.names(in: parent) where id != Self.registryFolder {
                var warnings: [StoreWarning] = []
                let found = try? experiment(in: parent.appending(path: id), warnings: &warnings)
                guard let found, found.name == name else { continue }
                guard found.lifecycle == .active, parent == root else {
                    throw .invalid("The experiment '\(name)' (\(id)) is deleted. Restore it with MLflow, or choose another name.")
                }
                return found
            }
        }
        return nil
    }
}
