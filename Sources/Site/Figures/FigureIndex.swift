import Evaluation
import Tracking

/// Finds the figures that texts and pages name: `champion.test_accuracy`, `preudhomme-bert-base.accuracy`.
///
/// The part before a point is a version of a registered model (`champion`, `sentiment@champion`, `sentiment/3`), the name of a
/// run (of several, the newest), a run's id or its first eight digits or more, or the id of a published result; the part after
/// it is a metric or a parameter. A name that means a run and a publication is refused: neither may hide the other.
///
/// Everything is looked up in dictionaries, and the histories of a run are gone through once, however often it is named.
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

    /// A reference that leads nowhere, and what it may have meant.
    struct Unresolved: Error {
        var message: String
    }

    /// The runs, the newest first, and then what was published, in its order.
    let candidates: [Candidate]
    /// All candidates that a name means, as indices: one where it is clear.
    private var meanings: [String: [Int]] = [:]
    private var runsByID: [String: Int] = [:]
    private var runsByShortID: [String: [Int]] = [:]
    /// The intervals that runs left beside their scores.
    let evidence = RunEvidence()

    init(_ content: SiteContent) {
        let runs = content.runs.map { Candidate($0) }
        candidates = runs + content.published.results.map { Candidate($0) }
        for (index, run) in content.runs.enumerated() {
            runsByID[run.id] = index
            runsByShortID[run.shortID, default: []].append(index)
            // Of several runs of one name the first, which is the newest.
            if meanings[run.name] == nil { meanings[run.name] = [index] }
        }
        var aliases: [String: [Int]] = [:]
        for model in content.models {
            for version in model.versions {
                guard let index = version.runID.flatMap({ runsByID[$0] }) else { continue }
                meanings["\(model.name)/\(version.version)"] = [index]
                for alias in model.aliases where alias.value == version.version {
                    meanings["\(model.name)@\(alias.key)"] = [index]
                    if aliases[alias.key]?.contains(index) != true { aliases[alias.key, default: []].append(index) }
                }
            }
        }
        // An alias is pointed at a version on purpose: it comes before the name of a run.
        meanings.merge(aliases) { $1 }
        for index in runs.count..<candidates.count { meanings[candidates[index].id, default: []].append(index) }
    }

    // MARK: Candidates

    /// The run or the publication that a name means.
    func candidate(named name: String) throws(Unresolved) -> Candidate {
        if let candidate = try find(name) { return candidate }
        throw Unresolved(message: "no run, alias or publication is called `\(name)`" + suggestion(for: name, in: meanings.keys))
    }

    /// A run with the latest values of its metrics, without going through its histories again.
    func candidate(of run: Run) -> Candidate {
        runsByID[run.id].map { candidates[$0] } ?? Candidate(run)
    }

    /// - Returns: nil where nothing has that name.
    private func find(_ name: String) throws(Unresolved) -> Candidate? {
        if let found = meanings[name] ?? runsByID[name].map({ [$0] }) {
            guard found.count == 1 else { throw ambiguity(of: name, between: found) }
            return candidates[found[0]]
        }
        guard name.count >= 8 else { return nil }
        let runs = runsByShortID[String(name.prefix(8))]?.filter { candidates[$0].id.hasPrefix(name) } ?? []
        guard runs.count < 2 else { throw ambiguity(of: name, between: runs) }
        return runs.first.map { candidates[$0] }
    }

    private func ambiguity(of name: String, between found: [Int]) -> Unresolved {
        let meant = found.map { index in
            candidates[index].run.map { "the run \($0.id)" } ?? "the published result `\(candidates[index].id)`"
        }
        return Unresolved(
            message: "`\(name)` means \(meant.joined(separator: " and ")): "
                + "name a run by its id or as MODEL@ALIAS, or give the result another id")
    }

    // MARK: Figures

    func metric(_ reference: String) throws(Unresolved) -> Figure {
        let (candidate, key) = try resolve(reference) { $0.metrics[$1] != nil }
        guard let value = candidate.metrics[key] else {
            throw unknownKey(key, of: reference, in: candidate.metrics.keys, kind: "metric")
        }
        return Figure(source: candidate.source, key: key, value: value)
    }

    /// The 95 % interval of a score, where one is known.
    func interval(_ reference: String) throws(Unresolved) -> (figure: Figure, interval: Interval) {
        let figure = try metric(reference)
        guard let interval = interval(of: figure) else {
            throw Unresolved(
                message:
                    "no interval can be given for `\(reference)`: its run left none, and it is no accuracy with a known number n of rows"
            )
        }
        return (figure, interval)
    }

    func interval(of figure: Figure) -> Interval? {
        switch figure.source {
        case .run(let run): interval(of: figure.key, in: candidate(of: run))
        case .published(let result): interval(of: figure.key, in: Candidate(result))
        }
    }

    /// The 95 % interval of a score: the one that the run left, or else Wilson's of an accuracy whose number of rows is known.
    func interval(of key: String, in candidate: Candidate) -> Interval? {
        guard let value = candidate.metric(key) else { return nil }
        // An interval beside its own figure was left by something else, such as a matrix that an evaluation replaced.
        if let run = candidate.run, let interval = evidence.interval(of: key, in: run), interval.contains(value) {
            return interval
        }
        guard key == "accuracy" || key.hasSuffix("_accuracy"), let count = candidate.count(behind: key)
        else { return nil }
        return Interval.wilson(proportion: value, trials: count)
    }

    func parameter(_ reference: String) throws(Unresolved) -> (run: Run, value: String) {
        let (candidate, key) = try resolve(reference) { $0.run?.params[$1] != nil }
        guard let run = candidate.run else {
            throw Unresolved(message: "`\(reference)` names a published result, which has no parameters: use {metric}")
        }
        guard let value = run.params[key] else { throw unknownKey(key, of: reference, in: run.params.keys, kind: "parameter") }
        return (run, value)
    }

    /// Cuts a reference at one of its points: names of runs (`v1.2`) and keys (`val.loss`) may have some of their own.
    ///
    /// - Parameter hasKey: Whether a candidate has a key. The last cut that gives both is taken; else the last that gives a name.
    private func resolve(_ reference: String, hasKey: (Candidate, String) -> Bool) throws(Unresolved) -> (Candidate, key: String)
    {
        let points = reference.indices.filter { reference[$0] == "." && $0 != reference.startIndex }
        guard let last = points.last else {
            throw Unresolved(message: "`\(reference)` is no reference: write RUN.KEY, such as champion.test_accuracy")
        }
        var named: (Candidate, key: String)?
        for point in points.reversed() {
            guard let candidate = try find(String(reference[..<point])) else { continue }
            let key = String(reference[reference.index(after: point)...])
            if hasKey(candidate, key) { return (candidate, key) }
            if named == nil { named = (candidate, key) }
        }
        if let named { return named }
        return (try candidate(named: String(reference[..<last])), "")
    }

    private func unknownKey(_ key: String, of reference: String, in keys: some Sequence<String>, kind: String) -> Unresolved {
        Unresolved(message: "`\(reference)`: there is no \(kind) `\(key)`" + suggestion(for: key, in: keys))
    }
}

/// The end of a message about an unknown name: `; did you mean …?`, or nothing where no name is near.
func suggestion(for name: String, in names: some Sequence<String>) -> String {
    let near = nearest(to: name, in: names.sorted())
    return near.isEmpty ? "" : "; did you mean " + near.map { "`\($0)`" }.joined(separator: " or ") + "?"
}
