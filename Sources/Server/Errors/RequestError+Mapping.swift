import HTTPTypes
import Hummingbird
import Storage

extension RequestError {
    /// The one place where errors become answers of HTTP.
    ///
    /// What is not known here is ``unexpected``: its own words stay in the log.
    init(_ error: any Error) {
        self =
            switch error {
            case let error as RequestError: error
            case let error as PageError: error.cause
            case let error as TweetText.Problem: Self(error, pointer: "/text")
            case let error as Comment.Problem: Self(error)
            case let error as InferenceEngine.QueueFull: .busy(retryAfter: error.retryAfter)
            case let error as StorageError: Self(error)
            case let error as any HTTPResponseError: Self(error)
            default: .unexpected
            }
    }

    init(_ problem: TweetText.Problem, pointer: String) {
        let detail =
            switch problem {
            case .blank: "Must not be blank."
            case .tooLong(let characters):
                "Has \(characters) characters; "
                    + "at most \(TweetText.maximumCharacters) (and \(TweetText.maximumBytes) bytes) are taken."
            case .unreadable: "Must be UTF-8 without the character U+0000."
            }
        self = .invalid([Field(pointer: pointer, detail: detail)])
    }

    private init(_ problem: Comment.Problem) {
        switch problem {
        case .tooLong(let characters): self.init(.tooLong(characters: characters), pointer: "/comment")
        case .unreadable: self.init(.unreadable, pointer: "/comment")
        }
    }

    private init(_ error: StorageError) {
        self =
            switch error {
            case .unknownPrediction(let id): .unknownAnalysis(id)
            case .contradictoryFeedback(let predicted):
                .invalid([
                    Field(pointer: "/is_correct", detail: "Contradicts actual_sentiment: the answer was \(predicted)."),
                    Field(pointer: "/actual_sentiment", detail: "Contradicts is_correct: the answer was \(predicted)."),
                ])
            case .idempotencyKeyReused:
                RequestError(
                    status: .unprocessableContent, kind: "idempotency-key-reused",
                    detail: "This Idempotency-Key was sent before with other feedback. Send a new key.")
            case .closed: .stopping
            case .cannotOpen, .newerSchema, .notDurable: .unexpected
            }
    }

    /// What Hummingbird itself throws.
    private init(_ error: any HTTPResponseError) {
        self =
            switch error.status {
            case .notFound: .notFound
            case .badRequest: .malformedAddress
            case .rangeNotSatisfiable:
                RequestError(status: .rangeNotSatisfiable, detail: "The file does not have the range that was asked for.")
            case .contentTooLarge: RequestError(status: .contentTooLarge, detail: "The body is too long.")
            default: .unexpected
            }
    }
}
