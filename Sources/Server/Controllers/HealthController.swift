import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Storage

/// `GET /health`: 200 where an analysis would be answered and stored, else 503.
struct HealthController: Sendable {
    static let path = "/health"

    struct Health: Encodable {
        enum Status: String, Encodable {
            case ok
            case degraded
        }

        let status: Status
        /// Nil while no model is loaded.
        let model: String?
        let database: Status
        let version: String
        let uptimeSeconds: Int
        let timestamp: String

        enum CodingKeys: String, CodingKey {
            case status, model, database, version, timestamp
            case uptimeSeconds = "uptime_seconds"
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(status, forKey: .status)
            // Null where there is none, so that the field is always there.
            try container.encode(model, forKey: .model)
            try container.encode(database, forKey: .database)
            try container.encode(version, forKey: .version)
            try container.encode(uptimeSeconds, forKey: .uptimeSeconds)
            try container.encode(timestamp, forKey: .timestamp)
        }
    }

    let desk: Desk
    let start: Date

    init(desk: Desk) {
        self.desk = desk
        self.start = desk.configuration.clock()
    }

    func addRoutes(to router: some RouterMethods<RequestScope>) {
        router.get("/health", use: health)
    }

    @Sendable private func health(_ request: Request, context: RequestScope) async throws -> Response {
        let now = desk.configuration.clock()
        let database = await databaseStatus(context)
        let model = desk.analyst.modelName
        let isReady = model != nil && database == .ok
        let health = Health(
            status: isReady ? .ok : .degraded, model: model, database: database, version: desk.configuration.version,
            uptimeSeconds: Int(now.timeIntervalSince(start)), timestamp: now.timestamp)
        return try isReady
            ? .json(health)
            : .json(health, status: .serviceUnavailable, headers: [.retryAfter: "60"])
    }

    private func databaseStatus(_ context: RequestScope) async -> Health.Status {
        do {
            _ = try await desk.database.history(limit: 1)
            return .ok
        } catch {
            context.logger.error("the database cannot be read", metadata: ["error": "\(String(reflecting: error))"])
            return .degraded
        }
    }
}
