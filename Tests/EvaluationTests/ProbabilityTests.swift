import Evaluation
import Foundation
import Testing

@Suite struct ProbabilityTests {
    /// scikit-learn 1.9.1: `log_loss([1, 0, 1], [0., .3, .8])`.
    @Test func `A probability of zero for what happened is clipped as in scikit-learn`() throws {
        let loss = try ScoringRule.logLoss(probabilities: [0, 0.3, 0.8], truth: [true, false, true])
        #expect(isClose(loss, 12.207823961456699))
    }

    @Test func `Certain and right costs nothing`() throws {
        #expect(try ScoringRule.logLoss(probabilities: [1, 0], truth: [true, false]) < 1e-15)
        #expect(try ScoringRule.brier(probabilities: [1, 0], truth: [true, false]) == 0)
        #expect(try ScoringRule.brier(probabilities: [0, 1], truth: [true, false]) == 1)
    }

    /// NumPy 2.4.6, bins `(c > i / 10) & (c <= (i + 1) / 10)` of `c = np.where(p >= .5, p, 1 - p)`.
    @Test func `Bins hold the rows of Guo's half-open ranges`() throws {
        let calibration = try BinaryEvaluation(probabilities: Samples.probabilities, truth: Samples.truth).calibration
        let expected: [(Double, Double, Int, Double, Double)] = [
            (0.4, 0.5, 1, 0.5, 0), (0.5, 0.6, 5, 0.556, 0.4), (0.6, 0.7, 4, 0.6625, 0.25),
            (0.7, 0.8, 3, 0.7633333333333333, 1), (0.8, 0.9, 2, 0.86, 1), (0.9, 1, 5, 0.954, 1),
        ]
        #expect(calibration.bins.count == expected.count)
        for (bin, (lower, upper, n, confidence, accuracy)) in zip(calibration.bins, expected) {
            #expect(bin.lower == lower && bin.upper == upper && bin.n == n)
            #expect(isClose(bin.confidence, confidence) && isClose(bin.accuracy, accuracy))
        }
        #expect(calibration.n == 20)
        #expect(isClose(calibration.maximumError, 0.5))
    }

    @Test(arguments: [1, 3, 7, 10, 15, 100])
    func `A confidence on an edge belongs to the bin below it`(binCount: Int) throws {
        let edges = (1...binCount).map { Double($0) / Double(binCount) }
        let calibration = try Calibration(
            confidences: [0] + edges, correct: edges.map { _ in true } + [true], binCount: binCount)
        #expect(calibration.bins.map(\.upper) == edges)
        #expect(calibration.bins.map(\.n) == [2] + [Int](repeating: 1, count: binCount - 1))
    }

    @Test func `A model that is right as often as it says has no calibration error`() throws {
        let calibration = try Calibration(
            confidences: [0.75, 0.75, 0.75, 0.75], correct: [true, true, false, true])
        #expect(calibration.expectedError == 0)
        #expect(Calibration(bins: []).expectedError == 0)
    }

    @Test func `The JSON form of a calibration is a list of bins, and reads back the same`() throws {
        let calibration = Calibration(bins: [.init(lower: 0.5, upper: 0.75, n: 4, confidence: 0.625, accuracy: 0.5)])
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = try encoder.encode(calibration)
        #expect(
            String(decoding: json, as: UTF8.self)
                == #"{"bins":[{"accuracy":0.5,"confidence":0.625,"lower":0.5,"n":4,"upper":0.75}]}"#)
        #expect(try JSONDecoder().decode(Calibration.self, from: json) == calibration)
    }

    @Test func `Zero bins are refused`() {
        #expect(throws: EvaluationError.invalidParameter(name: "binCount", expected: "1 or more")) {
            try Calibration(confidences: [0.5], correct: [true], binCount: 0)
        }
    }
}
