package import Tracking

/// Adds a trained model to the registry and decides which aliases it gets.
package struct Promotion: Sendable {
    /// The alias of the version that is served.
    package static let champion = "champion"
    /// Champions are compared by it: a choice must not be made on the test set.
    private static let criterion = "validation_accuracy"

    /// When a new version becomes the champion.
    package enum Policy: String, CaseIterable, Sendable {
        /// When it is at least as accurate on the validation set as the present champion, or there is none.
        case better
        case always
        case never
    }

    package var store: FileStore
    package var policy: Policy

    package init(store: FileStore, policy: Policy) {
        self.store = store
        self.policy = policy
    }

    package struct Outcome: Sendable {
        package var version: ModelVersion
        package var isChampion: Bool
    }

    /// Makes the run's model the next version of `name`. The alias, such as that of its kind, moves to it; `champion` does by the policy.
    package func register(run id: String, as name: String, alias: String) throws -> Outcome {
        let run = try store.run(id: id)
        let model = try store.registerModel(name: name)
        let isChampion =
            switch policy {
            case .always: true
            case .never: false
            case .better: try isBetter(run, than: model)
            }
        let version = try store.createVersion(of: name, run: id, source: "model")
        try store.setAlias(alias, of: name, version: version.version)
        if isChampion { try store.setAlias(Self.champion, of: name, version: version.version) }
        return Outcome(version: version, isChampion: isChampion)
    }

    private func isBetter(_ run: Run, than model: RegisteredModel) throws -> Bool {
        guard model.aliases[Self.champion] != nil, let runID = try model.version(alias: Self.champion).runID,
            let champion = try store.run(id: runID).latestMetric(Self.criterion)?.value
        else { return true }
        return (run.latestMetric(Self.criterion)?.value ?? 0) >= champion
    }
}
