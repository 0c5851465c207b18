import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// `POST /predict`: what the page does, for programs.
struct PredictController: Sendable {
    static let path = "/predict"

    struct Answer: Encodable {
        let text: String
        let sentiment: String
        let confidence: Double
        let probability: Double
        let model: String
        let timestamp: String
        let requestID: String

        enum CodingKeys: String, CodingKey {
            case text, sentiment, confidence, probability, model, timestamp
            case requestID = "request_id"
        }

        init(_ prediction: StoredPrediction) {
            text = prediction.text
            sentiment = prediction.label
            confidence = prediction.confidence
            probability = prediction.probability
            model = prediction.model
            timestamp = prediction.createdAt.timestamp
            requestID = prediction.id.path
        }
    }

    let desk: Desk

    func addRoutes(to router: some RouterMethods<RequestScope>) {
        router.post("/predict", use: predict)
    }

    @Sendable private func predict(_ request: Request, context: RequestScope) async throws -> Response {
        var fields = try await request.jsonFields(upTo: desk.configuration.limits.jsonBody)
        let text = fields.string("text") ?? ""
        try fields.check()
        return try .json(Answer(await desk.analyst.analyse(TweetText(text), id: UUID())))
    }
}
