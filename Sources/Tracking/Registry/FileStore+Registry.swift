import Foundation

extension FileStore {
    /// - Throws: `.notFound` with the nearest names; `.malformed` where the model's `meta.yaml` cannot be read.
    package func registeredModel(named name: String) throws(TrackingError) -> RegisteredModel {
        try checkRoot()
        try Names.checkModel(name)
        let folder = modelFolder(name)
        guard Files.kind(folder) == .folder else {
            throw .notFound("registered model", name, among: try Files.names(in: registry))
        }
        var warnings: [StoreWarning] = []
        do {
            return try registeredModel(in: folder, warnings: &warnings)
        } catch {
            throw error.error
        }
    }

    var registry: URL { root.appending(path: Self.registryFolder) }

    func modelFolder(_ name: String) -> URL {
        registry.appending(path: name)
    }

    func versionFolder(_ name: String, _ version: Int) -> URL {
        modelFolder(name).appending(path: "version-\(version)")
    }

    func registeredModels(warnings: inout [StoreWarning]) throws(TrackingError) -> [RegisteredModel] {
        var models: [RegisteredModel] = []
        for name in try Files.names(in: registry) {
            let folder = registry.appending(path: name)
            guard Files.kind(folder) == .folder else { continue }
            do {
                models.append(try registeredModel(in: folder, warnings: &warnings))
            } catch {
                warnings.append(error.warning)
            }
        }
        return models
    }

    func registeredModel(in folder: URL, warnings: inout [StoreWarning]) throws(UnreadableFile) -> RegisteredModel {
        let meta = try MetaFile(in: folder)
        let name = try meta.required("name")
        guard name == folder.lastPathComponent else {
            throw meta.problem("names the model '\(name)', but its folder is '\(folder.lastPathComponent)'", "name")
        }
        var model = RegisteredModel(
            name: name,
            description: meta.filled("description"),
            created: try meta.date("creation_timestamp"),
            tags: KeyFolder(folder: folder.appending(path: "tags")).texts(warnings: &warnings),
            aliases: [:],
            versions: versions(of: name, in: folder, warnings: &warnings))
        // The copy of the aliases in meta.yaml is not read: MLflow reads the files alone.
        let aliases = folder.appending(path: "aliases")
        for (alias, text) in KeyFolder(folder: aliases).texts(warnings: &warnings) {
            let version = Int(text.trimmingCharacters(in: .whitespacesAndNewlines))
            guard let version, model.versions.contains(where: { $0.version == version }) else {
                warnings.append(StoreWarning(file: aliases.appending(path: alias), reason: "points at no version: '\(text)'"))
                continue
            }
            model.aliases[alias] = version
        }
        return model
    }

    private func versions(of name: String, in folder: URL, warnings: inout [StoreWarning]) -> [ModelVersion] {
        var versions: [ModelVersion] = []
        let entries: [String]
        do {
            entries = try Files.names(in: folder)
        } catch {
            warnings.append(StoreWarning(file: folder, reason: error.description))
            return []
        }
        for entry in entries where entry.hasPrefix("version-") {
            do {
                guard let version = try version(of: name, in: folder.appending(path: entry), warnings: &warnings) else {
                    continue
                }
                versions.append(version)
            } catch {
                warnings.append(error.warning)
            }
        }
        return versions.sorted { $0.version < $1.version }
    }

    /// Nil for a version that MLflow has deleted.
    private func version(
        of name: String, in place: URL, warnings: inout [StoreWarning]
    ) throws(UnreadableFile) -> ModelVersion? {
        let meta = try MetaFile(in: place)
        guard let number = try meta.integer("version"), place.lastPathComponent == "version-\(number)" else {
            throw meta.problem("does not name the version of its folder '\(place.lastPathComponent)'", "version")
        }
        let tags = KeyFolder(folder: place.appending(path: "tags")).texts(warnings: &warnings)
        let recorded = try meta.modelVersion(of: name, created: "creation_timestamp", tags: tags)
        guard var version = recorded else { return nil }
        version.folder = folder(of: version)
        return version
    }
}
