import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Server
import Synchronization
import Testing

@Suite("GET /health")
struct HealthTests {
    @Test("is 200 where an analysis would be answered")
    func ready() async throws {
        let seconds = Mutex(0.0)
        let clock: @Sendable () -> Date = { Date(timeIntervalSince1970: 1_700_000_000 + seconds.withLock { $0 }) }
        try await TestServer.withConfiguration { configuration in
            configuration.clock = clock
            try await TestServer.run(configuration) { server in
                seconds.withLock { $0 = 90.5 }
                let response = try await server.get("/health")
                #expect(response.status == .ok)
                #expect(response.headers[.contentType] == "application/json")
                #expect(response.headers[.cacheControl] == "no-store")
                let health = try response.json()
                #expect(health["status"] as? String == "ok")
                #expect(health["model"] as? String == "sentiment/1")
                #expect(health["version"] as? String == "1.2.3")
                #expect(health["uptime_seconds"] as? Int == 90)
                #expect(health["timestamp"] as? String == "2023-11-14T22:14:50.500Z")
                #expect(try await server.send(.head, "/health").body.readableBytes == 0)
            }
        }
    }

    @Test("is 503 while no model is loaded, and does not say where the model lies")
    func degraded() async throws {
        try await TestServer.run(model: TestServer.unavailable) { server in
            let response = try await server.get("/health")
            #expect(response.status == .serviceUnavailable)
            #expect(response.headers[.retryAfter] == "60")
            let health = try response.json()
            #expect(health["status"] as? String == "degraded")
            #expect(health["model"] is NSNull)
            #expect(health["database"] as? String == "ok")
            #expect(!response.text.contains("secret"))
        }
    }
}
