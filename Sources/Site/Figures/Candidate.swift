import Templates
import Tracking

/// What texts, charts and tables can name and choose from: a run of this project, or a result that somebody published.
struct Candidate: Sendable {
    var source: FigureIndex.Source
    /// The latest value of each metric, taken from the histories once.
    var metrics: [String: Double]

    init(_ run: Run) {
        source = .run(run)
        metrics = run.latestMetrics
    }

    init(_ result: PublishedFigures.Result) {
        source = .published(result)
        metrics = result.metrics
        if let n = result.n { metrics["n"] = Double(n) }
    }

    /// Unique among the candidates: a run's id, or that of the published result.
    var id: String {
        switch source {
        case .run(let run): run.id
        case .published(let result): result.id
        }
    }

    /// How a table calls it.
    var name: String {
        switch source {
        case .run(let run): run.name
        case .published(let result): result.model
        }
    }

    var run: Run? {
        if case .run(let run) = source { run } else { nil }
    }

    /// The value of a metric by the key that runs have. What others published was measured on their test sets and is kept without
    /// the set's name: `test_accuracy` is their `accuracy`.
    func metric(_ key: String) -> Double? {
        if let value = metrics[key] { return value }
        guard run == nil, key.hasPrefix("test_") else { return nil }
        return metrics[String(key.dropFirst("test_".count))]
    }

    /// The number of rows behind a metric: `test_n` for `test_accuracy`. Nil where it is unknown, or no number of rows.
    func count(behind key: String) -> Int? {
        let sets = run == nil ? [] : metrics.keys.filter { $0.hasSuffix("_n") && key.hasPrefix($0.dropLast()) }
        guard let count = metrics[sets.max { $0.count < $1.count } ?? "n"] else { return nil }
        return Int(exactly: count.rounded()).flatMap { $0 >= 1 && $0 < 1 << 50 ? $0 : nil }
    }
}
