/// Where runs and registered models are read from: a folder of files, a database, a server.
package protocol TrackingStore: Sendable {
    /// Reads everything. A record that is malformed is left out and named in a warning.
    ///
    /// The same experiments give the same contents whichever the kind of store, but for the places of artifact folders.
    ///
    /// - Parameter includingDeleted: whether experiments and runs marked as deleted are wanted.
    /// - Throws: only where the store as a whole cannot be read.
    func contents(includingDeleted: Bool) async throws(TrackingError) -> StoreContents
}

extension TrackingStore {
    /// Reads everything that is not deleted.
    package func contents() async throws(TrackingError) -> StoreContents {
        try await contents(includingDeleted: false)
    }
}

/// What a store holds, and what of it could not be read.
package struct StoreContents: Hashable, Sendable {
    /// By creation time, the oldest first, then by id.
    package var experiments: [Experiment]
    /// By start time, the oldest first, then by id.
    package var runs: [Run]
    /// By name.
    package var models: [RegisteredModel]
    package var warnings: [StoreWarning]

    package init(
        experiments: [Experiment] = [], runs: [Run] = [], models: [RegisteredModel] = [], warnings: [StoreWarning] = []
    ) {
        self.experiments = experiments
        self.runs = runs
        self.models = models
        self.warnings = warnings
    }
}
