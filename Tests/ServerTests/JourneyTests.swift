import Foundation
import HTTPTypes
import HummingbirdTesting
import Server
import Storage
import Testing

/// What a person does, by forms alone.
@Suite("The pages")
struct JourneyTests {
    @Test("take a tweet, show why, take a correction, and keep both in the history")
    func journey() async throws {
        try await TestServer.run { server in
            let form = try await server.get("/analyse?example=1")
            #expect(form.status == .ok)
            #expect(form.text.contains("Three hours on the tarmac at Orly"))

            let sent = try await server.postForm(
                "/analyse", ["key": try #require(form.formKey()), "text": "I love <em>this</em> airline"])
            #expect(sent.status == .seeOther)
            let address = try #require(sent.headers[.location])
            #expect(address.hasPrefix("/analyses/"))

            let result = try await server.get(address)
            #expect(result.status == .ok)
            #expect(result.headers[.cacheControl] == "no-store")
            #expect(result.text.contains("data-label=\"positive\""))
            #expect(result.text.contains("sentiment/1"))
            #expect(result.text.contains("<span class=\"word positive-4\">love</span>"))
            #expect(!result.text.contains("<em>"))
            #expect(result.text.contains("action=\"\(address)/feedback\""))

            let feedback = try await server.postForm(
                address + "/feedback",
                [
                    "key": try #require(result.formKey()), "verdict": "incorrect", "actual": "negative",
                    "comment": "C'est <ironique>",
                ])
            #expect(feedback.status == .seeOther)
            #expect(feedback.headers[.location] == address)
            let thanks = try await server.get(address)
            #expect(thanks.text.contains("C&#39;est &lt;ironique&gt;"))
            #expect(!thanks.text.contains("feedback-form"))

            let history = try await server.get("/history")
            #expect(history.headers[.cacheControl] == "no-store")
            #expect(history.text.contains("href=\"\(address)\""))
            #expect(history.text.contains("verdict-corrected"))
            #expect(try await server.stored() == [1, 1])
        }
    }

    @Test("count a form once that is sent twice, and twice where it says something else")
    func doubleClick() async throws {
        try await TestServer.run { server in
            let key = try #require(try await server.get("/analyse").formKey())
            var addresses: [String?] = []
            for text in ["I love it", "I love it", "I hate it"] {
                addresses.append(try await server.postForm("/analyse", ["key": key, "text": text]).headers[.location])
            }
            #expect(addresses[0] == addresses[1])
            #expect(addresses[0] != addresses[2])
            #expect(try await server.stored() == [2, 0])

            let address = try #require(addresses[0])
            let form = try #require(try await server.get(address).formKey())
            for fields in ["verdict=correct", "verdict=correct", "verdict=incorrect&actual=neutral"] {
                let response = try await server.postForm(address + "/feedback", raw: "key=\(form)&\(fields)")
                #expect(response.status == .seeOther)
            }
            #expect(try await server.stored() == [2, 2])
            let last = try await server.database.history(limit: 2).entries.last?.verdict
            #expect(last?.content.actualLabel == "neutral")
        }
    }

    @Test("do not explain one model's answer with the words of another")
    func otherModel() async throws {
        try await TestServer.withConfiguration { configuration in
            let stored = try await configuration.database.record(
                .init(
                    id: UUID(), text: "I love it", label: "negative", probability: 0.3, confidence: 0.7, model: "sentiment/0",
                    microseconds: 9))
            try await TestServer.run(configuration) { server in
                let page = try await server.get("/analyses/\(stored.id.uuidString)")
                #expect(page.status == .ok)
                #expect(page.text.contains("sentiment/0"))
                #expect(page.text.contains("I love it"))
                #expect(!page.text.contains("<span class=\"word"))
            }
        }
    }

    @Test("lead through the whole history")
    func history() async throws {
        var limits = ServerConfiguration.Limits()
        limits.historyPage = 2
        try await TestServer.run(limits: limits) { server in
            for index in 1...5 { _ = try await server.analyse("love number \(index)") }
            var seen: [String] = []
            var address: String? = "/history"
            while let current = address {
                let page = try await server.get(current)
                #expect(page.status == .ok)
                seen += page.text.matches(of: /number (\d)/).map { String($0.output.1) }
                address = page.text.firstMatch(of: /rel="next"[^>]*href="([^"]+)"/).map { String($0.output.1) }
                try #require(seen.count <= 5)
            }
            #expect(seen == ["5", "4", "3", "2", "1"])
        }
    }

    @Test("show the form with a banner and 503 while no model is loaded")
    func banner() async throws {
        try await TestServer.run(model: TestServer.unavailable) { server in
            let page = try await server.get("/analyse")
            #expect(page.status == .serviceUnavailable)
            #expect(page.headers[.retryAfter] == "60")
            #expect(page.text.contains("class=\"notice\""))
            #expect(page.text.contains("<textarea"))
            #expect(!page.text.contains("secret"))
        }
    }

    @Test(
        "speak the language of the cookie, else of the browser, else French",
        arguments: [
            (nil, nil, "fr"), (nil, "en-GB,en;q=0.9", "en"), (nil, "de", "fr"), ("en", "fr", "en"), ("fr", "en", "fr"),
            ("xx", "en", "en"),
        ] as [(String?, String?, String)])
    func language(cookie: String?, accepted: String?, expected: String) async throws {
        try await TestServer.run { server in
            var headers: HTTPFields = [:]
            headers[.cookie] = cookie.map { "language=\($0)" }
            headers[.acceptLanguage] = accepted
            for path in ["/analyse", "/history", "/analyses/none"] {
                let page = try await server.get(path, headers: headers)
                #expect(page.text.contains("<html lang=\"\(expected)\">"), "\(path)")
            }
        }
    }
}
