import Foundation

extension FileStore {
    /// Finds the registered model of that name or makes it.
    package func registerModel(name: String, description: String? = nil) throws(TrackingError) -> RegisteredModel {
        try Names.checkModel(name)
        try Files.makeFolder(registry)
        if try Files.claimFolder(modelFolder(name)) {
            let created = now()
            let model = RegisteredModel(
                name: name, description: description, created: created, tags: [:], aliases: [:], versions: [])
            try write(model, updated: created)
        }
        return try registeredModel(named: name)
    }

    /// Adds a version with the next number to a registered model.
    ///
    /// - Parameters:
    ///   - run: the id of the run that made the model.
    ///   - source: the model's path among the run's artifacts, such as `model`; it must be there.
    package func createVersion(
        of name: String, run id: String, source: String, description: String? = nil, tags: [String: String] = [:]
    ) throws(TrackingError) -> ModelVersion {
        let model = try registeredModel(named: name)
        let run = try run(id: id)
        _ = try run.artifact(at: source)
        for (key, value) in tags {
            try Names.checkKey(key)
            try Names.checkValue(value, of: key, limit: Names.registryTagLimit)
        }
        var number = (model.versions.last?.version ?? 0) + 1
        while try !Files.claimFolder(versionFolder(name, number)) { number += 1 }
        let folder = versionFolder(name, number)
        let created = now()
        let location = "\(relativePath)/\(run.experimentID)/\(id)/\(Self.artifactsFolder)/\(source)"
        var version = ModelVersion(
            model: name, version: number, runID: id, source: location, storageLocation: location, status: .ready,
            created: created, description: description.flatMap { $0.isEmpty ? nil : $0 }, tags: tags)
        version.folder = self.folder(of: version)
        for (key, value) in tags {
            try Files.write(Data(value.utf8), to: folder.appending(path: "tags/\(key)"), scratch: folder)
        }
        try MetaFile.write(
            [
                "creation_timestamp": .optional(created),
                "current_stage": .text("None"),
                "deployment_job_state": .null,
                "description": .optional(description),
                "last_updated_timestamp": .optional(created),
                "model_id": .null,
                "name": .text(name),
                "run_id": .text(id),
                "run_link": .null,
                "source": .text(version.source),
                "status": .text(version.status.rawValue),
                "status_message": .null,
                "storage_location": .optional(version.storageLocation),
                "user_id": .null,
                "version": .integer(Int64(number)),
                "workspace": .text("default"),
            ], in: folder)
        try write(try registeredModel(named: name), updated: created)
        return version
    }

    /// Points an alias at a version, wherever it pointed before: one rename, so that a reader sees the old version or the new.
    package func setAlias(_ alias: String, of name: String, version: Int) throws(TrackingError) {
        try Names.checkAlias(alias)
        let model = try registeredModel(named: name)
        _ = try model.version(version)
        let file = modelFolder(name).appending(path: "aliases/\(alias)")
        try Files.write(Data("\(version)".utf8), to: file, scratch: modelFolder(name))
        try write(try registeredModel(named: name), updated: now())
    }

    /// - Throws: `.notFound` with the nearest aliases where the model has none of that name.
    package func deleteAlias(_ alias: String, of name: String) throws(TrackingError) {
        try Names.checkAlias(alias)
        let model = try registeredModel(named: name)
        let file = modelFolder(name).appending(path: "aliases/\(alias)")
        guard Files.kind(file) == .file else {
            throw .notFound("alias", alias, of: "the model '\(name)'", among: Array(model.aliases.keys))
        }
        try Files.remove(file)
        try write(try registeredModel(named: name), updated: now())
    }

    private func write(_ model: RegisteredModel, updated: Date) throws(TrackingError) {
        try MetaFile.write(
            [
                "aliases": .texts(model.aliases.mapValues { "\($0)" }),
                "creation_timestamp": .optional(model.created),
                "deployment_job_id": .null,
                "deployment_job_state": .null,
                "description": .optional(model.description),
                "last_updated_timestamp": .optional(updated),
                "name": .text(model.name),
                "workspace": .text("default"),
            ], in: modelFolder(model.name))
    }
}
