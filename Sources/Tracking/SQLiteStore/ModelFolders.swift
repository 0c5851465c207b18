import Foundation
import GRDB

/// Finds the files of model versions: among a run's artifacts, or as a logged model of MLflow 3.
struct ModelFolders {
    private let places: ArtifactPlaces
    private let runs: [String: Run]
    /// By id and, as `RUN/NAME`, by name.
    private var logged: [String: URL] = [:]

    init(reading: DatabaseReading, runs: [Run]) throws {
        places = reading.places
        self.runs = Dictionary(runs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for row in try reading.rows(of: "logged_models") {
            guard let id = TableRow.text(row["model_id"]), let experiment = TableRow.text(row["experiment_id"]),
                let location = TableRow.text(row["artifact_location"]),
                case .found(let folder) = places.artifacts(at: location, experiment: experiment, model: id)
            else { continue }
            logged[id] = folder
            if let run = TableRow.text(row["source_run_id"]), let name = TableRow.text(row["name"]) {
                logged["\(run)/\(name)"] = folder
            }
        }
    }

    /// Nil where the version's files are not on this machine.
    func folder(of version: ModelVersion) -> URL? {
        for place in [version.storageLocation, version.source].compactMap(\.self) {
            if let found = folder(at: place) { return found }
        }
        return nil
    }

    private func folder(at text: String) -> URL? {
        let place = ArtifactPlace(text)
        if place.scheme == "models" { return place.parts.first.flatMap { logged[$0] } }
        if place.scheme == "runs", let run = place.parts.first.flatMap({ runs[$0] }) {
            let path = place.parts.dropFirst().joined(separator: "/")
            return path.isEmpty ? run.artifactFolder : (try? run.artifact(at: path)) ?? logged["\(run.id)/\(path)"]
        }
        guard place.isPath else { return nil }
        // …/RUN/artifacts/PATH or …/models/m-ID/artifacts/PATH
        for index in place.parts.indices.dropFirst() where place.parts[index] == FileStore.artifactsFolder {
            let path = place.parts[(index + 1)...].joined(separator: "/")
            if let run = runs[place.parts[index - 1]] {
                return path.isEmpty ? run.artifactFolder : try? run.artifact(at: path)
            }
            if let folder = logged[place.parts[index - 1]] {
                guard !path.isEmpty else { return folder }
                guard (try? Names.checkArtifactPath(path)) != nil else { return nil }
                let target = folder.appending(path: path)
                return Files.exists(target) && Files.isInside(target, of: folder) ? target : nil
            }
        }
        return nil
    }
}
