import Evaluation
import Foundation
import Records
import Synchronization
import Tracking

/// What runs left beside their metrics for their scores to be judged by: intervals, predictions, tests of behaviour.
///
/// Each artifact is read once, when it is first asked for, and each pair of runs is compared once, whatever the number of pages
/// and languages that tell of it. Pages may ask from several threads.
final class RunEvidence: Sendable {
    private struct PairKey: Hashable {
        var first: String
        var second: String
        var set: String
    }

    private struct SetKey: Hashable {
        var run: String
        var set: String
    }

    private struct Cache {
        var intervals: [String: ScoreIntervals?] = [:]
        var predictions: [SetKey: Result<PredictionTable, Incomparability>] = [:]
        var pairs: [PairKey: Result<PairedComparison, Incomparability>] = [:]
        var behaviour: [String: BehaviourReport?] = [:]
        var problems: [Diagnostic] = []
    }

    private let cache = Mutex(Cache())

    /// Artifacts that were asked for and could not be read, by run and path.
    var problems: [Diagnostic] { cache.withLock(\.problems).sorted { $0.message < $1.message } }

    // MARK: Scores

    /// The interval of a run's score: the one that the run left, or else the one that its counts are enough for; nil where neither
    /// is there, or the metric is no score.
    func interval(of metric: String, in run: Run) -> Interval? {
        guard run.latestMetric(metric) != nil else { return nil }
        return intervals(of: run)?[metric]?.interval
    }

    private func intervals(of run: Run) -> ScoreIntervals? {
        if let known = cache.withLock({ $0.intervals[run.id] }) { return known }
        var intervals = decode(ScoreIntervals.self, at: ScoreIntervals.artifactPath, of: run)
        // Whether the matrix can be read is told where it is drawn.
        if intervals == nil, let matrix = try? decode(ConfusionMatrix.self, from: run.artifact(at: "confusion_matrix.json")) {
            intervals = Self.intervals(by: matrix, of: run)
        }
        cache.withLock { $0.intervals[run.id] = .some(intervals) }
        return intervals
    }

    /// The matrix is that of the test set, or of the validation set where there is no other: the number of rows must agree.
    private static func intervals(by matrix: ConfusionMatrix, of run: Run) -> ScoreIntervals? {
        guard let counts = matrix.counts(of: "positive"), matrix.labels.count == 2,
            let set = ["test", "validation"].first(where: { run.latestMetrics.wholeNumber("\($0)_n") == matrix.n })
        else { return nil }
        var intervals = ScoreIntervals(resamples: 0, seed: 0)
        intervals.add(counts, of: set)
        if let area = run.latestMetric("\(set)_roc_auc")?.value,
            let interval = Interval.hanleyMcNeil(area: area, positives: counts.support, negatives: matrix.n - counts.support)
        {
            intervals.entries.append(.init(metric: "\(set)_roc_auc", interval: interval, method: .hanleyMcNeil))
        }
        return intervals
    }

    /// The tests of behaviour that were run on the model; nil where there are none.
    func behaviour(of run: Run) -> BehaviourReport? {
        if let known = cache.withLock({ $0.behaviour[run.id] }) { return known }
        let report = decode(BehaviourReport.self, at: BehaviourReport.artifactPath, of: run)
        cache.withLock { $0.behaviour[run.id] = .some(report) }
        return report
    }

    /// Nil where the run has no such artifact, or one that cannot be read, which is a problem to tell.
    private func decode<Value: Decodable>(_ type: Value.Type, at path: String, of run: Run) -> Value? {
        guard let file = try? run.artifact(at: path) else { return nil }
        if let value = try? decode(type, from: file) { return value }
        report("the artifact \(path) of run \(run.id) cannot be read; what follows from it is left out")
        return nil
    }

    private func decode<Value: Decodable>(_ type: Value.Type, from file: URL) throws -> Value {
        try JSONDecoder().decode(type, from: Data(contentsOf: file))
    }

    private func report(_ message: String) {
        let problem = Diagnostic(.warning, message)
        cache.withLock { if !$0.problems.contains(problem) { $0.problems.append(problem) } }
    }

    // MARK: Predictions

    /// The data sets on which both runs left their predictions, test first, then by name.
    func sharedSets(_ first: Run, _ second: Run) -> [String] {
        func sets(_ run: Run) -> Set<String> {
            Set(
                run.tags.keys.compactMap { key in
                    guard let match = key.wholeMatch(of: /vigie\.data\.([A-Za-z0-9]+)\.digest/) else { return nil }
                    let set = String(match.1)
                    return (try? run.artifact(at: PredictionTable.artifactPath(set: set))) == nil ? nil : set
                })
        }
        return sets(first).intersection(sets(second)).sorted { ($0 == "test" ? 0 : 1, $0) < ($1 == "test" ? 0 : 1, $1) }
    }

    /// Compares two runs row by row on a set that both were measured on.
    func compare(_ first: Run, _ second: Run, on set: String) -> Result<PairedComparison, Incomparability> {
        // One reading serves both directions.
        guard first.id <= second.id else { return compare(second, first, on: set).map(\.reversed) }
        let key = PairKey(first: first.id, second: second.id, set: set)
        if let known = cache.withLock({ $0.pairs[key] }) { return known }
        let result = comparison(first, second, on: set)
        cache.withLock { $0.pairs[key] = result }
        return result
    }

    private func comparison(_ first: Run, _ second: Run, on set: String) -> Result<PairedComparison, Incomparability> {
        do throws(Incomparability) {
            guard first.id != second.id else { throw .sameRun }
            var digests: [String] = []
            for run in [first, second] {
                guard let digest = run.tags[PredictionTable.digestTag(set: set)] else { throw .noDigest(run: run.id, set: set) }
                digests.append(digest)
            }
            guard digests[0] == digests[1] else { throw .otherRows(set: set) }
            let one = try predictions(of: first, on: set).get()
            let other = try predictions(of: second, on: set).get()
            guard one.n == other.n else { throw .otherCount(set: set, first: one.n, second: other.n) }
            do {
                return .success(try one.compared(to: other))
            } catch {
                throw .otherRows(set: set)
            }
        } catch {
            return .failure(error)
        }
    }

    private func predictions(of run: Run, on set: String) -> Result<PredictionTable, Incomparability> {
        let key = SetKey(run: run.id, set: set)
        if let known = cache.withLock({ $0.predictions[key] }) { return known }
        let result = read(run, set)
        cache.withLock { $0.predictions[key] = result }
        return result
    }

    private func read(_ run: Run, _ set: String) -> Result<PredictionTable, Incomparability> {
        guard let file = try? run.artifact(at: PredictionTable.artifactPath(set: set)) else {
            return .failure(.noPredictions(run: run.id, set: set))
        }
        let reason: String
        do {
            let bytes = try CompressedFile.read(file.path(percentEncoded: false))
            return .success(try PredictionTable(parsing: bytes.span))
        } catch let error as FileError {
            reason = error.reason
        } catch {
            reason = "\(error)"
        }
        report("the predictions of run \(run.id) on \(set) cannot be read: \(reason)")
        return .failure(.unreadable(run: run.id, set: set, reason: reason))
    }
}
