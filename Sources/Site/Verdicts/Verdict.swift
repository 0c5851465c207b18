import Evaluation
import Tracking

/// What can be said of two runs on one data set.
struct Verdict: Sendable {
    enum Finding: Hashable, Sendable {
        /// The p-value lies below the level: the difference is not the sample's chance.
        case firstIsBetter
        case secondIsBetter
        /// Which is not to say that there is none.
        case noDifferenceShown
        case notComparable(Incomparability)
    }

    var first: Run
    var second: Run
    /// The data set, as metrics are prefixed: `test`.
    var set: String
    var result: Result<PairedComparison, Incomparability>
    /// McNemar's, corrected for the number of comparisons; nil where the two cannot be compared.
    var pValue: Double?
    /// How many comparisons the p-value was corrected for: 1 for a single question.
    var comparisons = 1

    /// Findings are made at this level.
    static let level = 0.05

    init(first: Run, second: Run, set: String, evidence: RunEvidence) {
        self.first = first
        self.second = second
        self.set = set
        result = evidence.compare(first, second, on: set)
        pValue = comparison?.test.pValue
    }

    var comparison: PairedComparison? { try? result.get() }

    var finding: Finding {
        switch result {
        case .failure(let reason): .notComparable(reason)
        case .success(let comparison):
            if (pValue ?? 1) >= Self.level {
                .noDifferenceShown
            } else {
                comparison.difference > 0 ? .firstIsBetter : .secondIsBetter
            }
        }
    }

    /// One run against several: the p-values of those that can be compared are corrected for each other.
    static func verdicts(of run: Run, against others: [Run], on set: String, evidence: RunEvidence) -> [Verdict] {
        var verdicts = others.map { Verdict(first: run, second: $0, set: set, evidence: evidence) }
        let compared = verdicts.indices.filter { verdicts[$0].pValue != nil }
        let corrected = McNemar.holm(compared.compactMap { verdicts[$0].pValue })
        for (index, pValue) in zip(compared, corrected) {
            verdicts[index].pValue = pValue
            verdicts[index].comparisons = compared.count
        }
        return verdicts
    }
}
