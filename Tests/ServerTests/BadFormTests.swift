import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@Suite("The forms refuse, and store nothing of,")
struct BadFormTests {
    @Test("a blank text, with a page that says so", arguments: ["", "+", "%0D%0A%09", "%E2%80%8B"])
    func blank(text: String) async throws {
        try await TestServer.run { server in
            let response = try await server.postForm("/analyse", raw: "text=" + text)
            #expect(response.status == .unprocessableContent)
            #expect(response.headers[.contentType] == "text/html; charset=utf-8")
            #expect(response.text.contains("role=\"alert\""))
            #expect(response.text.contains("href=\"#text\""))
            #expect(try await server.stored() == [0, 0])
        }
    }

    @Test("a text that is too long, which stays in the field", arguments: [501, 5_000])
    func tooLong(length: Int) async throws {
        try await TestServer.run { server in
            let text = String(repeating: "<é>", count: length / 3 + 1)
            let response = try await server.postForm("/analyse", ["text": text])
            #expect(response.status == .unprocessableContent)
            #expect(response.text.contains(String(repeating: "&lt;é&gt;", count: length / 3 + 1) + "</textarea>"))
            #expect(response.text.contains("aria-invalid=\"true\""))
            #expect(try await server.stored() == [0, 0])
        }
    }

    @Test("bytes that are not UTF-8, and U+0000", arguments: ["%E9t%E9", "a%00b", "%F0%9F%98"])
    func unreadable(text: String) async throws {
        try await TestServer.run { server in
            let response = try await server.postForm("/analyse", raw: "text=" + text)
            #expect(response.status == .unprocessableContent)
            #expect(response.text.contains("role=\"alert\""))
            #expect(try await server.stored() == [0, 0])
        }
    }

    @Test(
        "another content type",
        arguments: ["multipart/form-data; boundary=x", "text/plain", "application/json", ""])
    func contentType(type: String) async throws {
        try await TestServer.run { server in
            let response = try await server.send(
                .post, "/analyse", headers: [.contentType: type], body: Array("text=love".utf8))
            #expect(response.status == .unsupportedMediaType)
            #expect(response.headers[.contentType] == "text/html; charset=utf-8")
            #expect(try await server.stored() == [0, 0])
        }
    }

    @Test("a body that is longer than any form")
    func tooLarge() async throws {
        try await TestServer.run { server in
            let response = try await server.postForm("/analyse", raw: "text=" + String(repeating: "a", count: 256 * 1024))
            #expect(response.status == .contentTooLarge)
            #expect(try await server.stored() == [0, 0])
        }
    }

    @Test("a text while no model is loaded; the page keeps it and shows the banner")
    func noModel() async throws {
        try await TestServer.run(model: TestServer.unavailable) { server in
            let response = try await server.postForm("/analyse", ["text": "I love <b>it</b>"])
            #expect(response.status == .serviceUnavailable)
            #expect(response.headers[.retryAfter] == "60")
            #expect(response.text.contains("I love &lt;b&gt;it&lt;/b&gt;</textarea>"))
            #expect(!response.text.contains("secret"))
            #expect(try await server.stored() == [0, 0])
        }
    }

    @Test(
        "feedback that says too little, with the page that it was sent from",
        arguments: [
            (["comment": "presque <juste>"], "verdict-error"),
            (["verdict": "incorrect", "comment": "presque <juste>"], "actual-error"),
            (["verdict": "incorrect", "actual": "positive", "comment": "presque <juste>"], "actual-error"),
            (["verdict": "incorrect", "actual": "meh", "comment": "presque <juste>"], "actual-error"),
            (["verdict": "perhaps", "actual": "neutral", "comment": "presque <juste>"], "verdict-error"),
            (["verdict": "correct", "comment": "presque <juste>" + String(repeating: "!", count: 500)], "comment-error"),
        ])
    func feedback(fields: [String: String], anchor: String) async throws {
        try await TestServer.run { server in
            let id = try await server.analyse()
            let body = fields.map { "\($0)=\(TestServer.encoded($1))" }.joined(separator: "&")
            let response = try await server.postForm("/analyses/\(id)/feedback", raw: body)
            #expect(response.status == .unprocessableContent)
            #expect(response.text.contains("id=\"\(anchor)\""))
            #expect(response.text.contains("presque &lt;juste&gt;"))
            #expect(try await server.stored() == [1, 0])
        }
    }

    @Test(
        "an unknown analysis",
        arguments: ["00000000-0000-4000-8000-000000000000", "abc", "..%2F..%2Fetc%2Fpasswd", "%00"])
    func unknownAnalysis(id: String) async throws {
        try await TestServer.run { server in
            let page = try await server.get("/analyses/\(id)")
            #expect(page.status == .notFound)
            #expect(page.headers[.contentType] == "text/html; charset=utf-8")
            let feedback = try await server.postForm("/analyses/\(id)/feedback", ["verdict": "correct"])
            #expect(feedback.status == .notFound)
            #expect(try await server.stored() == [0, 0])
        }
    }

    @Test("a forged cursor of the history", arguments: ["abc", "", "%27%20OR%201=1", "b2xkZXIuMS5hYmM"])
    func cursor(text: String) async throws {
        try await TestServer.run { server in
            let response = try await server.get("/history?cursor=\(text)")
            #expect(response.status == .badRequest)
        }
    }
}
