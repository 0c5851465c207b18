import Foundation
import HTTPTypes
import Hummingbird
import Sentiment
import Storage
import Templates

/// `/analyses/ID`: the answer, why, and what the reader says of it.
struct ResultController: Sendable {
    let desk: Desk

    func addRoutes(to router: some RouterMethods<RequestScope>) {
        router.get("/analyses/:id", use: result)
        router.post("/analyses/:id/feedback", use: submit)
    }

    @Sendable private func result(_ request: Request, context: RequestScope) async throws -> Response {
        let prediction = try await prediction(context)
        let verdict = try await desk.database.feedback(for: prediction.id).last
        let page = await page(for: Visitor(request), prediction, feedback: Self.state(after: verdict?.content))
        return try desk.respond(with: page)
    }

    @Sendable private func submit(_ request: Request, context: RequestScope) async throws -> Response {
        let prediction = try await prediction(context)
        let form = try await request.form(upTo: desk.configuration.limits.formBody)
        let answer = FeedbackAnswer(form, to: prediction)
        do {
            let feedback = try answer.feedback()
            do {
                _ = try await desk.database.record(feedback)
            } catch StorageError.idempotencyKeyReused {
                // The reader went back, and now says something else with the same form: that is a new answer.
                var changed = feedback
                changed.idempotencyKey = UUID().path
                _ = try await desk.database.record(changed)
            }
            return .seeOther("/analyses/\(prediction.id.path)")
        } catch let problem as FeedbackAnswer.Problem {
            let page = await page(for: Visitor(request), prediction, feedback: .open(answer.form(with: problem.shown)))
            throw PageError(problem.cause, page: page)
        }
    }

    private func prediction(_ context: RequestScope) async throws -> StoredPrediction {
        let id = context.parameters.get("id") ?? ""
        guard let uuid = UUID(uuidString: id), let prediction = try await desk.database.prediction(id: uuid) else {
            throw RequestError.unknownAnalysis(id)
        }
        return prediction
    }

    private func page(
        for visitor: Visitor, _ prediction: StoredPrediction, feedback: ResultCard.Feedback
    ) async -> AnalysePage {
        let path = "/analyses/\(prediction.id.path)"
        let shell = desk.shell(for: visitor, path: path, current: .analyse) { $0.text(.navigationAnalyse) }
        let explanation = await desk.analyst.explanation(of: prediction)
        let card = ResultCard(
            id: prediction.id.path, text: prediction.text, label: prediction.label, confidence: prediction.confidence,
            probability: prediction.probability, model: prediction.model, seconds: Double(prediction.microseconds) / 1_000_000,
            time: prediction.createdAt,
            segments: (explanation?.segments ?? []).map { .init(text: $0.text, contribution: $0.contribution) },
            bias: explanation?.bias, feedback: feedback)
        return AnalysePage(shell: shell, card: card, key: UUID().path)
    }

    private static func state(after verdict: Feedback?) -> ResultCard.Feedback {
        switch (verdict?.isCorrect, verdict?.actualLabel) {
        case (nil, _): .open(FeedbackForm(key: UUID().path))
        case (true?, _): .confirmed(comment: verdict?.comment)
        case (false?, let actual?): .corrected(actual: actual, comment: verdict?.comment)
        // A program said "wrong" without what is right: the reader may still add it.
        case (false?, nil):
            .open(FeedbackForm(key: UUID().path, verdict: FeedbackAnswer.Verdict.incorrect.rawValue))
        }
    }
}
