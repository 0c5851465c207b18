import Evaluation
import Foundation
import Testing

@Suite struct ScoreIntervalTests {
    /// The definition of DeLong, DeLong and Clarke-Pearson over all pairs of rows, written in Python, on the logit scale.
    @Test(arguments: [
        (Samples.probabilities, Samples.truth, 0.5670011979413142, 0.9430624699451977),
        (Samples.manyProbabilities, Samples.manyTruth, 0.7044314472832591, 0.7657321358249448),
    ])
    func `The area under the curve has DeLong's interval`(
        scores: [Double], truth: [Bool], lower: Double, upper: Double
    ) throws {
        let interval = try #require(try Interval.deLong(scores: scores, truth: truth))
        #expect(isClose(interval.lower, lower, within: 1e-10) && isClose(interval.upper, upper, within: 1e-10))
    }

    /// Hanley and McNeil 1982, their example of 51 abnormal and 58 normal images, has a standard error of 0.032 at 0.893.
    @Test func `From the area and the counts alone the interval is Hanley and McNeil's`() throws {
        let interval = try #require(Interval.hanleyMcNeil(area: 0.893, positives: 51, negatives: 58))
        #expect(isClose(interval.lower, 0.8107472206904409) && isClose(interval.upper, 0.9420590054561949))
    }

    @Test func `Where nothing can be estimated there is no interval`() throws {
        #expect(try Interval.deLong(scores: [0.1, 0.9], truth: [false, true]) == nil)
        #expect(try Interval.deLong(scores: [0.1, 0.2, 0.8, 0.9], truth: [false, false, true, true]) == nil)
        #expect(try Interval.deLong(scores: [0.5, 0.5], truth: [true, true]) == nil)
        #expect(throws: EvaluationError.self) { try Interval.deLong(scores: [0.5], truth: []) }
        #expect(throws: EvaluationError.self) { try Interval.deLong(scores: [.nan, 0.1], truth: [true, false]) }
        for area in [0, 1, .nan, -0.1, 1.1] {
            #expect(Interval.hanleyMcNeil(area: area, positives: 5, negatives: 5) == nil)
        }
        #expect(Interval.hanleyMcNeil(area: 0.8, positives: 0, negatives: 5) == nil)
        #expect(Interval.mean(of: [0.5]) == nil && Interval.mean(of: [1, 2], confidence: 1) == nil)
        #expect(try Interval.calibrationError(confidences: [0.9], correct: [true], resamples: 0, seed: 1) == nil)
        #expect(throws: EvaluationError.self) {
            try Interval.calibrationError(confidences: [2], correct: [true], resamples: 10, seed: 1)
        }
    }

    /// Wilson's interval of 8 in 14, carried over.
    @Test func `F1 is bounded by its share of the rows that are no true negatives`() throws {
        let counts = ClassCounts(truePositives: 8, falsePositives: 2, falseNegatives: 4, trueNegatives: 6)
        let interval = try #require(counts.f1Interval)
        #expect(isClose(interval.lower, 0.4915979507147304) && isClose(interval.upper, 0.8802995491339164))
        #expect(interval.contains(counts.f1))
        #expect(counts.precisionInterval == Interval.wilson(successes: 8, trials: 10))
        #expect(counts.recallInterval == Interval.wilson(successes: 8, trials: 12))
        #expect(counts.accuracyInterval == Interval.wilson(successes: 14, trials: 20))
        let none = ClassCounts(truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 3)
        #expect(none.f1Interval == nil && none.precisionInterval == nil && none.accuracyInterval != nil)
    }

    /// Many samples of 500 rows from a known world: the interval must hold the true F1 about 95 times in 100.
    @Test func `F1's interval holds the true value as often as it says`() {
        var generator = SplitMix64(seed: 7)
        var held = 0
        let trials = 2000
        for _ in 0..<trials {
            var counts = ClassCounts(truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0)
            for _ in 0..<500 {
                switch generator.next(below: 100) {
                case ..<40: counts.truePositives += 1
                case ..<48: counts.falsePositives += 1
                case ..<60: counts.falseNegatives += 1
                default: counts.trueNegatives += 1
                }
            }
            if counts.f1Interval?.contains(0.8) == true { held += 1 }
        }
        #expect((0.935...0.97).contains(Double(held) / Double(trials)))
    }

    @Test func `Every score of a set gets its interval, and the file says how`() throws {
        let evaluation = try BinaryEvaluation(probabilities: Samples.manyProbabilities, truth: Samples.manyTruth)
        var intervals = ScoreIntervals(resamples: 300, seed: 1)
        try intervals.add(evaluation, of: "test", probabilities: Samples.manyProbabilities, truth: Samples.manyTruth)
        let methods: [(String, ScoreIntervals.Method)] = [
            ("test_accuracy", .wilson), ("test_precision", .wilson), ("test_recall", .wilson), ("test_f1", .jaccard),
            ("test_roc_auc", .deLong), ("test_log_loss", .mean), ("test_ece", .bootstrap),
        ]
        let values = Dictionary(uniqueKeysWithValues: evaluation.metrics(set: "test").map { ($0.key, $0.value) })
        for (metric, method) in methods {
            let entry = try #require(intervals[metric])
            #expect(entry.method == method && entry.lower < entry.upper)
            #expect(entry.interval.contains(try #require(values[metric])), "\(metric)")
        }
        #expect(intervals["airline_f1"] == nil)
        let read = try JSONDecoder().decode(ScoreIntervals.self, from: JSONEncoder().encode(intervals))
        #expect(read == intervals)
        #expect(throws: EvaluationError.self) {
            try intervals.add(evaluation, of: "test", probabilities: [0.5], truth: [])
        }
    }

    /// Twenty rows of the test set's kind are few: the interval of the log loss is the normal one of the mean.
    @Test func `The log loss is a mean`() throws {
        let evaluation = try BinaryEvaluation(probabilities: Samples.probabilities, truth: Samples.truth)
        var intervals = ScoreIntervals(resamples: 10, seed: 1)
        try intervals.add(evaluation, of: "test", probabilities: Samples.probabilities, truth: Samples.truth)
        let entry = try #require(intervals["test_log_loss"])
        #expect(isClose(entry.lower, 0.29576269907755254) && isClose(entry.upper, 0.6315499067123778))
    }

    @Test func `The same seed gives the same interval of the calibration error`() throws {
        func interval(_ seed: UInt64) throws -> Interval? {
            try .calibrationError(
                confidences: Samples.manyProbabilities.map { max($0, 1 - $0) },
                correct: zip(Samples.manyProbabilities, Samples.manyTruth).map { ($0 >= 0.5) == $1 }, resamples: 100, seed: seed)
        }
        #expect(try interval(3) == interval(3) && interval(3) != interval(4))
    }
}
