import Foundation
import Storage
import Templates

/// What a reader answered under a result, read from the form.
struct FeedbackAnswer: Sendable {
    enum Verdict: String {
        case correct
        case incorrect
    }

    /// What is wrong with the answer: for the page, and for the status.
    struct Problem: Error {
        var shown: FeedbackForm.Problem?
        var cause: RequestError
    }

    private let prediction: StoredPrediction
    private let key: String
    private let verdict: Verdict?
    private let actual: String?
    private let comment: Form.Value

    init(_ form: Form, to prediction: StoredPrediction) {
        self.prediction = prediction
        // A key of ours, or a fresh one: whatever else was sent in its place is not worth an error.
        key = (UUID(uuidString: form["key"].repaired) ?? UUID()).path
        verdict = form.choice("verdict")
        actual = KnownLabel(rawValue: form["actual"].repaired)?.rawValue
        comment = form["comment"]
    }

    /// - Throws: ``Problem``. To say "wrong" without what is right, or with the label that was predicted, lacks the right label.
    func feedback() throws -> Feedback {
        guard let verdict else { throw problem(.noVerdict, "/verdict", "Choose whether the answer is right.") }
        let comment = try readComment()
        switch verdict {
        case .correct:
            // The list of labels stays on the page without a script; what is chosen in it does not matter then.
            return Feedback(predictionID: prediction.id, idempotencyKey: key, isCorrect: true, comment: comment)
        case .incorrect:
            guard let actual, actual != prediction.label else {
                throw problem(.noLabel, "/actual", "Choose the right label, another one than \(prediction.label).")
            }
            return Feedback(
                predictionID: prediction.id, idempotencyKey: key, isCorrect: false, actualLabel: actual, comment: comment)
        }
    }

    /// The form as it was sent.
    func form(with problem: FeedbackForm.Problem?) -> FeedbackForm {
        FeedbackForm(
            key: key, verdict: verdict?.rawValue, actual: actual, comment: comment.repaired, problem: problem)
    }

    private func readComment() throws -> String? {
        do {
            return try Comment(comment.text()).value
        } catch Comment.Problem.tooLong(let characters) {
            throw Problem(
                shown: .commentTooLong(count: characters), cause: RequestError(Comment.Problem.tooLong(characters: characters)))
        } catch {
            throw Problem(shown: nil, cause: RequestError(Comment.Problem.unreadable))
        }
    }

    private func problem(_ shown: FeedbackForm.Problem, _ pointer: String, _ detail: String) -> Problem {
        Problem(shown: shown, cause: .invalid([.init(pointer: pointer, detail: detail)]))
    }
}
