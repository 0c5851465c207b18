import Foundation

extension ServerReading {
    /// Registered models with their versions, aliases and tags.
    func readModels(into contents: inout StoreContents) async throws(TrackingError) {
        let models = try await list("registered-models/search", list: "registered_models")
        guard !models.isEmpty else { return }
        var versions: [String: [ModelVersion]] = [:]
        for value in try await list("model-versions/search", list: "model_versions") {
            guard let name = value["name"]?.text else { continue }
            let subject = "the version \(name)/\(value["version"]?.text ?? "?")"
            let record = ServerRecord(subject: subject, value: value, server: server)
            do {
                let version = try record.modelVersion(of: name, created: "creation_timestamp", tags: value["tags"]?.texts ?? [:])
                if let version { versions[name, default: []].append(version) }
            } catch {
                contents.warnings.append(error.warning)
            }
        }
        let finder = await modelFolders(for: versions.values.flatMap(\.self), &contents)
        for value in models {
            guard let name = value["name"]?.text else { continue }
            let record = ServerRecord(subject: "the registered model '\(name)'", value: value, server: server)
            do {
                try Names.checkModel(name)
                var model = RegisteredModel(
                    name: name, description: record.filled("description"), created: try record.date("creation_timestamp"),
                    tags: value["tags"]?.texts ?? [:], aliases: [:],
                    versions: (versions[name] ?? []).sorted { $0.version < $1.version })
                for index in model.versions.indices { model.versions[index].folder = finder.folder(of: model.versions[index]) }
                for entry in value["aliases"]?.list ?? [] {
                    guard let alias = entry["alias"]?.text else { continue }
                    let version = entry["version"]?.text.flatMap(Int.init)
                    guard let version, model.versions.contains(where: { $0.version == version }) else {
                        contents.warnings.append(record.problem("the alias '\(alias)' points at no version").warning)
                        continue
                    }
                    model.aliases[alias] = version
                }
                contents.models.append(model)
            } catch let problem as UnreadableFile {
                contents.warnings.append(problem.warning)
            } catch {
                contents.warnings.append(StoreWarning(file: server.url, reason: "\(error)"))
            }
        }
        contents.models.sort { $0.name < $1.name }
    }

    /// Where the files of the versions are, those of logged models (MLflow 3) fetched first.
    private func modelFolders(for versions: [ModelVersion], _ contents: inout StoreContents) async -> ModelFolders {
        let ids = Set(versions.flatMap { [$0.source, $0.storageLocation ?? ""] }.compactMap(Self.loggedModelID))
        let warnings = await mapped(ids.sorted(), atOnce: ServerClient.parallelism) { [mirror] id in
            // What was logged as a model does not change: MLflow writes each under an id of its own.
            await mirror.update(.loggedModel(id), state: "logged", isFinal: true)
        }
        contents.warnings += warnings.flatMap(\.self)
        let runs = Set(contents.runs.map(\.id))
        return ModelFolders(
            run: { [mirror] id in runs.contains(id) ? mirror.folder(of: .run(id)) : nil },
            loggedModel: { [mirror] id in ids.contains(id) ? mirror.folder(of: .loggedModel(id)) : nil })
    }

    /// `models:/m-ID` or `…/models/m-ID/artifacts`
    private static func loggedModelID(in text: String) -> String? {
        let place = ArtifactPlace(text)
        var id: String?
        if place.scheme == "models" {
            id = place.parts.first
        } else if let index = place.parts.lastIndex(of: FileStore.artifactsFolder), index > 1, place.parts[index - 2] == "models"
        {
            id = place.parts[index - 1]
        }
        return id.flatMap { $0.hasPrefix("m-") && Names.isRunID($0) ? $0 : nil }
    }
}
