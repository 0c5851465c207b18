import Evaluation
import Foundation
import Testing

@Suite struct ConfusionMatrixTests {
    /// scikit-learn 1.9.1: `precision_recall_fscore_support(truth, predicted, average=…, zero_division=0)`.
    @Test func `Three classes, one of them never predicted right, agree with scikit-learn`() throws {
        let matrix = try ConfusionMatrix(
            labels: ["negative", "neutral", "positive"],
            truth: [0, 0, 0, 1, 1, 2, 2, 2, 2, 0], predicted: [0, 2, 0, 0, 0, 2, 2, 0, 2, 0])
        #expect(matrix.counts == [[3, 0, 1], [2, 0, 0], [1, 0, 3]])
        #expect(matrix.n == 10)
        #expect(isClose(matrix.accuracy, 0.6))
        let classes = matrix.countsByClass
        #expect(classes.map(\.precision) == [0.5, 0, 0.75])
        #expect(classes.map(\.recall) == [0.75, 0, 0.75])
        #expect(zip(classes.map(\.f1), [0.6, 0, 0.75]).allSatisfy { isClose($0, $1) })
        #expect(isClose(matrix.macroAverage.precision, 0.4166666666666667))
        #expect(isClose(matrix.macroAverage.recall, 0.5))
        #expect(isClose(matrix.macroAverage.f1, 0.45))
    }

    @Test func `A named class is counted against all others`() throws {
        let matrix = try ConfusionMatrix(labels: ["a", "b", "c"], counts: [[5, 1, 2], [3, 7, 4], [6, 8, 9]])
        let expected = ClassCounts(truePositives: 7, falsePositives: 9, falseNegatives: 7, trueNegatives: 22)
        #expect(matrix.counts(of: "b") == expected)
        #expect(isClose(expected.falsePositiveRate, 9.0 / 31))
        #expect(matrix.counts(of: "d") == nil)
    }

    @Test func `An empty matrix has ratios of zero and no interval`() throws {
        let matrix = try ConfusionMatrix(labels: ["negative", "positive"])
        #expect(matrix.n == 0)
        #expect(matrix.accuracy == 0)
        #expect(matrix.macroAverage == .init(precision: 0, recall: 0, f1: 0))
        #expect(matrix.accuracyInterval == nil)
    }

    @Test func `Recording rows one by one gives the matrix of the whole`() throws {
        var matrix = try ConfusionMatrix(labels: ["x", "y"])
        try matrix.record(truth: 0, predicted: 1)
        try matrix.record(truth: 1, predicted: 1, count: 3)
        #expect(try matrix == ConfusionMatrix(labels: ["x", "y"], truth: [1, 0, 1, 1], predicted: [1, 1, 1, 1]))
        #expect(throws: EvaluationError.unknownClass(index: 0, value: 2, labels: 2)) {
            try matrix.record(truth: 2, predicted: 0)
        }
    }

    @Test func `Impossible inputs are refused with their place`() {
        #expect(throws: EvaluationError.duplicateLabel("a")) { try ConfusionMatrix(labels: ["a", "a"]) }
        #expect(throws: EvaluationError.malformedMatrix(labels: 2, rows: 1)) {
            try ConfusionMatrix(labels: ["a", "b"], counts: [[1, 2]])
        }
        #expect(throws: EvaluationError.negativeCount(row: 1, column: 0)) {
            try ConfusionMatrix(labels: ["a", "b"], counts: [[1, 2], [-1, 0]])
        }
        #expect(throws: EvaluationError.unknownClass(index: 1, value: -1, labels: 2)) {
            try ConfusionMatrix(labels: ["a", "b"], truth: [0, 1], predicted: [1, -1])
        }
        #expect(throws: EvaluationError.lengthMismatch(predictions: 1, truths: 2)) {
            try ConfusionMatrix(labels: ["a", "b"], truth: [0, 1], predicted: [1])
        }
    }

    @Test func `The JSON form is labels and counts, and reads back the same`() throws {
        let matrix = try ConfusionMatrix(labels: ["negative", "positive"], counts: [[5, 4], [3, 8]])
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = try encoder.encode(matrix)
        #expect(String(decoding: json, as: UTF8.self) == #"{"counts":[[5,4],[3,8]],"labels":["negative","positive"]}"#)
        #expect(try JSONDecoder().decode(ConfusionMatrix.self, from: json) == matrix)
    }

    @Test(arguments: [
        #"{"labels":["a","b"],"counts":[[1,2]]}"#, #"{"labels":["a","b"],"counts":[[1,2],[3]]}"#,
        #"{"labels":["a","a"],"counts":[[1,2],[3,4]]}"#, #"{"labels":["a"],"counts":[[-1]]}"#,
    ])
    func `A damaged file is refused`(json: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(ConfusionMatrix.self, from: Data(json.utf8))
        }
    }
}
