import Evaluation
import Templates
import Tracking

// The sentences that a recommendation is made of.

extension Recommendations {
    func accuracy(_ candidate: Candidate, _ ranking: Ranking, _ words: VerdictWords) -> String? {
        guard let accuracy = candidate.accuracy(on: ranking.set) else { return nil }
        let language = words.language
        let count = candidate.run.latestMetrics.wholeNumber("\(ranking.set)_n")
        let interval =
            evidence.interval(of: "\(ranking.set)_accuracy", in: candidate.run)
            ?? count.flatMap { Interval.wilson(proportion: accuracy, trials: $0) }
        return words.words.text(
            .reasonAccuracy,
            [
                "accuracy": language.percent(accuracy, decimals: 2),
                "range": interval.map { language.percentRange($0.lower...$0.upper, decimals: 2) } ?? language.notAvailable,
                "n": count.map(language.integer) ?? language.notAvailable,
            ])
    }

    /// The most accurate against all others, those with the same finding together.
    func comparisons(_ ranking: Ranking, _ words: VerdictWords) -> [String?] {
        let worse = ranking.candidates { $0 == .firstIsBetter }
        let largest = worse.compactMap(ranking.verdict).max { ($0.pValue ?? 1) < ($1.pValue ?? 1) }
        let equal = ranking.candidates { $0 == .noDifferenceShown }
        let incomparable = ranking.candidates { if case .notComparable = $0 { true } else { false } }
        return [
            largest.map { words.words.text(.reasonBetter, ["others": names(worse, words), "p": words.pValue($0)]) },
            equal.isEmpty ? nil : words.words.text(.reasonNoDifference, ["others": names(equal, words)]),
            incomparable.isEmpty ? nil : words.words.text(.reasonNotComparable, ["others": names(incomparable, words)]),
        ]
    }

    /// How accurate a choice is: the most accurate one has been told of before.
    func standing(_ choice: Candidate, _ words: VerdictWords) -> [String?] {
        guard choice.run.id != best?.run.id else { return [candidates.count > 1 ? words.words.text(.reasonBest) : nil] }
        return [accuracy(choice, ranking, words), behind(choice, words)]
    }

    /// How far a choice stays behind the most accurate, where that can be shown.
    func behind(_ choice: Candidate, _ words: VerdictWords) -> String? {
        guard let best, let verdict = ranking.verdict(on: choice), let comparison = verdict.comparison else { return nil }
        guard verdict.finding == .firstIsBetter else {
            return words.words.text(.reasonNoDifference, ["others": names([best], words)])
        }
        return words.words.text(
            .reasonBehind,
            ["points": words.points(comparison.difference), "best": words.names[best.run], "p": words.pValue(verdict)])
    }

    func size(_ choice: Candidate, _ words: VerdictWords) -> String? {
        choice.bytes.map { words.words.text(.reasonSize, ["size": words.language.bytes($0)]) }
    }

    func calibration(_ choice: Candidate, _ words: VerdictWords) -> String {
        let language = words.language
        let own = evidence.interval(of: "test_ece", in: choice.run)
        let overlapping = candidates.filter { candidate in
            guard candidate.run.id != choice.run.id, let own, let other = evidence.interval(of: "test_ece", in: candidate.run)
            else { return false }
            return other.lower <= own.upper
        }
        let text = words.words.text(
            .reasonCalibration,
            [
                "ece": language.percent(choice.calibrationError ?? .nan, decimals: 2),
                "range": own.map { language.percentRange($0.lower...$0.upper, decimals: 2) } ?? language.notAvailable,
            ])
        guard !overlapping.isEmpty else { return text }
        return text + " " + words.words.text(.reasonOverlap, ["others": names(overlapping, words)])
    }

    func behaviour(_ choice: Candidate, _ words: VerdictWords) -> String? {
        let language = words.language
        guard let own = behaved.first(where: { $0.candidate.run.id == choice.run.id })?.report else { return nil }
        func interval(_ report: BehaviourReport) -> Interval? { .wilson(successes: report.failed, trials: report.n) }
        let others = behaved.filter { $0.candidate.run.id != choice.run.id }
        let counts = others.map { other in
            words.words.text(
                .behaviourOther, ["failed": language.integer(other.report.failed), "model": words.names[other.candidate.run]])
        }
        let overlapping = others.filter { other in
            guard let own = interval(own), let other = interval(other.report) else { return false }
            return other.lower <= own.upper
        }
        let text = words.words.text(
            .reasonBehaviour,
            [
                "failed": language.integer(own.failed), "n": language.integer(own.n), "others": list(counts, nil, words),
                "range": interval(own).map { language.percentRange($0.lower...$0.upper) } ?? language.notAvailable,
            ])
        guard !overlapping.isEmpty else { return text }
        return text + " "
            + words.words.text(.reasonBehaviourOverlap, ["others": names(overlapping.map(\.candidate), words)])
    }
}
