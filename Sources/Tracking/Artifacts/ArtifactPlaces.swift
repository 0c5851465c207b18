import Foundation

/// Finds the folders that a database names.
///
/// A database may have come from another machine, with its artifacts beside it. A run's are looked for, in this order,
/// 1. at the path that the run records, where that is one of this machine (a relative one counts from the database's folder,
///    then from the current one), and
/// 2. by its last parts (`EXPERIMENT/RUN/artifacts`) below `mlartifacts` (where a server keeps them), `mlruns` (where a program
///    without a server does) and the database's folder itself.
///
/// A recorded path counts only when it ends as MLflow's do, so that no database makes a page of some other folder of this machine.
struct ArtifactPlaces {
    enum Finding: Hashable {
        case found(URL)
        /// The place is there, the folder is not: nothing was logged.
        case empty(URL)
        case missing
    }

    /// The folder of the database.
    let folder: URL

    /// The artifacts of a run.
    func artifacts(at text: String, experiment: String, run: String) -> Finding {
        find(ArtifactPlace(text), ending: [run, FileStore.artifactsFolder], below: experiment)
    }

    /// The files of a logged model of MLflow 3.
    func artifacts(at text: String, experiment: String, model: String) -> Finding {
        find(ArtifactPlace(text), ending: ["models", model, FileStore.artifactsFolder], below: experiment)
    }

    /// Where a folder that cannot be found would be.
    func defaultFolder(experiment: String, run: String) -> URL {
        folder.appending(path: "mlruns/\(experiment)/\(run)/\(FileStore.artifactsFolder)", directoryHint: .isDirectory)
    }

    private func find(_ place: ArtifactPlace, ending: [String], below experiment: String) -> Finding {
        guard place.isPath, place.parts.suffix(ending.count) == ending[...], !place.parts.contains("..") else { return .missing }
        let candidates = recorded(place) + beside(ending, experiment)
        if let found = candidates.first(where: Files.isFolder) { return .found(found) }
        // Of a store that is here, the run alone has no folder, or the whole experiment: MLflow makes them for the first artifact.
        for candidate in candidates {
            var parent = candidate
            for _ in ending { parent.deleteLastPathComponent() }
            let isExperiment = parent.lastPathComponent == experiment
            if isExperiment, Files.isFolder(parent) || Files.isFolder(parent.deletingLastPathComponent()), !isFallback(parent) {
                return .empty(candidate)
            }
        }
        return .missing
    }

    /// Whether that is `EXPERIMENT` right beside the database, whose parent is there in any case.
    private func isFallback(_ parent: URL) -> Bool {
        Files.path(parent.deletingLastPathComponent()) == Files.path(folder) && !Files.isFolder(parent)
    }

    private func recorded(_ place: ArtifactPlace) -> [URL] {
        guard let path = place.path else { return [] }
        if path.hasPrefix("/") { return [URL(filePath: path, directoryHint: .isDirectory)] }
        return [folder.appending(path: path, directoryHint: .isDirectory), URL(filePath: path, directoryHint: .isDirectory)]
    }

    private func beside(_ ending: [String], _ experiment: String) -> [URL] {
        let tail = ([experiment] + ending).joined(separator: "/")
        return ["mlartifacts/", "mlruns/", ""].flatMap { root in
            [tail, ending.joined(separator: "/")].map { folder.appending(path: root + $0, directoryHint: .isDirectory) }
        }
    }
}
