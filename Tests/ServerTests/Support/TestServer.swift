import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Sentiment
import Server
import ServiceLifecycle
import Storage
import Templates
import Testing

/// A server over a database and a site of its own, with the project's templates; all of it removed when the body ends.
struct TestServer: Sendable {
    let client: any TestClientProtocol
    let database: Database
    let site: URL

    static let ready = ServedModel.ready(SmallModel.make(), name: SmallModel.name)
    static let unavailable = ServedModel.unavailable(reason: "/secret/models/model.vigie is truncated")

    static func run(
        model: ServedModel = ready, limits: ServerConfiguration.Limits = .init(),
        _ body: @Sendable (TestServer) async throws -> Void
    ) async throws {
        try await withConfiguration(model: model) { configuration in
            configuration.limits = limits
            try await run(configuration, body)
        }
    }

    /// Runs a server of a configuration that was prepared by hand.
    static func run(_ configuration: ServerConfiguration, _ body: @Sendable (TestServer) async throws -> Void) async throws {
        let (database, site) = (configuration.database, configuration.site)
        try await buildApplication(configuration).test(.router) { client in
            try await body(TestServer(client: client, database: database, site: site))
        }
    }

    /// A configuration over a folder that is removed when the body ends. Who runs the server closes the database.
    static func withConfiguration(
        model: ServedModel = ready, _ body: (inout ServerConfiguration) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "vigie-server-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let site = folder.appending(path: "_site")
        try writeSite(to: site)
        var configuration = ServerConfiguration(
            site: site, templates: try templates.get(), database: try Database(at: folder.appending(path: "vigie.sqlite")),
            model: model, version: "1.2.3")
        configuration.logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        configuration.timeZone = .gmt
        try await body(&configuration)
    }

    /// Read once: the library does not change.
    private static let templates = Result {
        // Tests/ServerTests/Support/TestServer.swift -> the root of the package.
        let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        return try TemplateLibrary(directory: root.appending(path: "templates").resolvingSymlinksInPath().path)
    }

    private static func writeSite(to site: URL) throws {
        let files = [
            "index.html": "<h1>Accueil</h1>", "404.html": "<h1>Introuvable</h1>", "en/index.html": "<h1>Home</h1>",
            "en/404.html": "<h1>Not found</h1>", "articles/premier/index.html": "<h1>Premier</h1>",
            "assets/style.css": "body{margin:0}", "assets/icons.svg": "<svg/>", "assets/app.js": "export {}",
            "feed.xml": "<feed/>", ".secret": "TOP-SECRET",
        ]
        for (path, text) in files {
            let file = site.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        try Data("TOP-SECRET".utf8).write(to: site.deletingLastPathComponent().appending(path: "outside.txt"))
    }
}

// MARK: - Requests

extension TestServer {
    func send(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: [UInt8]? = nil
    ) async throws -> TestResponse {
        try await client.executeRequest(
            uri: path, method: method, headers: headers, body: body.map { ByteBuffer(bytes: $0) })
    }

    func get(_ path: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        try await send(.get, path, headers: headers)
    }

    func postJSON(_ path: String, _ body: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        var headers = headers
        headers[.contentType] = "application/json"
        return try await send(.post, path, headers: headers, body: Array(body.utf8))
    }

    func postForm(
        _ path: String, _ fields: KeyValuePairs<String, String>, headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        let body = fields.map { "\($0.key)=\(Self.encoded($0.value))" }.joined(separator: "&")
        return try await postForm(path, raw: body, headers: headers)
    }

    func postForm(_ path: String, raw body: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await send(.post, path, headers: headers, body: Array(body.utf8))
    }

    /// Stores an analysis through the API and gives its id.
    func analyse(_ text: String = "I love this airline") async throws -> String {
        let response = try await postJSON("/predict", "{\"text\": \"\(text)\"}")
        return try #require(try response.json()["request_id"] as? String)
    }

    func stored() async throws -> [Int] {
        [try await database.predictionCount(), try await database.feedbackCount()]
    }

    /// As a browser encodes a field: everything but letters and digits.
    static func encoded(_ text: String) -> String {
        let plain = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: "\u{0}"..."\u{7f}"))
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}

// MARK: - Responses

extension TestResponse {
    var text: String { String(buffer: body) }

    func json() throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(body.readableBytesView)) as? [String: Any])
    }

    /// The value of the hidden field that makes a form count once.
    func formKey(after marker: String = "name=\"key\" value=\"") -> String? {
        text.firstRange(of: marker).map { String(text[$0.upperBound...].prefix(36)) }
    }
}

extension HTTPField.Name {
    static let secFetchSite = field("Sec-Fetch-Site")
    static let host = field("Host")
    static let idempotencyKey = field("Idempotency-Key")
    static let referrerPolicy = field("Referrer-Policy")
    static let permissionsPolicy = field("Permissions-Policy")
    static let crossOriginOpenerPolicy = field("Cross-Origin-Opener-Policy")
    static let requestID = field("X-Request-Id")

    private static func field(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no token") }
        return name
    }
}
