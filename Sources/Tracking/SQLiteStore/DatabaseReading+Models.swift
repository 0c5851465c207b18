import Foundation
import GRDB

extension DatabaseReading {
    /// Registered models with their versions, aliases and tags.
    func readModels(into contents: inout StoreContents) throws {
        contents.warnings += try otherWorkspaces(of: "registered_models")
        let tags = try texts(of: "registered_model_tags", by: "name")
        let finder = try ModelFolders(reading: self, runs: contents.runs)
        var versions = try versions(finder: finder, warnings: &contents.warnings)
        let aliases = try rows(of: "registered_model_aliases")
        for row in try rows(of: "registered_models") {
            guard let name = TableRow.text(row["name"]) else { continue }
            let record = TableRow(row, subject: "the registered model '\(name)'", file: file)
            do {
                try Names.checkModel(name)
                var model = RegisteredModel(
                    name: name, description: record.filled("description"), created: try record.date("creation_time"),
                    tags: tags[name] ?? [:], aliases: [:],
                    versions: versions.removeValue(forKey: name)?.sorted { $0.version < $1.version } ?? [])
                for row in aliases where TableRow.text(row["name"]) == name {
                    guard let alias = TableRow.text(row["alias"]) else { continue }
                    let version = TableRow.text(row["version"]).flatMap(Int.init)
                    guard let version, model.versions.contains(where: { $0.version == version }) else {
                        let problem = record.problem("the alias '\(alias)' points at no version")
                        contents.warnings.append(problem.warning)
                        continue
                    }
                    model.aliases[alias] = version
                }
                contents.models.append(model)
            } catch let problem as UnreadableFile {
                contents.warnings.append(problem.warning)
            } catch let error as TrackingError {
                contents.warnings.append(StoreWarning(file: file, reason: error.description))
            }
        }
        contents.models.sort { $0.name < $1.name }
    }

    /// By the name of their model.
    private func versions(finder: ModelFolders, warnings: inout [StoreWarning]) throws -> [String: [ModelVersion]] {
        var tags: [String: [String: String]] = [:]
        for row in try rows(of: "model_version_tags") {
            guard let name = TableRow.text(row["name"]), let version = TableRow.text(row["version"]),
                let key = TableRow.text(row["key"])
            else { continue }
            tags["\(name)/\(version)", default: [:]][key] = TableRow.text(row["value"]) ?? ""
        }
        var versions: [String: [ModelVersion]] = [:]
        for row in try rows(of: "model_versions") {
            guard let model = TableRow.text(row["name"]) else { continue }
            let number = TableRow.text(row["version"]) ?? "?"
            let record = TableRow(row, subject: "the version \(model)/\(number)", file: file)
            if record.text("current_stage") == ModelVersion.deletedStage { continue }
            do {
                guard let version = try record.integer("version").flatMap({ Int(exactly: $0) }) else {
                    throw record.problem("has no number")
                }
                let name = record.filled("status") ?? ModelVersion.Status.ready.rawValue
                guard let status = ModelVersion.Status(rawValue: name) else {
                    throw record.problem("'status' is none of MLflow's: '\(name)'")
                }
                var found = ModelVersion(
                    model: model, version: version, runID: record.filled("run_id"), source: try record.required("source"),
                    storageLocation: record.filled("storage_location"), status: status,
                    created: try record.date("creation_time"), description: record.filled("description"),
                    tags: tags["\(model)/\(version)"] ?? [:])
                found.folder = finder.folder(of: found)
                versions[model, default: []].append(found)
            } catch let problem as UnreadableFile {
                warnings.append(problem.warning)
            }
        }
        return versions
    }
}
