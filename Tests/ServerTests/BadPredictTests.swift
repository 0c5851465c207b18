import HTTPTypes
import HummingbirdTesting
import Server
import Testing

/// A body that is refused.
struct BadBody: Sendable, CustomTestStringConvertible {
    let what: String
    let bytes: [UInt8]
    var type: String? = "application/json"
    let status: Int
    /// Where the answer says that something is wrong.
    var pointers: [String] = []

    init(_ what: String, _ text: String, type: String? = "application/json", _ status: Int, at pointers: String...) {
        self.init(what, bytes: Array(text.utf8), type: type, status, at: pointers)
    }

    init(_ what: String, bytes: [UInt8], type: String? = "application/json", _ status: Int, at pointers: [String] = []) {
        self.what = what
        self.bytes = bytes
        self.type = type
        self.status = status
        self.pointers = pointers
    }

    var testDescription: String { what }

    func check(on path: String, of server: TestServer) async throws {
        var headers: HTTPFields = [:]
        headers[.contentType] = type
        let before = try await server.stored()
        let response = try await server.send(.post, path, headers: headers, body: bytes)
        #expect(response.status.code == status)
        #expect(response.headers[.contentType] == "application/problem+json")
        let problem = try response.json()
        #expect(problem["status"] as? Int == status)
        #expect((problem["title"] as? String)?.isEmpty == false)
        #expect((problem["type"] as? String)?.isEmpty == false)
        #expect((problem["detail"] as? String)?.isEmpty == false)
        #expect((problem["instance"] as? String)?.hasPrefix("urn:vigie:request:") == true)
        let errors = problem["errors"] as? [[String: String]] ?? []
        #expect(errors.map { $0["pointer"] } == pointers)
        #expect(errors.allSatisfy { $0["detail"]?.isEmpty == false })
        #expect(try await server.stored() == before)
    }
}

@Suite("POST /predict refuses, and stores nothing of,")
struct BadPredictTests {
    @Test(
        "a bad body",
        arguments: [
            BadBody("an empty text", #"{"text": ""}"#, 422, at: "/text"),
            BadBody("a blank text", #"{"text": " \t\r\n\u00a0\u200b "}"#, 422, at: "/text"),
            BadBody("501 characters", "{\"text\": \"\(String(repeating: "é", count: 501))\"}", 422, at: "/text"),
            BadBody(
                "ten characters of many bytes",
                "{\"text\": \"\(String(repeating: "e" + String(repeating: "\u{301}", count: 500), count: 10))\"}", 422,
                at: "/text"),
            BadBody("U+0000", #"{"text": "a\u0000b"}"#, 422, at: "/text"),
            BadBody("no text", "{}", 422, at: "/text"),
            BadBody("a null text", #"{"text": null}"#, 422, at: "/text"),
            BadBody("a number for the text", #"{"text": 12}"#, 422, at: "/text"),
            BadBody("a list for the text", #"{"text": ["a"]}"#, 422, at: "/text"),
            BadBody("a list for the body", #"["love"]"#, 422, at: ""),
            BadBody("a string for the body", #""love""#, 422, at: ""),
            BadBody("nothing at all", "", 400),
            BadBody("half an object", #"{"text": "love"#, 400),
            BadBody("two values", #"{"text": "love"} {}"#, 400),
            BadBody("half a surrogate pair", #"{"text": "\ud83d"}"#, 400),
            BadBody("bytes that are not UTF-8", bytes: Array(#"{"text": ""#.utf8) + [0xE9, 0x21] + Array("\"}".utf8), 400),
            BadBody("UTF-16", bytes: #"{"text": "love"}"#.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }, 400),
            BadBody("a form", "text=love", type: "application/x-www-form-urlencoded", 415),
            BadBody("JSON that is declared as text", #"{"text": "love"}"#, type: "text/plain", 415),
            BadBody("JSON of no declared type", #"{"text": "love"}"#, type: nil, 415),
            BadBody("JSON in another encoding", #"{"text": "love"}"#, type: "application/json; charset=latin1", 415),
            BadBody("64 KiB and one byte", "{\"text\": \"\(String(repeating: "a", count: 64 * 1024 - 11))\"}", 413),
        ])
    func bad(body: BadBody) async throws {
        try await TestServer.run { server in try await body.check(on: "/predict", of: server) }
    }

    @Test("every text, with Retry-After and without a made-up answer, while no model is loaded")
    func noModel() async throws {
        try await TestServer.run(model: TestServer.unavailable) { server in
            let response = try await server.postJSON("/predict", #"{"text": "I love it"}"#)
            #expect(response.status == .serviceUnavailable)
            #expect(response.headers[.retryAfter] == "60")
            #expect(response.headers[.contentType] == "application/problem+json")
            #expect(!response.text.contains("sentiment\""))
            #expect(!response.text.contains("secret"))
            #expect(try await server.stored() == [0, 0])
        }
    }

    @Test("a text when the queue is full, with Retry-After; what waits is answered")
    func fullQueue() async throws {
        let model = GatedModel()
        var limits = ServerConfiguration.Limits()
        limits.inferenceWorkers = 1
        limits.inferenceQueue = 1
        try await TestServer.run(model: .ready(model, name: "gated/1"), limits: limits) { server in
            async let first = server.postJSON("/predict", #"{"text": "first"}"#)
            await model.waitUntilBusy()
            let second = try await server.postJSON("/predict", #"{"text": "second"}"#)
            #expect(second.status == .serviceUnavailable)
            #expect(second.headers[.retryAfter] == "1")
            #expect(try second.json()["type"] as? String == "urn:vigie:problem:busy")
            let page = try await server.postForm("/analyse", ["text": "gardé <ici>"])
            #expect(page.status == .serviceUnavailable)
            #expect(page.headers[.retryAfter] == "1")
            #expect(page.text.contains("gardé &lt;ici&gt;</textarea>"))
            model.open()
            #expect(try await first.status == .ok)
            #expect(try await server.stored() == [1, 0])
        }
    }
}
