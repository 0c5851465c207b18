extension AnalysePage {
    struct View: Sendable {
        struct Example: Sendable {
            let url: String
            let title: String
            let text: String
        }

        let text: String
        let limit: Int
        let count: String
        /// The sentences that the script fills as people type: `{count}` and `{over}` are its placeholders.
        let countTemplate: String
        let overTemplate: String
        let isOver: Bool
        /// What is wrong with the text.
        let problem: String?
        /// What went wrong although the text was right.
        let setback: String?
        /// Where the error summary leads: the field, or the feedback's.
        let problemAnchor: String?
        let feedbackProblem: String?
        let feedbackAnchor: String?
        let hasProblem: Bool
        let key: String?
        let isModelMissing: Bool
        let card: CardView?
        let examples: [Example]
    }

    package func view(in words: Translations) -> any Sendable {
        let count = text.count
        let card = card.map { CardView($0, in: words, zone: shell.timeZone) }
        let message = problem.flatMap { $0.isOfText ? $0.message(in: words) : nil }
        let setback = problem.flatMap { $0.isOfText ? nil : $0.message(in: words) }
        return View(
            text: text, limit: Self.limit, count: counter(count, in: words),
            countTemplate: words.text(.characters, ["count": "{count}", "limit": words.language.integer(Self.limit)]),
            overTemplate: words.text(
                .charactersOver, ["count": "{count}", "limit": words.language.integer(Self.limit), "over": "{over}"]),
            isOver: count > Self.limit, problem: message, setback: setback, problemAnchor: message.map { _ in "text" },
            feedbackProblem: card?.form?.problem, feedbackAnchor: card?.form?.problemAnchor,
            hasProblem: message != nil || card?.form?.problem != nil, key: key, isModelMissing: shell.model == .unavailable,
            card: card,
            examples: ExampleTweet.all.map {
                View.Example(
                    url: "/analyse?example=\($0.number)", title: words.text(.exampleTitle, ["number": String($0.number)]),
                    text: $0.text)
            })
    }

    private func counter(_ count: Int, in words: Translations) -> String {
        let values = [
            "count": words.language.integer(count), "limit": words.language.integer(Self.limit),
            "over": words.language.integer(count - Self.limit),
        ]
        return words.text(count > Self.limit ? .charactersOver : .characters, values)
    }
}

extension AnalysePage.Problem {
    /// Whether another text would help.
    var isOfText: Bool {
        switch self {
        case .empty, .tooLong, .unreadable: true
        case .busy, .noModel: false
        }
    }

    func message(in words: Translations) -> String {
        switch self {
        case .empty: words.text(.problemEmpty)
        case .tooLong(let count):
            words.text(
                .problemTooLong,
                [
                    "count": words.language.integer(count), "limit": words.language.integer(AnalysePage.limit),
                    "over": words.language.integer(count - AnalysePage.limit),
                ])
        case .unreadable: words.text(.problemUnreadable)
        case .busy: words.text(.problemBusy)
        case .noModel: words.text(.problemNoModel)
        }
    }
}
