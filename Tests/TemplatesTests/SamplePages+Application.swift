import Foundation
import Templates

extension SamplePages {
    static let complaint = "@AirParadis cancelled AGAIN, worst airline ever. I just want to go home :("

    var analyse: AnalysePage {
        AnalysePage(shell: appShell(current: .analyse, path: "/analyse"), key: "0d9e5c1c")
    }

    var analyseWithProblem: AnalysePage {
        AnalysePage(
            shell: appShell(current: .analyse, path: "/analyse"), text: String(repeating: "a", count: 512),
            problem: .tooLong(count: 512), key: "0d9e5c1c")
    }

    var analyseWithoutModel: AnalysePage {
        AnalysePage(
            shell: appShell(current: .analyse, path: "/analyse", model: .unavailable), text: Self.complaint, problem: .noModel)
    }

    var negativeAnswer: AnalysePage {
        answer(
            ResultCard(
                id: "7b0e", text: Self.complaint, label: "negative", confidence: 0.873, probability: 0.127, model: "sentiment/1",
                seconds: 0.000_041, time: Self.time, segments: Self.segments, bias: 0.0712,
                feedback: .open(FeedbackForm(key: "k1"))))
    }

    var uncertainAnswer: AnalysePage {
        answer(
            ResultCard(
                id: "7b0f", text: "Boarding now.", label: "negative", confidence: 0.54, probability: 0.46, model: "sentiment/1",
                seconds: 0.000_02, time: Self.time,
                segments: [
                    .init(text: "Boarding", contribution: -0.02), .init(text: " ", contribution: nil),
                    .init(text: "now.", contribution: 0.01),
                ],
                feedback: .open(
                    FeedbackForm(key: "k2", verdict: "incorrect", comment: Self.hostile, problem: .noLabel))))
    }

    var correctedAnswer: AnalysePage {
        answer(
            ResultCard(
                id: "7b10", text: Self.hostile, label: "positive", confidence: 0.995, probability: 0.995, model: "sentiment/1",
                seconds: nil, time: Self.time, segments: [.init(text: Self.hostile, contribution: 2.5)],
                feedback: .corrected(actual: "negative", comment: "Ironique, à mon avis.")))
    }

    var history: HistoryPage {
        HistoryPage(
            shell: appShell(current: .history, path: "/history"),
            rows: [
                .init(
                    id: "7b0e", time: Self.time, text: Self.complaint, label: "negative", confidence: 0.873, model: "sentiment/1",
                    verdict: .confirmed),
                .init(
                    id: "7b0d", time: Self.time.addingTimeInterval(-420), text: ExampleTweet.all[2].text, label: "positive",
                    confidence: 0.996, model: "sentiment/1", verdict: .none),
                .init(
                    id: "7b0c", time: Self.time.addingTimeInterval(-3_900),
                    text: "Great. Another delay. Just what I needed today.",
                    label: "positive", confidence: 0.71, model: "sentiment/1", verdict: .corrected(actual: "negative")),
                .init(
                    id: "7b0b", time: Self.time.addingTimeInterval(-90_000), text: Self.hostile, label: "negative",
                    confidence: 0.54,
                    model: "sentiment/1", verdict: .none),
            ],
            total: 1_204, newerURL: "/history?after=7b0e", olderURL: "/history?before=7b0b")
    }

    var emptyHistory: HistoryPage {
        HistoryPage(shell: appShell(current: .history, path: "/history"), rows: [])
    }

    var error: ErrorPage {
        ErrorPage(shell: appShell(current: nil, path: "/analyse"), status: 503, requestID: "c0ffee", retryAfter: 3)
    }

    private func answer(_ card: ResultCard) -> AnalysePage {
        AnalysePage(shell: appShell(current: .analyse, path: "/analyses/\(card.id)"), card: card, key: "0d9e5c1d")
    }

    private func appShell(current: PageShell.Section?, path: String, model: PageShell.ModelStatus? = nil) -> PageShell {
        let title = language == .french ? "Analyser un tweet" : "Analyse a tweet"
        return shell(title, surface: .app, current: current, path: path, model: model)
    }

    static let segments: [ResultCard.Segment] = [
        ("<mention>", nil), (" ", nil), ("cancelled", -1.62), (" ", nil), ("AGAIN", -0.31), (", ", nil), ("worst", -2.11),
        (" ", nil),
        ("airline", -0.52), (" ", nil), ("ever", 0.24), (". ", nil), ("I", -0.04), (" ", nil), ("just", -0.12), (" ", nil),
        ("want", -0.41), (" ", nil), ("to", 0.02), (" ", nil), ("go", -0.08), (" ", nil), ("home", 0.36), (" ", nil),
        (":(", -1.2),
    ].map { ResultCard.Segment(text: $0.0, contribution: $0.1) }

    /// All of them, by a name that tells them apart.
    var all: [(name: String, page: any Page)] {
        [
            ("index", index), ("article", article), ("results", results), ("run", run), ("not-found", notFound),
            ("archive", archive), ("search", search), ("model", modelCard), ("compare", comparison),
            ("analyse", analyse), ("analyse-problem", analyseWithProblem), ("analyse-no-model", analyseWithoutModel),
            ("answer-negative", negativeAnswer), ("answer-uncertain", uncertainAnswer), ("answer-corrected", correctedAnswer),
            ("history", history), ("history-empty", emptyHistory), ("error", error),
        ]
    }
}
