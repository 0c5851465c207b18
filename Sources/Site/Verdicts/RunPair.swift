import Evaluation
import Tracking

/// Two runs side by side: what `/compare/ID8-ID8/` shows.
struct RunPair: Sendable {
    /// A metric of both runs; nil where a run does not have it.
    struct Metric: Sendable {
        /// The whole key: `test_accuracy`.
        var key: String
        var first: Double?
        var second: Double?
        var firstInterval: Interval?
        var secondInterval: Interval?
        /// ``first`` less ``second``, where both are there.
        var difference: Double?
        /// The 95 % interval of the difference on paired rows; of accuracies only.
        var differenceInterval: Interval?
    }

    /// The metrics of one data set, or those of none (speed, size).
    struct MetricGroup: Sendable {
        var set: String?
        /// The rows that the first and the second run were measured on.
        var firstCount: Int?
        var secondCount: Int?
        var metrics: [Metric]
    }

    /// A parameter that the runs do not share; nil where a run does not have it.
    struct Parameter: Sendable {
        var key: String
        var first: String?
        var second: String?
    }

    var first: Run
    var second: Run
    var groups: [MetricGroup]
    /// Those that differ, by key.
    var parameters: [Parameter]
    /// One for each data set that both left predictions of, test first; where there is none, one that says why.
    var verdicts: [Verdict]

    /// The last part of the page's address.
    var id: String { "\(first.shortID)-\(second.shortID)" }

    /// The rows of a data set by who was right, for the verdict's table: `verdict.comparison` has bothRight, onlyFirst,
    /// onlySecond and bothWrong.
    init(_ first: Run, _ second: Run, evidence: RunEvidence) {
        self.first = first
        self.second = second
        let shared = evidence.sharedSets(first, second)
        let verdicts = (shared.isEmpty ? ["test"] : shared).map {
            Verdict(first: first, second: second, set: $0, evidence: evidence)
        }
        self.verdicts = verdicts
        groups = Self.groups(first, second, verdicts: verdicts, evidence: evidence)
        parameters = Set(first.params.keys).union(second.params.keys).sorted()
            .filter { first.params[$0] != second.params[$0] }
            .map { Parameter(key: $0, first: first.params[$0], second: second.params[$0]) }
    }

    /// Each pair of the runs behind registered versions once, the newer version first.
    static func registered(in content: SiteContent, evidence: RunEvidence) -> [RunPair] {
        let runs = content.registeredRuns
        return runs.indices.flatMap { index in
            runs[..<index].reversed().map { RunPair(runs[index], $0, evidence: evidence) }
        }
    }

    private static let order = ["accuracy", "f1", "precision", "recall", "roc_auc", "log_loss", "ece"]

    private static func groups(
        _ first: Run, _ second: Run, verdicts: [Verdict], evidence: RunEvidence
    ) -> [MetricGroup] {
        let (ours, theirs) = (first.latestMetrics, second.latestMetrics)
        var rest = Set(ours.keys).union(theirs.keys).filter { !$0.hasPrefix("epoch_") }
        let sets = rest.filter { $0.hasSuffix("_n") }.map { String($0.dropLast(2)) }
            .sorted { ($0 == "test" ? 0 : 1, $0) < ($1 == "test" ? 0 : 1, $1) }
        func metric(_ key: String, _ set: String?) -> Metric {
            let comparison = verdicts.first { $0.set == set && key == "\($0.set)_accuracy" }?.comparison
            var difference: Double?
            if let one = ours[key], let other = theirs[key] { difference = one - other }
            return Metric(
                key: key, first: ours[key], second: theirs[key], firstInterval: evidence.interval(of: key, in: first),
                secondInterval: evidence.interval(of: key, in: second), difference: difference,
                differenceInterval: comparison?.interval)
        }
        var groups = sets.map { set in
            let keys = order.map { "\(set)_\($0)" }.filter(rest.contains)
            rest.subtract(keys + ["\(set)_n"])
            return MetricGroup(
                set: set, firstCount: first.latestMetrics.wholeNumber("\(set)_n"),
                secondCount: second.latestMetrics.wholeNumber("\(set)_n"),
                metrics: keys.map { metric($0, set) })
        }
        if !rest.isEmpty { groups.append(MetricGroup(metrics: rest.sorted().map { metric($0, nil) })) }
        return groups
    }
}

extension SiteContent {
    /// The runs behind the versions of all registered models, each once, by model and version.
    var registeredRuns: [Run] {
        var seen: Set<String> = []
        return models.flatMap(\.versions).compactMap { version in
            guard let id = version.runID, seen.insert(id).inserted else { return nil }
            return runs.first { $0.id == id }
        }
    }
}
