import Foundation
import HTTPTypes
import HummingbirdTesting
import Sentiment
import Server
import Storage
import Testing

@Suite("POST /predict")
struct PredictTests {
    @Test("answers what the model says, in the agreed fields, and stores it")
    func answer() async throws {
        try await TestServer.run { server in
            let text = "Lost my bag.\r\nI HATE this &amp; \"that\" 😡"
            let body = try JSONSerialization.data(withJSONObject: ["text": text, "unknown": [1, 2]] as [String: Any])
            let response = try await server.postJSON("/predict", String(decoding: body, as: UTF8.self))
            #expect(response.status == .ok)
            #expect(response.headers[.contentType] == "application/json")
            #expect(response.headers[.cacheControl] == "no-store")
            let answer = try response.json()
            #expect(
                Set(answer.keys) == [
                    "text", "sentiment", "confidence", "probability", "model", "timestamp", "request_id",
                ])

            var workspace = Workspace()
            let kept = text.replacing("\r\n", with: "\n")
            let expected = SmallModel.make().predict(kept, workspace: &workspace)
            #expect(answer["text"] as? String == kept)
            #expect(answer["sentiment"] as? String == "negative")
            #expect(expected.label == .negative)
            let probability = try #require(answer["probability"] as? Double)
            #expect(abs(probability - expected.probability) < 1e-12)
            let confidence = try #require(answer["confidence"] as? Double)
            #expect(abs(confidence - expected.confidence) < 1e-12)
            #expect(answer["model"] as? String == "sentiment/1")
            let time = try #require(answer["timestamp"] as? String)
            #expect(time.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil)

            let id = try #require((answer["request_id"] as? String).flatMap(UUID.init(uuidString:)))
            let stored = try #require(try await server.database.prediction(id: id))
            #expect(stored.text == kept)
            #expect(stored.label == "negative")
            #expect(stored.probability == expected.probability)
            #expect(stored.microseconds >= 0)
        }
    }

    @Test("takes 500 characters, however they are written and counted as people count")
    func longest() async throws {
        try await TestServer.run { server in
            for text in [
                String(repeating: "a", count: 500), String(repeating: "\\u00e9", count: 500),
                String(repeating: "🇫🇷", count: 500), String(repeating: "a\\r\\n", count: 250),
            ] {
                let response = try await server.postJSON("/predict", "{\"text\": \"\(text)\"}")
                #expect(response.status == .ok)
            }
            let utf8 = try await server.send(
                .post, "/predict", headers: [.contentType: "application/json; charset=UTF-8"],
                body: Array(#"{"text": "é"}"#.utf8))
            #expect(utf8.status == .ok)
            #expect(try await server.stored() == [5, 0])
        }
    }

    @Test("answers 200 requests at once, each with its own text, and stores them all")
    func concurrent() async throws {
        try await TestServer.run { server in
            let ids = try await withThrowingTaskGroup(of: String.self) { group in
                for index in 0..<200 {
                    group.addTask {
                        let answer = try await server.postJSON("/predict", "{\"text\": \"love number \(index)\"}").json()
                        #expect(answer["text"] as? String == "love number \(index)")
                        #expect(answer["sentiment"] as? String == "positive")
                        return try #require(answer["request_id"] as? String)
                    }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(ids.count == 200)
            #expect(try await server.stored() == [200, 0])
        }
    }

    @Test("does not keep the pages waiting while the model is busy")
    func offTheLoops() async throws {
        let model = GatedModel()
        var limits = ServerConfiguration.Limits()
        limits.inferenceWorkers = 4
        try await TestServer.run(model: .ready(model, name: "gated/1"), limits: limits) { server in
            try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
                // More than the cooperative pool and the event loops have threads here, were they to block.
                for _ in 0..<8 { group.addTask { try await server.postJSON("/predict", #"{"text": "wait"}"#).status } }
                await model.waitUntilBusy(4)
                #expect(try await server.get("/health").status == .ok)
                #expect(try await server.get("/").status == .ok)
                #expect(try await server.get("/history").status == .ok)
                model.open(8)
                for try await status in group { #expect(status == .ok) }
            }
        }
    }
}
