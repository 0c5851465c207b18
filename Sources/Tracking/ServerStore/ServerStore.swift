package import Foundation

/// MLflow's tracking server, read over its REST interface (https://mlflow.org/docs/latest/api_reference/rest-api.html).
///
/// Its artifacts are copied into a folder of this machine, where they stay between readings.
package struct ServerStore: Sendable {
    package let address: ServerAddress
    let cache: URL
    let environment: [String: String]

    /// - Parameters:
    ///   - cache: the folder for artifacts; each server gets one of its own in it.
    ///   - environment: where MLflow's `MLFLOW_TRACKING_TOKEN`, `MLFLOW_TRACKING_USERNAME`, `MLFLOW_TRACKING_PASSWORD` and
    ///     `MLFLOW_HTTP_REQUEST_TIMEOUT` are looked up.
    package init(address: ServerAddress, cache: URL, environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.address = address
        self.cache = cache
        self.environment = environment
    }
}

extension ServerStore: TrackingStore {
    package func contents(includingDeleted: Bool) async throws(TrackingError) -> StoreContents {
        let client = try ServerClient(address: address, environment: environment)
        defer { client.close() }
        let reading = ServerReading(client: client, mirror: ArtifactMirror(client: client, cache: cache))
        return try await reading.contents(includingDeleted: includingDeleted)
    }
}
