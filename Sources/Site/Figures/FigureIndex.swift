import Evaluation
import Tracking

/// Finds the figures that texts and pages name: `champion.test_accuracy`, `preudhomme-bert-base.accuracy`.
///
/// The part before the last point is an alias of a registered model, the name of a run (of several, the newest), a run's id
/// or its first eight digits or more, or the id of a published result; the part after it is a metric or a parameter.
struct FigureIndex: Sendable {
    /// Where figures come from.
    enum Source: Sendable {
        case run(Run)
        case published(PublishedFigures.Result)
    }

    /// A number with its key, which tells its unit.
    struct Figure: Sendable {
        var source: Source
        var key: String
        var value: Double
    }

    private var sources: [String: Source] = [:]
    private let runs: [Run]

    init(_ content: SiteContent) {
        runs = content.runs
        for result in content.published.results { sources[result.id] = .published(result) }
        for run in content.runs.reversed() { sources[run.name] = .run(run) }
        for model in content.models {
            for (alias, number) in model.aliases {
                if let version = model.versions.first(where: { $0.version == number }),
                    let run = content.runs.first(where: { $0.id == version.runID })
                {
                    sources[alias] = .run(run)
                }
            }
        }
    }

    /// A reference that leads nowhere, and what it may have meant.
    struct Unresolved: Error {
        var message: String
    }

    func metric(_ reference: String) throws(Unresolved) -> Figure {
        let (source, key) = try resolve(reference)
        let values =
            switch source {
            case .run(let run): run.latestMetrics
            case .published(let result): result.metrics.merging(result.n.map { ["n": Double($0)] } ?? [:]) { $1 }
            }
        guard let value = values[key] else { throw unknownKey(key, of: reference, in: values.keys, kind: "metric") }
        return Figure(source: source, key: key, value: value)
    }

    /// The 95 % Wilson interval of an accuracy whose number of rows is known.
    func interval(_ reference: String) throws(Unresolved) -> (figure: Figure, interval: Interval) {
        let figure = try metric(reference)
        guard let interval = interval(of: figure) else {
            throw Unresolved(
                message: "no interval can be given for `\(reference)`: it needs an accuracy and the number n of its test rows")
        }
        return (figure, interval)
    }

    func interval(of figure: Figure) -> Interval? {
        guard figure.key == "accuracy" || figure.key.hasSuffix("_accuracy") else { return nil }
        let count: Double? =
            switch figure.source {
            case .run(let run): run.latestMetrics[figure.key.dropLast("accuracy".count) + "n"]
            case .published(let result): result.n.map(Double.init)
            }
        guard let count, count >= 1, count < 1e15 else { return nil }
        return Interval.wilson(proportion: figure.value, trials: Int(count))
    }

    func parameter(_ reference: String) throws(Unresolved) -> (run: Run, value: String) {
        let (source, key) = try resolve(reference)
        guard case .run(let run) = source else {
            throw Unresolved(message: "`\(reference)` names a published result, which has no parameters: use {metric}")
        }
        guard let value = run.params[key] else { throw unknownKey(key, of: reference, in: run.params.keys, kind: "parameter") }
        return (run, value)
    }

    private func resolve(_ reference: String) throws(Unresolved) -> (Source, key: String) {
        guard let point = reference.lastIndex(of: "."), point != reference.startIndex else {
            throw Unresolved(message: "`\(reference)` is no reference: write RUN.KEY, such as champion.test_accuracy")
        }
        let name = String(reference[..<point])
        let key = String(reference[reference.index(after: point)...])
        if let source = sources[name] { return (source, key) }
        if name.count >= 8, let run = runs.first(where: { $0.id.hasPrefix(name) }) { return (.run(run), key) }
        throw Unresolved(message: "no run, alias or publication is called `\(name)`" + suggestion(for: name, in: sources.keys))
    }

    private func unknownKey(_ key: String, of reference: String, in keys: some Sequence<String>, kind: String) -> Unresolved {
        Unresolved(message: "`\(reference)`: there is no \(kind) `\(key)`" + suggestion(for: key, in: keys))
    }

    private func suggestion(for name: String, in names: some Sequence<String>) -> String {
        let near = nearest(to: name, in: names.sorted())
        return near.isEmpty ? "" : "; did you mean " + near.map { "`\($0)`" }.joined(separator: " or ") + "?"
    }
}
