import Evaluation
import Foundation
import Templates
import Tracking

/// Verdicts and cautions as sentences of one language.
struct VerdictWords: Sendable {
    let words: Translations
    /// How runs are called.
    let names: RunNames

    var language: Language { words.language }

    func sentence(_ verdict: Verdict) -> String {
        let (first, second) = (names[verdict.first], names[verdict.second])
        guard let comparison = verdict.comparison, let interval = comparison.interval else {
            let reason: Incomparability = if case .failure(let reason) = verdict.result { reason } else { .sameRun }
            return words.text(.notComparable, ["first": first, "second": second, "reason": self.reason(reason)])
        }
        let isSecondAhead = comparison.difference < 0
        let shown = isSecondAhead ? Interval(lower: -interval.upper, upper: -interval.lower) : interval
        let values = [
            "first": first, "second": second, "better": isSecondAhead ? second : first, "worse": isSecondAhead ? first : second,
            "points": points(abs(comparison.difference)), "lower": hundredths(shown.lower), "upper": hundredths(shown.upper),
            "n": language.integer(comparison.n), "p": pValue(verdict),
        ]
        return words.text(verdict.finding == .noDifferenceShown ? .noDifference : .better, values)
    }

    func reason(_ reason: Incomparability) -> String {
        switch reason {
        case .sameRun: words.text(.sameRun)
        case .noPredictions(let run, let set): words.text(.noPredictions, ["run": names[run], "set": set])
        case .noDigest(let run, let set): words.text(.noDigest, ["run": names[run], "set": set])
        case .otherRows(let set): words.text(.otherRows, ["set": set])
        case .otherCount(let set, let first, let second):
            words.text(.otherCount, ["set": set, "first": language.integer(first), "second": language.integer(second)])
        case .unreadable(let run, let set, let reason):
            words.text(.unreadable, ["run": names[run], "set": set, "reason": reason])
        }
    }

    func sentence(_ caution: Caution) -> String {
        switch caution {
        case .trainingScore: words.text(.trainingScore)
        case .validationScore: words.text(.validationScore)
        case .unknownSample: words.text(.unknownSample)
        case .smallSample(let n, let interval):
            words.text(
                .smallSample,
                [
                    "n": language.integer(n), "lower": language.percent(interval.lower),
                    "upper": language.percent(interval.upper),
                ])
        case .latencyPerBatch(let stated): words.text(.latencyPerBatch, ["stated": stated])
        case .latencyPerSet(let stated): words.text(.latencyPerSet, ["stated": stated])
        case .latencyUnstated(let stated): words.text(.latencyUnstated, ["stated": stated])
        }
    }

    /// `1,6 µs par tweet sur AMD EPYC, 2 cœurs`; nil where the run did not measure it.
    func latency(of run: Run) -> String? {
        guard let latency = run.latestMetric("latency_p50_us")?.value else { return nil }
        let time = language.duration(seconds: latency / 1_000_000)
        guard let machine = machine(of: run) else { return words.text(.latencyAlone, ["time": time]) }
        return words.text(.latencyOnMachine, ["time": time, "machine": machine])
    }

    /// The processor and the number of its cores in use; nil where the run does not say.
    func machine(of run: Run) -> String? {
        guard let tag = run.tags["vigie.machine"], !tag.isEmpty else { return nil }
        guard let match = tag.wholeMatch(of: /(.+), ([0-9]+) cores/) else { return tag }
        return words.text(.cores, ["processor": String(match.1), "count": String(match.2)])
    }

    // MARK: Numbers

    /// `p = 0,031`, `p < 0,001`, with the correction where there is one.
    func pValue(_ verdict: Verdict) -> String {
        let p = pValue(verdict.pValue ?? 1)
        guard verdict.comparisons > 1 else { return p }
        return words.text(.pValueCorrected, ["p": p, "count": language.integer(verdict.comparisons)])
    }

    func pValue(_ value: Double) -> String {
        value < 0.001
            ? words.text(.pValueBelow, ["value": language.number(0.001, decimals: 3)])
            : words.text(.pValue, ["value": language.number(value, decimals: 3)])
    }

    /// A difference of shares in points: `2,40 points`. French says *1,50 point*.
    func points(_ difference: Double) -> String {
        let isSingular = language == .french ? abs(difference) < 0.01995 : false
        return words.text(isSingular ? .point : .points, ["value": hundredths(difference)])
    }

    private func hundredths(_ share: Double) -> String { language.number(share * 100, decimals: 2) }
}

/// How runs are called on a page: by their name, with the beginning of the id where several have the same.
struct RunNames: Sendable {
    private var names: [String: String] = [:]

    init(_ runs: [Run]) {
        let counts = runs.reduce(into: [:]) { $0[$1.name, default: 0] += 1 }
        for run in runs { names[run.id] = counts[run.name] == 1 ? run.name : "\(run.name) (\(run.shortID))" }
    }

    subscript(run: Run) -> String { names[run.id] ?? run.name }

    subscript(id: String) -> String { names[id] ?? String(id.prefix(8)) }
}
