package import Foundation

/// Whether a record is in use. MLflow leaves what it deletes in place and marks it.
package enum Lifecycle: String, Hashable, Sendable {
    case active, deleted
}

/// A named group of runs.
package struct Experiment: Hashable, Sendable, Identifiable {
    /// `0` for MLflow's default experiment, else 18 digits.
    package var id: String
    package var name: String
    package var lifecycle: Lifecycle
    /// Nil in the stores of early MLflow versions, which did not record it.
    package var created: Date?
    package var tags: [String: String]

    package init(id: String, name: String, lifecycle: Lifecycle = .active, created: Date? = nil, tags: [String: String] = [:]) {
        self.id = id
        self.name = name
        self.lifecycle = lifecycle
        self.created = created
        self.tags = tags
    }
}
