import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// `POST /feedback`: a correction from a program. It is on the disk when the answer goes out.
struct FeedbackController: Sendable {
    static let path = "/feedback"

    struct Answer: Encodable {
        let status = "stored"
        let requestID: String
        let isCorrect: Bool
        let actualSentiment: String?
        let comment: String?
        let timestamp: String

        enum CodingKeys: String, CodingKey {
            case status, comment, timestamp
            case requestID = "request_id"
            case isCorrect = "is_correct"
            case actualSentiment = "actual_sentiment"
        }

        init(_ feedback: StoredFeedback) {
            requestID = feedback.content.predictionID.path
            isCorrect = feedback.content.isCorrect
            actualSentiment = feedback.content.actualLabel
            comment = feedback.content.comment
            timestamp = feedback.createdAt.timestamp
        }
    }

    let desk: Desk

    func addRoutes(to router: some RouterMethods<RequestScope>) {
        router.post("/feedback", use: record)
    }

    /// An `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header-07) makes a repetition safe; without one, each request
    /// counts.
    @Sendable private func record(_ request: Request, context: RequestScope) async throws -> Response {
        var fields = try await request.jsonFields(upTo: desk.configuration.limits.jsonBody)
        let id = fields.string("request_id")
        let isCorrect = fields.bool("is_correct")
        let actual = fields.optionalLabel("actual_sentiment", among: KnownLabel.names)
        let comment = readComment(&fields)
        // What earlier clients send along. The stored analysis knows both; a label that differs shows a wrong request_id.
        _ = fields.optionalString("text")
        let predicted = fields.optionalLabel("predicted_sentiment", among: KnownLabel.names)
        let key = readKey(request, &fields)
        try fields.check()
        guard let id, let isCorrect else { throw RequestError.invalid(fields.problems) }

        guard let uuid = UUID(uuidString: id), let prediction = try await desk.database.prediction(id: uuid) else {
            throw RequestError.unknownAnalysis(id)
        }
        if let predicted, predicted != prediction.label {
            fields.report("predicted_sentiment", "Contradicts the analysis with this request_id, which was \(prediction.label).")
            try fields.check()
        }
        let feedback = Feedback(
            predictionID: uuid, idempotencyKey: key, isCorrect: isCorrect, actualLabel: actual, comment: comment)
        return try .json(Answer(await desk.database.record(feedback)))
    }

    private func readComment(_ fields: inout JSONFields) -> String? {
        do {
            return try Comment(fields.optionalString("comment")).value
        } catch {
            let problem = RequestError(error).fields.first
            fields.report("comment", problem?.detail ?? "Cannot be read.")
            return nil
        }
    }

    private func readKey(_ request: Request, _ fields: inout JSONFields) -> String {
        guard let key = request.headers[.idempotencyKey] else { return UUID().path }
        if !(1...255).contains(key.count) {
            fields.report("", "The field Idempotency-Key must have 1 to 255 characters.")
        }
        return key
    }
}
