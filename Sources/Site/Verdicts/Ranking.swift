import Evaluation
import Tracking

/// Candidates in the order of their accuracy on one data set, and what can be said of the first against each of the others.
struct Ranking: Sendable {
    /// The data set, as metrics are prefixed: `test`.
    let set: String
    /// The most accurate first; of equals the faster. Those that were not measured on the set are left out.
    let candidates: [Recommendations.Candidate]
    /// The most accurate against each of the others, in their order, corrected for their number.
    let verdicts: [Verdict]

    init(_ candidates: [Recommendations.Candidate], on set: String, evidence: RunEvidence) {
        self.set = set
        let sorted = candidates.filter { $0.accuracy(on: set) != nil }.sorted {
            ($1.accuracy(on: set) ?? 0, $0.latency ?? .infinity, $0.run.id)
                < ($0.accuracy(on: set) ?? 0, $1.latency ?? .infinity, $1.run.id)
        }
        self.candidates = sorted
        verdicts =
            sorted.first.map { best in
                Verdict.verdicts(of: best.run, against: sorted.dropFirst().map(\.run), on: set, evidence: evidence)
            } ?? []
    }

    var best: Recommendations.Candidate? { candidates.first }

    /// The most accurate, and those whose difference from it cannot be shown.
    var equals: [Recommendations.Candidate] {
        zip(candidates, [nil] + verdicts.map(Optional.init)).filter { $1 == nil || $1?.finding == .noDifferenceShown }.map(\.0)
    }

    /// The verdict of the most accurate on another candidate; nil for itself.
    func verdict(on candidate: Recommendations.Candidate) -> Verdict? {
        verdicts.first { $0.second.id == candidate.run.id }
    }

    /// The candidates of which the most accurate has a verdict such as this.
    func candidates(where matches: (Verdict.Finding) -> Bool) -> [Recommendations.Candidate] {
        candidates.filter { candidate in verdict(on: candidate).map { matches($0.finding) } ?? false }
    }
}
