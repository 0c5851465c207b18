import Foundation
import GRDB

extension DatabaseReading {
    /// Registered models with their versions, aliases and tags.
    func readModels(into contents: inout StoreContents) throws {
        contents.warnings += try otherWorkspaces(of: "registered_models")
        let tags = try texts(of: "registered_model_tags", by: "name")
        let finder = try modelFolders()
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
            do {
                let found = try record.modelVersion(of: model, created: "creation_time", tags: tags["\(model)/\(number)"] ?? [:])
                if var version = found {
                    version.folder = finder.folder(of: version)
                    versions[model, default: []].append(version)
                }
            } catch let problem {
                warnings.append(problem.warning)
            }
        }
        return versions
    }
}
