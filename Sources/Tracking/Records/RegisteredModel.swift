package import Foundation

/// A name under which versions of a model are published.
package struct RegisteredModel: Hashable, Sendable {
    package var name: String
    package var description: String?
    package var created: Date?
    package var tags: [String: String]
    /// Alias to version number, such as `champion: 3`.
    package var aliases: [String: Int]
    /// By ascending version number.
    package var versions: [ModelVersion]

    /// The version with that number.
    package func version(_ number: Int) throws(TrackingError) -> ModelVersion {
        if let found = versions.first(where: { $0.version == number }) { return found }
        throw .notFound("version", "\(number)", of: "the model '\(name)'", among: versions.map { "\($0.version)" })
    }

    /// The version that `alias` points at; `latest`, which MLflow reserves, is the one with the highest number.
    package func version(alias: String) throws(TrackingError) -> ModelVersion {
        if alias.lowercased() == "latest", let last = versions.last { return last }
        guard let number = aliases[alias] else {
            throw .notFound("alias", alias, of: "the model '\(name)'", among: Array(aliases.keys))
        }
        return try version(number)
    }
}

/// One published state of a registered model.
package struct ModelVersion: Hashable, Sendable {
    package enum Status: String, Hashable, Sendable {
        case ready = "READY"
        case pending = "PENDING_REGISTRATION"
        case failed = "FAILED_REGISTRATION"
    }

    /// The stage of what MLflow has deleted: the record stays, and counts no more.
    static let deletedStage = "Deleted_Internal"

    package var model: String
    package var version: Int
    /// The run that made the model, where that is known.
    package var runID: String?
    /// The place of the model as the one who registered it named it: a path, a `file:` or a `models:/` URI.
    package var source: String
    /// The place that MLflow resolved ``source`` to.
    package var storageLocation: String?
    package var status: Status
    package var created: Date?
    package var description: String?
    package var tags: [String: String]
    /// The folder (or file) with the model's files, where it can be read from here.
    package var folder: URL?

    /// How a served model is called: `sentiment/1`.
    package var displayName: String { "\(model)/\(version)" }
}
