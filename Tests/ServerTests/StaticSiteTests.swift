import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@Suite("The rendered site")
struct StaticSiteTests {
    @Test(
        "is served with its types",
        arguments: [
            ("/", "<h1>Accueil</h1>", "text/html; charset=utf-8"), ("/en/", "<h1>Home</h1>", "text/html; charset=utf-8"),
            ("/articles/premier/", "<h1>Premier</h1>", "text/html; charset=utf-8"),
            ("/assets/style.css", "body{margin:0}", "text/css; charset=utf-8"),
            ("/assets/style.css?v=2", "body{margin:0}", "text/css; charset=utf-8"),
            ("/assets/icons.svg", "<svg/>", "image/svg+xml"),
            ("/assets/app.js", "export {}", "text/javascript; charset=utf-8"), ("/feed.xml", "<feed/>", "application/xml"),
        ])
    func files(path: String, content: String, type: String) async throws {
        try await TestServer.run { server in
            let response = try await server.get(path)
            #expect(response.status == .ok)
            #expect(response.text == content)
            #expect(response.headers[.contentType] == type)
            #expect(response.headers[.cacheControl] == "no-cache")
            let head = try await server.send(.head, path)
            #expect(head.status == .ok)
            #expect(head.body.readableBytes == 0)
            #expect(head.headers[.contentLength] == String(content.utf8.count))
            #expect(head.headers[.contentType] == type)

            let tag = try #require(response.headers[.eTag])
            #expect(try await server.get(path, headers: [.ifNoneMatch: tag]).status == .notModified)
            let date = try #require(response.headers[.lastModified])
            #expect(try await server.get(path, headers: [.ifModifiedSince: date]).status == .notModified)
        }
    }

    @Test("leads from a folder to its page")
    func folder() async throws {
        try await TestServer.run { server in
            let response = try await server.get("/articles/premier")
            #expect(response.status == .movedPermanently)
            #expect(response.headers[.location] == "/articles/premier/")
        }
    }

    @Test(
        "has a page for what it does not have",
        arguments: [
            ("/nowhere", "Introuvable"), ("/articles/", "Introuvable"), ("/en/nowhere/", "Not found"),
            ("/assets/none.css", "Introuvable"),
        ])
    func notFound(path: String, words: String) async throws {
        try await TestServer.run { server in
            let headers: HTTPFields = [.range: "bytes=0-3", .ifNoneMatch: "*"]
            let response = try await server.get(path, headers: headers)
            #expect(response.status == .notFound)
            #expect(response.text == "<h1>\(words)</h1>")
            #expect(response.headers[.contentType] == "text/html; charset=utf-8")
            #expect(response.headers[.eTag] == nil)
            let head = try await server.send(.head, path)
            #expect(head.status == .notFound)
            #expect(head.body.readableBytes == 0)
        }
    }

    @Test(
        "gives nothing from outside its folder, and nothing that is hidden",
        arguments: [
            "/../outside.txt", "/..%2foutside.txt", "/%2e%2e/outside.txt", "/assets/../../outside.txt",
            "/assets/%2e%2e%2f%2e%2e%2foutside.txt",
            "/.secret", "/%2esecret", "/./.secret", "//outside.txt", "/../vigie.sqlite", "/assets/..%5c..%5coutside.txt", "/%00",
            "/index.html%00.css", "//articles/premier", "///etc/passwd", "/%2Fetc%2Fpasswd", "/%zz",
        ])
    func traversal(path: String) async throws {
        try await TestServer.run { server in
            let response = try await server.get(path)
            #expect([400, 404].contains(response.status.code))
            #expect(!response.text.contains("TOP-SECRET"))
            #expect(response.headers[.location] == nil)
        }
    }

    @Test("that was never rendered is replaced by a page that says how")
    func missing() async throws {
        try await TestServer.run { server in
            try FileManager.default.removeItem(at: server.site)
            for path in ["/", "/results/"] {
                let response = try await server.get(path)
                #expect(response.status == .serviceUnavailable)
                #expect(response.headers[.contentType] == "text/html; charset=utf-8")
                #expect(response.text.contains("<code>vigie render</code>"))
            }
            #expect(try await server.get("/analyse").status == .ok)
        }
    }
}
