import Foundation
import HTTPTypes
import HummingbirdTesting
import Sentiment
import Storage
import Testing

@testable import Server

@Suite("Every answer")
struct SecurityTests {
    @Test(
        "carries the security fields, whatever it is",
        arguments: [
            "/", "/assets/style.css", "/articles/premier", "/nowhere", "/analyse", "/analyses/none", "/history", "/theme.css",
            "/health", "/predict", "/history?cursor=x", "/%zz",
        ])
    func headers(path: String) async throws {
        try await TestServer.run { server in
            for method: HTTPRequest.Method in [.get, .head, .post, .delete] {
                let headers = try await server.send(method, path).headers
                #expect(
                    headers[.contentSecurityPolicy]
                        == "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; "
                        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                #expect(headers[.xContentTypeOptions] == "nosniff")
                #expect(headers[.referrerPolicy] == "same-origin")
                #expect(headers[.permissionsPolicy]?.contains("camera=()") == true)
                #expect(headers[.crossOriginOpenerPolicy] == "same-origin")
                #expect(headers[.crossOriginResourcePolicy] == "same-origin")
                #expect(headers[.requestID]?.isEmpty == false)
                #expect(headers[.accessControlAllowOrigin] == nil)
                #expect(headers[.strictTransportSecurity] == nil)
            }
        }
    }

    @Test("to another method is 405 and names those that work")
    func methods() async throws {
        try await TestServer.run { server in
            for (method, path, allowed) in [
                (.get, "/predict", "POST"), (.put, "/predict", "POST"), (.get, "/feedback", "POST"),
                (.post, "/health", "GET, HEAD"),
                (.delete, "/analyse", "GET, POST, HEAD"), (.post, "/history", "GET, HEAD"), (.get, "/preferences", "POST"),
                (.options, "/predict", "POST"), (.post, "/", "GET, HEAD"), (.put, "/assets/style.css", "GET, HEAD"),
                (.delete, "/analyses/x", "GET, HEAD"),
            ] as [(HTTPRequest.Method, String, String)] {
                let response = try await server.send(method, path)
                #expect(response.status == .methodNotAllowed, "\(method) \(path)")
                #expect(response.headers[.allow] == allowed, "\(method) \(path)")
            }
        }
    }

