import Foundation

/// Named values of one record, wherever it is stored: a `meta.yaml`, a row of a table, an object of a server's answer.
///
/// The rules that all records share stand here once, so that no kind of store is stricter than another.
protocol RecordFields {
    /// Nil where the field is missing or null. Numbers are read as text.
    func text(_ key: String) -> String?

    /// What is wrong with the record, said after its name; `key` is the field at fault.
    func problem(_ reason: String, _ key: String?) -> UnreadableFile
}

extension RecordFields {
    /// Nil where the field is missing, null or empty.
    func filled(_ key: String) -> String? {
        text(key).flatMap { $0.isEmpty ? nil : $0 }
    }

    func required(_ key: String) throws(UnreadableFile) -> String {
        guard let text = text(key) else { throw problem("has no '\(key)'", nil) }
        return text
    }

    func integer(_ key: String) throws(UnreadableFile) -> Int64? {
        guard let text = text(key) else { return nil }
        guard let number = Int64(text) else { throw problem("'\(key)' is not a whole number: '\(text)'", key) }
        return number
    }

    /// A field of milliseconds since 1970.
    func date(_ key: String) throws(UnreadableFile) -> Date? {
        try integer(key).map { Date(milliseconds: $0) }
    }

    /// Runs and experiments of the first MLflow versions have no stage: they are active.
    func lifecycle() throws(UnreadableFile) -> Lifecycle {
        guard let text = text("lifecycle_stage") else { return .active }
        guard let stage = Lifecycle(rawValue: text) else {
            throw problem("'lifecycle_stage' is neither active nor deleted: '\(text)'", "lifecycle_stage")
        }
        return stage
    }

    /// A missing status means running, as in MLflow.
    func runStatus() throws(UnreadableFile) -> Run.Status {
        guard let status = Run.Status(name: filled("status")) else {
            throw problem("'status' is none of MLflow's: '\(text("status") ?? "")'", "status")
        }
        return status
    }

    /// A missing status means ready, as in MLflow.
    func versionStatus() throws(UnreadableFile) -> ModelVersion.Status {
        let name = filled("status") ?? ModelVersion.Status.ready.rawValue
        guard let status = ModelVersion.Status(rawValue: name) else {
            throw problem("'status' is none of MLflow's: '\(name)'", "status")
        }
        return status
    }

    /// A registered version, without its folder. Nil for one that MLflow has deleted: it stays as a record of this stage.
    func modelVersion(
        of model: String, created: String, tags: [String: String]
    ) throws(UnreadableFile) -> ModelVersion? {
        if text("current_stage") == ModelVersion.deletedStage { return nil }
        guard let version = try integer("version").flatMap({ Int(exactly: $0) }) else {
            throw problem("has no number", "version")
        }
        return ModelVersion(
            model: model, version: version, runID: filled("run_id"), source: try required("source"),
            storageLocation: filled("storage_location"), status: try versionStatus(), created: try date(created),
            description: filled("description"), tags: tags)
    }
}
