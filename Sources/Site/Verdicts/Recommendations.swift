import Evaluation
import Tracking

/// Which model to use under which constraint: a function of what was measured, without taste.
struct Recommendations: Sendable {
    /// A registered model that was measured on the test set.
    struct Candidate: Sendable {
        var run: Run
        var version: ModelVersion
        /// The median time for one tweet, in microseconds.
        var latency: Double?
        var bytes: Int?
        var calibrationError: Double?

        /// In 0...1; nil where it was not measured.
        func accuracy(on set: String) -> Double? { run.latestMetric("\(set)_accuracy")?.value }
    }

    enum Constraint: Hashable, Sendable {
        case accuracy
        /// At most so many microseconds a tweet; several budgets that lead to the same choice stand together, the tightest first.
        case latency([Double])
        /// At most so many bytes.
        case size([Int])
        /// The fastest of those whose difference from the most accurate cannot be shown.
        case fastestOfTheBest
        /// Tweets of another kind than those of the test set, by the name of a further data set.
        case set(String)
        /// The fewest failures in the tests of behaviour.
        case behaviour
        case calibration
    }

    struct Item: Sendable {
        var constraint: Constraint
        /// Nil where no candidate meets the constraint.
        var choice: Candidate?
    }

    static let latencyBudgets = [50.0, 1_000, 10_000]
    static let sizeBudgets = [1_000_000, 25_000_000]
    /// Times that lie nearer to each other are not told apart: as much may change with what else the machine does.
    static let latencyFactor = 1.5

    /// By what results are compared on.
    let ranking: Ranking
    /// By the further sets that all candidates were measured on, in the order of their names.
    let furtherRankings: [Ranking]
    let evidence: RunEvidence

    init(content: SiteContent, evidence: RunEvidence) {
        self.init(candidates: content.candidates, evidence: evidence)
    }

    init(candidates: [Candidate], evidence: RunEvidence) {
        self.evidence = evidence
        ranking = Ranking(candidates, on: "test", evidence: evidence)
        furtherRankings = Self.furtherSets(of: candidates).map { Ranking(candidates, on: $0, evidence: evidence) }
    }

    private static func furtherSets(of candidates: [Candidate]) -> [String] {
        let sets = candidates.map { candidate in
            Set(
                candidate.run.latestMetrics.keys.filter { $0.hasSuffix("_accuracy") }.map {
                    String($0.dropLast("_accuracy".count))
                })
        }
        let shared = sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }
        return shared.subtracting(["test", "validation", "val", "train", "training", "epoch_validation", "epoch_train"]).sorted()
    }

    /// The most accurate on the test set first.
    var candidates: [Candidate] { ranking.candidates }

    var best: Candidate? { ranking.best }

    /// None without candidates; constraints that nobody measured are left out.
    var items: [Item] {
        guard let best else { return [] }
        var items = [Item(constraint: .accuracy, choice: best)]
        if candidates.contains(where: { $0.latency != nil }) {
            let choices = Self.latencyBudgets.map { budget in candidates.first { ($0.latency ?? .infinity) <= budget } }
            for (budgets, choice) in Self.merged(Self.latencyBudgets, choices) {
                items.append(Item(constraint: .latency(budgets), choice: choice))
            }
        }
        if candidates.contains(where: { $0.bytes != nil }) {
            let choices = Self.sizeBudgets.map { budget in candidates.first { ($0.bytes ?? .max) <= budget } }
            for (budgets, choice) in Self.merged(Self.sizeBudgets, choices) {
                items.append(Item(constraint: .size(budgets), choice: choice))
            }
        }
        if candidates.count > 1 {
            if let fastest = fastestOfTheBest { items.append(Item(constraint: .fastestOfTheBest, choice: fastest)) }
            items += furtherRankings.map { Item(constraint: .set($0.set), choice: $0.best) }
            if let choice = bestBehaved { items.append(Item(constraint: .behaviour, choice: choice)) }
            let calibrated = candidates.filter { $0.calibrationError != nil }
            if let choice = calibrated.min(by: { ($0.calibrationError ?? 1) < ($1.calibrationError ?? 1) }) {
                items.append(Item(constraint: .calibration, choice: choice))
            }
        }
        return items
    }

    /// The most accurate among the fast ones of those whose difference from the best cannot be shown.
    private var fastestOfTheBest: Candidate? {
        guard let fastest = ranking.equals.compactMap(\.latency).min() else { return nil }
        return ranking.equals.first { ($0.latency ?? .infinity) <= fastest * Self.latencyFactor }
    }

    /// How many cases failed, of those who were given as many cases as the most accurate was; the fewest first.
    var behaved: [(candidate: Candidate, report: BehaviourReport)] {
        let reports = candidates.compactMap { candidate in evidence.behaviour(of: candidate.run).map { (candidate, $0) } }
        guard let cases = reports.first?.1.n, cases > 0 else { return [] }
        let comparable = reports.filter { $0.1.n == cases }
        return comparable.enumerated().sorted { ($0.element.1.failed, $0.offset) < ($1.element.1.failed, $1.offset) }
            .map { (candidate: $0.element.0, report: $0.element.1) }
    }

    private var bestBehaved: Candidate? { behaved.count > 1 ? behaved.first?.candidate : nil }

    private static func merged<Budget>(
        _ budgets: [Budget], _ choices: [Candidate?]
    ) -> [(budgets: [Budget], choice: Candidate?)] {
        var merged: [(budgets: [Budget], choice: Candidate?)] = []
        for (budget, choice) in zip(budgets, choices) {
            if let last = merged.last, last.choice?.run.id == choice?.run.id {
                merged[merged.count - 1].budgets.append(budget)
            } else {
                merged.append(([budget], choice))
            }
        }
        return merged
    }
}

extension SiteContent {
    /// The registered models that were measured on a test set: each run once, by its newest version.
    var candidates: [Recommendations.Candidate] {
        var seen: Set<String> = []
        return models.flatMap { $0.versions.reversed() }.compactMap { version in
            guard let id = version.runID, let run = runs.first(where: { $0.id == id }),
                run.latestMetric("test_accuracy") != nil, seen.insert(id).inserted
            else { return nil }
            return Recommendations.Candidate(
                run: run, version: version, latency: run.latestMetric("latency_p50_us")?.value,
                bytes: run.latestMetrics.wholeNumber("model_bytes"), calibrationError: run.latestMetric("test_ece")?.value)
        }
    }
}
