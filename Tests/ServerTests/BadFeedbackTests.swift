import HTTPTypes
import HummingbirdTesting
import Testing

@Suite("POST /feedback refuses, and stores nothing of,")
struct BadFeedbackTests {
    /// `ID` stands for the id of an analysis that was positive.
    @Test(
        "a bad body",
        arguments: [
            BadBody("nothing said", "{}", 422, at: "/request_id", "/is_correct"),
            BadBody("no verdict", #"{"request_id": "ID"}"#, 422, at: "/is_correct"),
            BadBody("a verdict that is a string", #"{"request_id": "ID", "is_correct": "yes"}"#, 422, at: "/is_correct"),
            BadBody("an id that is a number", #"{"request_id": 7, "is_correct": true}"#, 422, at: "/request_id"),
            BadBody("an id that is none", #"{"request_id": "abc", "is_correct": true}"#, 404, at: "/request_id"),
            BadBody(
                "an unknown id", #"{"request_id": "00000000-0000-4000-8000-000000000000", "is_correct": true}"#, 404,
                at: "/request_id"),
            BadBody(
                "an unknown label", #"{"request_id": "ID", "is_correct": false, "actual_sentiment": "meh"}"#, 422,
                at: "/actual_sentiment"),
            BadBody(
                "right, but another label", #"{"request_id": "ID", "is_correct": true, "actual_sentiment": "negative"}"#, 422,
                at: "/is_correct", "/actual_sentiment"),
            BadBody(
                "wrong, but the same label", #"{"request_id": "ID", "is_correct": false, "actual_sentiment": "positive"}"#, 422,
                at: "/is_correct", "/actual_sentiment"),
            BadBody(
                "a prediction that was not made",
                #"{"request_id": "ID", "is_correct": true, "predicted_sentiment": "negative"}"#, 422, at: "/predicted_sentiment"),
            BadBody("a text that is none", #"{"request_id": "ID", "is_correct": true, "text": 1}"#, 422, at: "/text"),
            BadBody(
                "a long comment",
                "{\"request_id\": \"ID\", \"is_correct\": true, \"comment\": \"\(String(repeating: "x", count: 501))\"}", 422,
                at: "/comment"),
            BadBody("a comment that is none", #"{"request_id": "ID", "is_correct": true, "comment": {}}"#, 422, at: "/comment"),
            BadBody(
                "U+0000 in the comment", #"{"request_id": "ID", "is_correct": true, "comment": "\u0000x"}"#, 422, at: "/comment"),
            BadBody(
                "three errors at once", #"{"request_id": 1, "is_correct": 1, "comment": 1}"#, 422, at: "/request_id",
                "/is_correct", "/comment"),
            BadBody("no JSON", "request_id=ID&is_correct=true", 400),
            BadBody("a form", "request_id=ID", type: "application/x-www-form-urlencoded", 415),
        ])
    func bad(body: BadBody) async throws {
        try await TestServer.run { server in
            let id = try await server.analyse()
            let text = String(decoding: body.bytes, as: UTF8.self).replacing("ID", with: id)
            let filled = BadBody(body.what, bytes: Array(text.utf8), type: body.type, body.status, at: body.pointers)
            try await filled.check(on: "/feedback", of: server)
        }
    }

    @Test("other feedback under a key that was used; the same is answered again and stored once")
    func idempotencyKey() async throws {
        try await TestServer.run { server in
            let id = try await server.analyse()
            let body = "{\"request_id\": \"\(id)\", \"is_correct\": true}"
            let first = try await server.postJSON("/feedback", body, headers: [.idempotencyKey: "abc"])
            let again = try await server.postJSON("/feedback", body, headers: [.idempotencyKey: "abc"])
            #expect(first.status == .ok)
            #expect(again.status == .ok)
            #expect(again.text == first.text)
            let other = try await server.postJSON(
                "/feedback", "{\"request_id\": \"\(id)\", \"is_correct\": false}", headers: [.idempotencyKey: "abc"])
            #expect(other.status == .unprocessableContent)
            #expect(try other.json()["type"] as? String == "urn:vigie:problem:idempotency-key-reused")
            let endless = try await server.postJSON(
                "/feedback", body, headers: [.idempotencyKey: String(repeating: "k", count: 256)])
            #expect(endless.status == .unprocessableContent)
            #expect(try await server.stored() == [1, 1])
        }
    }
}
