import Foundation
import GRDB

extension DatabaseReading {
    /// Where the files of registered versions are.
    func modelFolders() throws -> ModelFolders {
        var logged: [String: URL] = [:]
        for row in try rows(of: "logged_models") {
            guard let id = TableRow.text(row["model_id"]), let experiment = TableRow.text(row["experiment_id"]),
                let location = TableRow.text(row["artifact_location"]),
                case .found(let folder) = places.artifacts(at: location, experiment: experiment, model: id)
            else { continue }
            logged[id] = folder
            if let run = TableRow.text(row["source_run_id"]), let name = TableRow.text(row["name"]) {
                logged["\(run)/\(name)"] = folder
            }
        }
        return ModelFolders(
            run: { [artifactURIs, places] id in
                guard let recorded = artifactURIs[id],
                    case .found(let folder) = places.artifacts(at: recorded.uri, experiment: recorded.experiment, run: id)
                else { return nil }
                return folder
            },
            loggedModel: { logged[$0] })
    }
}
