import Evaluation
import Foundation
import Testing

@Suite struct ROCTests {
    /// scikit-learn 1.9.1: `roc_curve(y, p, drop_intermediate=False)`, less the points inside straight stretches.
    @Test func `The corners of the curve are scikit-learn's`() throws {
        let roc = try #require(try ROC(scores: Samples.probabilities, truth: Samples.truth))
        let expected: [(Double, Double, Double)] = [
            (0, 0, 0.99.nextUp), (0, 0.5454545454545454, 0.73), (0.2222222222222222, 0.5454545454545454, 0.61),
            (0.3333333333333333, 0.7272727272727273, 0.55), (0.4444444444444444, 0.7272727272727273, 0.5),
            (0.4444444444444444, 0.9090909090909091, 0.4), (0.5555555555555556, 1, 0.31), (1, 1, 0.02),
        ]
        #expect(roc.curve.points.count == expected.count)
        for (point, (fpr, tpr, threshold)) in zip(roc.curve.points, expected) {
            #expect(isClose(point.fpr, fpr) && isClose(point.tpr, tpr) && point.threshold == threshold)
        }
        #expect(isClose(roc.curve.area, roc.auc))
    }

    /// scikit-learn 1.9.1: `roc_auc_score(y, np.round(p * 16) / 16)`.
    @Test func `Ties count one half`() throws {
        let scores = Samples.manyProbabilities.map { ($0 * 16).rounded(.toNearestOrEven) / 16 }
        let roc = try #require(try ROC(scores: scores, truth: Samples.manyTruth))
        #expect(isClose(roc.auc, 0.7347269389077556))
        #expect(roc.curve.points.count <= 18)
    }

    @Test(arguments: [
        ([0.9, 0.8, 0.2], [true, true, false], 1.0), ([0.1, 0.2, 0.9], [true, true, false], 0.0),
        ([0.5, 0.5, 0.5], [true, false, true], 0.5), ([-3.0, 7.5], [false, true], 1.0),
    ])
    func `Perfect, inverted and constant scores have areas 1, 0 and one half`(
        scores: [Double], truth: [Bool], area: Double
    ) throws {
        #expect(try ROC(scores: scores, truth: truth)?.auc == area)
    }

    @Test func `A constant score leaves a curve of its two ends`() throws {
        let roc = try #require(try ROC(scores: [0.5, 0.5, 0.5], truth: [true, false, true]))
        #expect(roc.curve.points.map(\.fpr) == [0, 1])
        #expect(roc.curve.points.map(\.tpr) == [0, 1])
    }

    @Test(arguments: [2, 3, 10, 50, 200])
    func `A reduced curve keeps its ends, its order and its bound, and stays close to the whole`(bound: Int) throws {
        let whole = try #require(
            try ROC(scores: Samples.manyProbabilities, truth: Samples.manyTruth, maximumPoints: 5000))
        let reduced = try #require(
            try ROC(scores: Samples.manyProbabilities, truth: Samples.manyTruth, maximumPoints: bound))
        let points = reduced.curve.points
        #expect(whole.curve.points.count > 200)
        #expect(points.count <= bound)
        #expect(points.first == whole.curve.points.first)
        #expect(points.last == whole.curve.points.last)
        #expect(zip(points, points.dropFirst()).allSatisfy { $0.fpr <= $1.fpr && $0.tpr <= $1.tpr })
        #expect(zip(points, points.dropFirst()).allSatisfy { $0.threshold > $1.threshold })
        #expect(Set(points).isSubset(of: Set(whole.curve.points)))
        #expect(reduced.auc == whole.auc)
        // Every point left out has a kept point before it at most one step of the curve's length away.
        let step = 2 / Double(bound - 1)
        for point in whole.curve.points {
            let before = points.last { $0.fpr <= point.fpr && $0.tpr <= point.tpr }
            #expect(before.map { point.fpr + point.tpr - $0.fpr - $0.tpr <= step + 1e-9 } == true)
        }
    }

    @Test func `The JSON form is a list of points, and reads back the same`() throws {
        let curve = ROCCurve(points: [
            .init(fpr: 0, tpr: 0, threshold: 0.75), .init(fpr: 0.25, tpr: 0.5, threshold: 0.5),
            .init(fpr: 1, tpr: 1, threshold: 0.125),
        ])
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = try encoder.encode(curve)
        #expect(String(decoding: json, as: UTF8.self).hasPrefix(#"{"points":[{"fpr":0,"threshold":0.75,"tpr":0},"#))
        #expect(try JSONDecoder().decode(ROCCurve.self, from: json) == curve)
        let real = try #require(try ROC(scores: Samples.manyProbabilities, truth: Samples.manyTruth)).curve
        #expect(try JSONDecoder().decode(ROCCurve.self, from: JSONEncoder().encode(real)) == real)
    }

    @Test func `One class alone has no curve, and a score that is not finite is refused`() throws {
        #expect(try ROC(scores: [0.1, 0.2], truth: [true, true]) == nil)
        #expect(throws: EvaluationError.invalidProbability(index: 1, value: "nan")) {
            try ROC(scores: [0.1, .nan], truth: [true, false])
        }
        #expect(throws: EvaluationError.invalidParameter(name: "maximumPoints", expected: "2 or more")) {
            try ROC(scores: [0.1, 0.2], truth: [true, false], maximumPoints: 1)
        }
    }
}
