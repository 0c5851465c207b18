package import Foundation

/// A model that was found.
package struct ResolvedModel: Hashable, Sendable {
    /// The folder with the model's files.
    package var folder: URL
    /// `sentiment/1` for a registered version, the first eight characters of a run's id, or the folder's name.
    package var name: String
    package var version: ModelVersion?
    /// The run that made the model, where it is known and can be read.
    package var run: Run?
}

extension FileStore {
    /// Finds the folder that a URI means. It exists; what is in it is not looked at.
    ///
    /// - Throws: `.notFound` with the nearest names that exist; `.invalid` for a path that leaves its run.
    package func resolve(_ uri: ModelURI) throws(TrackingError) -> ResolvedModel {
        switch uri {
        case .alias(let model, let alias):
            try resolve(try registeredModel(named: model).version(alias: alias))
        case .version(let model, let number):
            try resolve(try registeredModel(named: model).version(number))
        case .run(let id, let path):
            try resolve(run: id, path: path)
        case .folder(let path):
            try resolve(folder: path)
        }
    }

    /// `text` is read as a ``ModelURI``.
    package func resolve(_ text: String) throws(TrackingError) -> ResolvedModel {
        try resolve(try ModelURI(text))
    }

    private func resolve(_ version: ModelVersion) throws(TrackingError) -> ResolvedModel {
        guard let folder = version.folder else {
            throw .notFound(
                """
                The files of \(version.displayName) are not in \(Files.path(root)): its source is '\(version.source)'\
                \(version.runID.map { ", its run \($0)" } ?? ""). Copy the run here, or register the model again.
                """)
        }
        let run = version.runID.flatMap { try? self.run(id: $0) }
        return ResolvedModel(folder: folder, name: version.displayName, version: version, run: run)
    }

    /// Where a version's files are. The place that it records may be a path of another machine, or of another system: it counts
    /// from where it enters a run or a logged model of this store. Nil where it enters none.
    func folder(of version: ModelVersion) -> URL? {
        folder(of: version.storageLocation ?? version.source) ?? folder(of: version.source)
    }

    private func resolve(run id: String, path: String) throws(TrackingError) -> ResolvedModel {
        let run = try run(id: id)
        guard !path.isEmpty else {
            guard Files.isFolder(run.artifactFolder) else {
                throw .notFound("The run \(id) has no artifacts in \(Files.path(run.artifactFolder)).")
            }
            return ResolvedModel(folder: run.artifactFolder, name: run.shortID, run: run)
        }
        do {
            return ResolvedModel(folder: try run.artifact(at: path), name: run.shortID, run: run)
        } catch {
            guard let folder = try loggedModel(named: path, of: run.id, in: root.appending(path: run.experimentID)) else {
                throw error
            }
            return ResolvedModel(folder: folder, name: run.shortID, run: run)
        }
    }

    private func resolve(folder path: String) throws(TrackingError) -> ResolvedModel {
        let folder = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
        guard Files.isFolder(folder) else {
            let parent = folder.deletingLastPathComponent()
            let others = try Files.names(in: parent).filter { Files.isFolder(parent.appending(path: $0)) }
            throw .notFound("folder", path, among: others)
        }
        return ResolvedModel(folder: folder, name: folder.lastPathComponent)
    }

    /// Nil where the place is not in this store.
    private func folder(of text: String) -> URL? {
        if text.hasPrefix("runs:/") {
            guard case .run(let id, let path)? = try? ModelURI(text), let run = try? runFolder(id: id) else { return nil }
            let artifacts = run.appending(path: Self.artifactsFolder, directoryHint: .isDirectory)
            if let found = inside(artifacts, path) { return found }
            return try? loggedModel(named: path, of: id, in: run.deletingLastPathComponent())
        }
        let place = ArtifactPlace(text)
        if place.scheme == "models" { return place.parts.first.flatMap(loggedModel(id:)) }
        // …/EXPERIMENT/RUN/artifacts/PATH or …/EXPERIMENT/models/m-ID/artifacts, with the slashes of any system
        let parts = place.parts
        for index in parts.indices.dropFirst(2) where parts[index] == Self.artifactsFolder {
            let path = parts[(index + 1)...].joined(separator: "/")
            if let run = try? runFolder(id: parts[index - 1]) {
                return inside(run.appending(path: Self.artifactsFolder, directoryHint: .isDirectory), path)
            }
            if index > 2, parts[index - 2] == "models" {
                let model = "\(parts[index - 3])/models/\(parts[index - 1])/\(Self.artifactsFolder)"
                if let found = inside(root.appending(path: model), path) { return found }
            }
        }
        return nil
    }

    /// `models:/m-ID`, as MLflow 3 names what was logged with `log_model`.
    private func loggedModel(id: String) -> URL? {
        guard Names.isRunID(id), let experiments = try? Files.names(in: root) else { return nil }
        return experiments.lazy.compactMap {
            inside(root.appending(path: "\($0)/models/\(id)/\(Self.artifactsFolder)"), "")
        }.first
    }

    /// A logged model of MLflow 3, which stands beside the runs: `EXPERIMENT/models/m-ID/{meta.yaml,artifacts/}`.
    private func loggedModel(named name: String, of run: String, in experiment: URL) throws(TrackingError) -> URL? {
        let models = experiment.appending(path: "models")
        for id in try Files.names(in: models) {
            let folder = models.appending(path: id)
            guard let meta = try? MetaFile(in: folder) else { continue }
            guard meta.text("name") == name, meta.text("source_run_id") == run else { continue }
            return inside(folder.appending(path: Self.artifactsFolder), "")
        }
        return nil
    }

    /// `folder/path` where that is a folder or file of this store, no link leading out.
    private func inside(_ folder: URL, _ path: String) -> URL? {
        let target = path.isEmpty ? folder : folder.appending(path: path)
        guard path.isEmpty || (try? Names.checkArtifactPath(path)) != nil, Files.exists(target) else { return nil }
        return Files.isInside(target, of: root) ? target : nil
    }
}