    @Test("to an unexpected error is a number, not the error")
    func unexpected() async throws {
        try await TestServer.run { server in
            // The database is gone under the running server.
            try await server.database.close()
            let page = try await server.get("/history")
            #expect(page.status == .serviceUnavailable)
            let answer = try await server.postJSON("/predict", #"{"text": "love"}"#)
            #expect(answer.status == .serviceUnavailable)
            #expect(answer.headers[.retryAfter] == "5")
            for text in [page.text, answer.text] { #expect(!text.lowercased().contains("sqlite")) }
            let health = try await server.get("/health")
            #expect(health.status == .serviceUnavailable)
            #expect(try health.json()["database"] as? String == "degraded")
        }
    }

    @Test("to a model that gives no probability is 500 with a number: no answer, no words of the error, nothing stored")
    func hidden() async throws {
        struct BrokenModel: Classifier {
            let description = SmallModel.make().description

            func predict(_ text: borrowing Span<UInt8>, workspace: inout Workspace) -> Prediction {
                Prediction(label: .positive, probability: .nan, confidence: .nan)
            }

            func explain(_ text: borrowing Span<UInt8>, workspace: inout Workspace) -> Explanation {
                Explanation(segments: [], bias: .nan, logit: .nan)
            }
        }
        try await TestServer.run(model: .ready(BrokenModel(), name: "broken/1")) { server in
            let answer = try await server.postJSON("/predict", #"{"text": "a private tweet"}"#)
            let page = try await server.postForm("/analyse", ["text": "a private tweet"])
            for response in [answer, page] {
                #expect(response.status == .internalServerError)
                let id = try #require(response.headers[.requestID])
                #expect(response.text.contains(id))
                #expect(!response.text.lowercased().contains("sql"))
                #expect(!response.text.contains("predictions"))
            }
            #expect(answer.headers[.contentType] == "application/problem+json")
            #expect(page.headers[.contentType] == "text/html; charset=utf-8")
            #expect(try await server.stored() == [0, 0])
        }
    }
}

@Suite("A request that names another host")
struct HostTests {
    @Test(
        "is refused, and one that names ours is not",
        arguments: [
            ("localhost", true), ("LOCALHOST:8080", true), ("127.0.0.1", true), ("127.0.0.1:9", true), ("[::1]:8080", true),
            ("evil.example", false), ("localhost.evil.example", false), ("127.0.0.1.evil.example:8080", false), ("", false),
            ("localhost:", true), ("localhost:80a", false), ("localhost:80:80", false), ("[::1", false),
            ("user@localhost", false),
            ("192.168.1.5", false), ("localhost, evil.example", false), ("0.0.0.0:8080", false),
        ])
    func policy(authority: String, isAllowed: Bool) {
        #expect(HostPolicy(listeningOn: "127.0.0.1").allows(authority) == isAllowed)
    }

    @Test(
        "may be named by its own address, and by any address where it listens on all of them",
        arguments: [
            ("vigie.lan", "vigie.lan:8080", true), ("vigie.lan", "other.lan", false), ("::", "[fe80::1]:8080", true),
            ("0.0.0.0", "192.168.1.5:8080", true), ("0.0.0.0", "evil.example", false), ("0.0.0.0", "1.2.3", false),
            ("0.0.0.0", "1.2.3.999", false), ("fe80::1", "[fe80::1]", true), ("fe80::1", "[fe80::2]", false),
        ])
    func listening(host: String, authority: String, isAllowed: Bool) {
        #expect(HostPolicy(listeningOn: host).allows(authority) == isAllowed)
        #expect(HostPolicy(listeningOn: host, allowed: [authority]).allows(authority) == (isAllowed || authority.count < 13))
    }

    @Test("in a second field is refused on every route, with a message, and stores nothing")
    func secondField() async throws {
        try await TestServer.run { server in
            for (path, host, status) in [
                ("/", "evil.example", 421), ("/analyse", "evil.example:80", 421), ("/history", "", 421), ("/", "localhost", 400),
            ] {
                let response = try await server.get(path, headers: [.host: host])
                #expect(response.status.code == status)
                #expect(response.text.contains("<h1>\(status) "))
                #expect(!response.text.contains("<form"))
            }
            let answer = try await server.postJSON("/predict", #"{"text": "love"}"#, headers: [.host: "evil.example"])
            #expect(answer.status == .misdirectedRequest)
            #expect(try answer.json()["type"] as? String == "urn:vigie:problem:unknown-host")
            #expect(try await server.stored() == [0, 0])
        }
    }
}

@Suite("A request from another site")
struct CrossOriginTests {
    /// The test client calls the server `localhost`.
    @Test(
        "is refused by Sec-Fetch-Site, else by Origin; without both it comes from no browser",
        arguments: [
            (nil, nil, true), ("same-origin", nil, true), ("none", nil, true), ("same-site", nil, false),
            ("cross-site", nil, false),
            ("Same-Origin", nil, false), ("same-origin, cross-site", nil, false), ("cross-site", "http://localhost", false),
            ("same-origin", "http://evil.example", true), (nil, "http://localhost", true), (nil, "https://localhost", true),
            (nil, "http://localhost:8080", false), (nil, "http://evil.example", false), (nil, "null", false),
            (nil, "localhost", false), (nil, "http://localhost.evil.example", false), ("", "http://evil.example", false),
        ] as [(String?, String?, Bool)])
    func matrix(site: String?, origin: String?, isAllowed: Bool) async throws {
        try await TestServer.run { server in
            let id = try await server.analyse()
            var headers: HTTPFields = [:]
            headers[.secFetchSite] = site
            headers[.origin] = origin
            let responses = [
                try await server.postForm("/analyse", ["text": "love"], headers: headers),
                try await server.postForm("/analyses/\(id)/feedback", ["verdict": "correct"], headers: headers),
                try await server.postForm("/preferences", ["theme": "dark"], headers: headers),
                try await server.postJSON("/predict", #"{"text": "love"}"#, headers: headers),
                try await server.postJSON("/feedback", "{\"request_id\": \"\(id)\", \"is_correct\": true}", headers: headers),
            ]
            #expect(responses.map { $0.status == .forbidden } == Array(repeating: !isAllowed, count: 5))
            #expect(try await server.stored() == (isAllowed ? [3, 2] : [1, 0]))
            // Reading is left to the browser's own rules.
            #expect(try await server.get("/analyse", headers: headers).status == .ok)
        }
    }
}
