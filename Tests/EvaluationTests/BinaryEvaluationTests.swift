import Evaluation
import Testing

@Suite struct BinaryEvaluationTests {
    /// scikit-learn 1.9.1, see ``Samples``; ECE by NumPy 2.4.6 over ten bins `(c > i / 10) & (c <= (i + 1) / 10)`.
    @Test func `All figures of a small set agree with scikit-learn`() throws {
        let evaluation = try BinaryEvaluation(probabilities: Samples.probabilities, truth: Samples.truth)
        #expect(evaluation.n == 20)
        #expect(evaluation.confusionMatrix.labels == ["negative", "positive"])
        #expect(evaluation.confusionMatrix.counts == [[5, 4], [3, 8]])
        #expect(isClose(evaluation.accuracy, 0.65))
        #expect(isClose(evaluation.precision, 0.6666666666666666))
        #expect(isClose(evaluation.recall, 0.7272727272727273))
        #expect(isClose(evaluation.f1, 0.6956521739130435))
        #expect(isClose(try #require(evaluation.rocAUC), 0.8232323232323232))
        #expect(isClose(evaluation.logLoss, 0.46365630289496507))
        #expect(isClose(evaluation.brier, 0.16016500000000003))
        #expect(isClose(evaluation.expectedCalibrationError, 0.2075))
        #expect(evaluation.accuracyInterval == Interval.wilson(successes: 13, trials: 20))
    }

    /// scikit-learn 1.9.1: `roc_auc_score(y, p)`, `log_loss(y, p)`, `brier_score_loss(y, p)`.
    @Test func `A thousand rows agree with scikit-learn`() throws {
        let evaluation = try BinaryEvaluation(probabilities: Samples.manyProbabilities, truth: Samples.manyTruth)
        #expect(evaluation.positive.support == 501)
        #expect(isClose(try #require(evaluation.rocAUC), 0.7362229448917796))
        #expect(isClose(evaluation.logLoss, 0.6786495126949629))
        #expect(isClose(evaluation.brier, 0.21523483003808144))
    }

    @Test func `A row exactly on the threshold is predicted positive`() throws {
        let evaluation = try BinaryEvaluation(probabilities: [0.5, 0.3, 0.8], truth: [true, false, false])
        #expect(evaluation.confusionMatrix.counts == [[1, 1], [0, 1]])
        let strict = try BinaryEvaluation(probabilities: [0.5, 0.3, 0.8], truth: [true, false, false], threshold: 0.9)
        #expect(strict.confusionMatrix.counts == [[2, 0], [1, 0]])
        #expect(strict.precision == 0)
    }

    @Test func `Single precision gives the figures of the same numbers in double precision`() throws {
        let single: [Float] = [0.25, 0.5, 0.75, 0.125]
        let truth = [false, true, true, false]
        let double = try BinaryEvaluation(probabilities: [0.25, 0.5, 0.75, 0.125], truth: truth)
        #expect(try BinaryEvaluation(probabilities: single, truth: truth) == double)
    }

    @Test func `A set of one class has no ROC curve and all other figures`() throws {
        let evaluation = try BinaryEvaluation(probabilities: [0.9, 0.2], truth: [true, true])
        #expect(evaluation.roc == nil)
        #expect(evaluation.accuracy == 0.5)
        #expect(!evaluation.metrics(set: "test").contains { $0.key == "test_roc_auc" })
    }

    @Test func `The metrics carry the names of the run's keys`() throws {
        let metrics = try BinaryEvaluation(probabilities: Samples.probabilities, truth: Samples.truth).metrics(set: "airline")
        #expect(
            metrics.map(\.key) == [
                "airline_accuracy", "airline_precision", "airline_recall", "airline_f1",
                "airline_roc_auc", "airline_log_loss", "airline_ece", "airline_n",
            ])
        #expect(metrics.last?.value == 20)
    }

    @Test(arguments: [-0.1, 1.1, .nan, .infinity])
    func `What is not a probability is refused with its index`(value: Double) {
        #expect(throws: EvaluationError.invalidProbability(index: 1, value: "\(value)")) {
            try BinaryEvaluation(probabilities: [0.5, value], truth: [true, false])
        }
    }

    @Test func `Rows and labels of different number, and no rows at all, are refused`() {
        #expect(throws: EvaluationError.lengthMismatch(predictions: 1, truths: 2)) {
            try BinaryEvaluation(probabilities: [0.5], truth: [true, false])
        }
        #expect(throws: EvaluationError.empty) { try BinaryEvaluation(probabilities: [Double](), truth: []) }
    }
}
