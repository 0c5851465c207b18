import HTTPTypes
import HummingbirdTesting
import Testing

@Suite("The preferences")
struct PreferencesTests {
    @Test("become cookies that the pages' script can read and write too")
    func cookies() async throws {
        try await TestServer.run { server in
            let theme = try await server.postForm("/preferences", ["theme": "dark", "return": "/history?cursor=abc"])
            #expect(theme.status == .seeOther)
            #expect(theme.headers[.location] == "/history?cursor=abc")
            let dark = try #require(theme.headers[.setCookie])
            #expect(dark.hasPrefix("theme=dark;"))
            #expect(dark.contains("SameSite=Lax"))
            #expect(dark.contains("Path=/"))
            #expect(dark.contains("Max-Age=31536000"))
            #expect(!dark.contains("HttpOnly"))

            let language = try await server.postForm("/preferences", ["language": "en", "return": "/"])
            let english = try #require(language.headers[.setCookie])
            #expect(english.hasPrefix("language=en;"))
            #expect(!english.contains("HttpOnly"))
            #expect(english.contains("SameSite=Lax"))
        }
    }

    @Test("that are unknown change nothing")
    func unknown() async throws {
        try await TestServer.run { server in
            let response = try await server.postForm("/preferences", ["theme": "dark;x", "language": "tlh", "return": "/"])
            #expect(response.status == .seeOther)
            #expect(response.headers[.setCookie] == nil)
        }
    }

    @Test(
        "lead nowhere but to this server",
        arguments: [
            "https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example",
            "/\n/evil.example",
            "javascript:alert(1)", "evil.example", "", " /history", "/hist\r\nSet-Cookie: a=b", "/é", "/\u{0}",
        ])
    func openRedirect(target: String) async throws {
        try await TestServer.run { server in
            let response = try await server.postForm("/preferences", ["theme": "dark", "return": target])
            #expect(response.status == .seeOther)
            #expect(response.headers[.location] == "/")
        }
    }

    @Test(
        "make the one style sheet that differs by visitor",
        arguments: [("light", "light"), ("dark", "dark"), ("x", "light dark")])
    func styleSheet(cookie: String, scheme: String) async throws {
        try await TestServer.run { server in
            let response = try await server.get("/theme.css", headers: [.cookie: "a=b; theme=\(cookie)"])
            #expect(response.status == .ok)
            #expect(response.text.contains("color-scheme:\(scheme)}"))
            #expect(response.text.contains(".theme-switch{display:flex}"))
            #expect(response.headers[.contentType] == "text/css; charset=utf-8")
            #expect(response.headers[.vary] == "Cookie")
            #expect(response.headers[.cacheControl] == "no-cache")
        }
    }
}
