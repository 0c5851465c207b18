import Foundation
import HTTPTypes
import HummingbirdTesting
import Server
import Storage
import Testing

@Suite("POST /feedback")
struct FeedbackTests {
    @Test("stores a correction, with what earlier clients send along")
    func correction() async throws {
        try await TestServer.run { server in
            let id = try await server.analyse("I love this airline")
            let response = try await server.postJSON(
                "/feedback",
                """
                {"request_id": "\(id)", "text": "I love this airline", "predicted_sentiment": "positive", "is_correct": false,
                 "actual_sentiment": "neutral", "comment": " c'est\\r\\nironique ", "source": "phone"}
                """)
            #expect(response.status == .ok)
            #expect(response.headers[.cacheControl] == "no-store")
            let answer = try response.json()
            #expect(answer["status"] as? String == "stored")
            #expect(answer["request_id"] as? String == id)
            #expect(answer["actual_sentiment"] as? String == "neutral")
            let uuid = try #require(UUID(uuidString: id))
            let stored = try #require(try await server.database.feedback(for: uuid).last)
            #expect(stored.content.isCorrect == false)
            #expect(stored.content.actualLabel == "neutral")
            #expect(stored.content.comment == " c'est\nironique ")
        }
    }

    @Test(
        "takes a bare verdict",
        arguments: [
            (#""is_correct": true"#, "confirmed"), (#""is_correct": true, "actual_sentiment": "positive""#, "confirmed"),
            (#""is_correct": true, "comment": "  ""#, "confirmed"), (#""is_correct": false"#, "corrected"),
            (#""is_correct": false, "actual_sentiment": null, "comment": null"#, "corrected"),
        ])
    func bare(fields: String, verdict: String) async throws {
        try await TestServer.run { server in
            let id = try await server.analyse()
            let response = try await server.postJSON("/feedback", "{\"request_id\": \"\(id)\", \(fields)}")
            #expect(response.status == .ok)
            #expect(try await server.stored() == [1, 1])
            let history = try await server.get("/history")
            #expect(history.text.contains("verdict-\(verdict)"))
            #expect(try await server.get("/analyses/\(id)").status == .ok)
        }
    }

    @Test("works on while no model is loaded")
    func noModel() async throws {
        try await TestServer.withConfiguration { configuration in
            _ = try await configuration.database.record(
                .init(
                    id: UUID(), text: "older", label: "negative", probability: 0.2, confidence: 0.8, model: "sentiment/0",
                    microseconds: 9))
            configuration.model = TestServer.unavailable
            let database = configuration.database
            let id = try #require(try await database.history(limit: 1).entries.first?.prediction.id.uuidString)
            try await TestServer.run(configuration) { server in
                let response = try await server.postJSON("/feedback", "{\"request_id\": \"\(id)\", \"is_correct\": true}")
                #expect(response.status == .ok)
                #expect(try await server.stored() == [1, 1])
                for path in ["/history", "/analyses/\(id)"] {
                    let page = try await server.get(path)
                    #expect(page.status == .ok)
                    #expect(page.text.contains("older"))
                }
                #expect(try await server.get("/").status == .ok)
            }
        }
    }
}
