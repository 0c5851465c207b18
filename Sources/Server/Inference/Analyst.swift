import Foundation
import Sentiment
import Storage

/// Analyses a text for whoever asks, page or API: inference, then storage, and no answer without both.
struct Analyst: Sendable {
    let modelName: String?
    private let engine: InferenceEngine?
    private let database: Database

    init(_ configuration: ServerConfiguration) {
        database = configuration.database
        modelName = configuration.model.name
        engine =
            switch configuration.model {
            case .ready(let model, _):
                InferenceEngine(
                    model: model, workers: configuration.limits.inferenceWorkers,
                    capacity: configuration.limits.inferenceQueue)
            case .unavailable: nil
            }
    }

    /// - Parameter id: The id of the analysis. One that is stored with this same text is answered as it was.
    func analyse(_ text: TweetText, id: UUID) async throws -> StoredPrediction {
        guard let engine, let modelName else { throw RequestError.modelUnavailable }
        let answer = try await engine.predict(text.value)
        let new = Database.NewPrediction(
            id: id, text: text.value, label: answer.prediction.label.rawValue, probability: answer.prediction.probability,
            confidence: answer.prediction.confidence, model: modelName, microseconds: answer.microseconds)
        let stored = try await database.record(new)
        guard stored.text == text.value else { return try await analyse(text, id: UUID()) }
        return stored
    }

    /// Says what each word of an analysis contributed.
    ///
    /// Nil where another model gave the answer, or none is served: the words of one model do not explain the answer of another.
    /// Nil as well when the engine is busy: the answer itself can still be shown.
    func explanation(of prediction: StoredPrediction) async -> Explanation? {
        guard let engine, prediction.model == modelName else { return nil }
        return try? await engine.explain(prediction.text)
    }
}
