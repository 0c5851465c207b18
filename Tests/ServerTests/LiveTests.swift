import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Server
import ServiceLifecycle
import Storage
import Testing

/// Over real connections.
@Suite("A running server")
struct LiveTests {
    /// Serves on a free port until the body ends, which gets the port and the group that it may stop.
    private func serve(
        _ configuration: ServerConfiguration, _ body: @escaping @Sendable (Int, ServiceGroup) async throws -> Void
    ) async throws {
        var configuration = configuration
        configuration.port = 0
        let (addresses, listening) = AsyncStream.makeStream(of: String.self)
        let application = buildApplication(configuration) { address in listening.yield(address) }
        let group = ServiceGroup(configuration: .init(services: [application], logger: configuration.logger))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            let address = await addresses.first { _ in true }
            let port = try #require(address.flatMap { URL(string: $0)?.port })
            #expect(address == "http://127.0.0.1:\(port)")
            do {
                try await body(port, group)
                await group.triggerGracefulShutdown()
            } catch {
                await group.triggerGracefulShutdown()
                throw error
            }
            try await tasks.waitForAll()
        }
    }

    private static func request(_ port: Int, _ request: TestClient.Request) async throws -> TestClient.Response {
        try await TestClient.withClient(host: "127.0.0.1", port: port) { try await $0.execute(request) }
    }

    @Test("finishes the request in flight when it is stopped, and has stored what it answered", .timeLimit(.minutes(1)))
    func gracefulShutdown() async throws {
        try await TestServer.withConfiguration { configuration in
            let model = GatedModel()
            configuration.model = .ready(model, name: "gated/1")
            let database = configuration.database
            try await serve(configuration) { port, group in
                async let answer = Self.request(
                    port,
                    .init(
                        "/predict", method: .post, authority: "127.0.0.1:\(port)", headers: [.contentType: "application/json"],
                        body: ByteBuffer(string: #"{"text": "I love it"}"#)))
                await model.waitUntilBusy()
                await group.triggerGracefulShutdown()
                // Time in which a server that does not wait would close the connection, or the database.
                try await Task.sleep(for: .milliseconds(200))
                #expect(try await database.predictionCount() == 0)
                model.open()
                let response = try await answer
                #expect(response.status == .ok)
                #expect(response.body.map { String(buffer: $0) }?.contains("\"sentiment\":\"positive\"") == true)
            }
            // The server has closed the database behind itself.
            await #expect(throws: StorageError.closed) { try await database.predictionCount() }
            let folder = configuration.site.deletingLastPathComponent()
            let again = try Database(at: folder.appending(path: "vigie.sqlite"))
            let count = try await again.predictionCount()
            #expect(count == 1)
            try await again.close()
        }
    }

    @Test("answers under its own names only")
    func hosts() async throws {
        try await TestServer.withConfiguration { configuration in
            try await serve(configuration) { port, _ in
                for (host, status) in [
                    ("127.0.0.1:\(port)", 200), ("localhost:\(port)", 200), ("localhost", 200), ("evil.example:\(port)", 421),
                ] {
                    let response = try await Self.request(port, .init("/health", method: .get, authority: host))
                    #expect(response.status.code == status, "\(host)")
                }
                let nameless = try await Self.request(port, .init("/health", method: .get, authority: nil))
                #expect(nameless.status == .badRequest)
            }
        }
    }

    @Test("that cannot have its port says so")
    func portInUse() async throws {
        try await TestServer.withConfiguration { first in
            try await serve(first) { port, _ in
                try await TestServer.withConfiguration { second in
                    second.port = port
                    let configuration = second
                    let error = await #expect(throws: ServerStartError.self) {
                        try await run(configuration) { _ in }
                    }
                    #expect(error == .addressInUse(host: "127.0.0.1", port: port))
                    #expect(error?.description.contains("--port") == true)
                }
            }
        }
    }
}
