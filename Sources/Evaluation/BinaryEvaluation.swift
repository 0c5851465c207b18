/// All figures of a binary classifier on one labelled set, computed once from its probabilities.
package struct BinaryEvaluation: Hashable, Sendable {
    /// Labels in the order negative, positive: `[[TN, FP], [FN, TP]]`.
    package let confusionMatrix: ConfusionMatrix
    /// The positive class against the negative one.
    package let positive: ClassCounts
    /// Nil where one of the two classes has no row.
    package let roc: ROC?
    /// In nats: see ``ScoringRule/logLoss(probabilities:truth:)``.
    package let logLoss: Double
    package let brier: Double
    /// Over the confidence of the predicted class.
    package let calibration: Calibration

    /// O(n log n), and no allocation per row.
    ///
    /// - Parameters:
    ///   - probabilities: of the positive class, each in 0...1.
    ///   - truth: true for a positive row, in the same order.
    ///   - labels: the names of the two classes.
    ///   - threshold: a row is predicted positive when its probability is this or more.
    ///   - calibrationBins: the number of bins of equal width.
    ///   - rocPoints: how many points the ROC curve may keep.
    package init(
        probabilities: [Double], truth: [Bool], labels: (negative: String, positive: String) = ("negative", "positive"),
        threshold: Double = 0.5, calibrationBins: Int = 10, rocPoints: Int = 200
    ) throws(EvaluationError) {
        try validate(probabilities: probabilities, truth: truth)
        var truePositives = 0
        var falsePositives = 0
        var falseNegatives = 0
        var trueNegatives = 0
        var confidences = probabilities
        var correct = truth
        for index in probabilities.indices {
            let predicted = probabilities[index] >= threshold
            if !predicted { confidences[index] = 1 - probabilities[index] }
            correct[index] = predicted == truth[index]
            switch (truth[index], predicted) {
            case (true, true): truePositives += 1
            case (true, false): falseNegatives += 1
            case (false, true): falsePositives += 1
            case (false, false): trueNegatives += 1
            }
        }
        positive = ClassCounts(
            truePositives: truePositives, falsePositives: falsePositives,
            falseNegatives: falseNegatives, trueNegatives: trueNegatives)
        confusionMatrix = try ConfusionMatrix(
            labels: [labels.negative, labels.positive],
            counts: [[trueNegatives, falsePositives], [falseNegatives, truePositives]])
        roc = try ROC(scores: probabilities, truth: truth, maximumPoints: rocPoints)
        logLoss = try ScoringRule.logLoss(probabilities: probabilities, truth: truth)
        brier = try ScoringRule.brier(probabilities: probabilities, truth: truth)
        calibration = try Calibration(confidences: confidences, correct: correct, binCount: calibrationBins)
    }

    /// The same from single precision, which is what inference yields.
    package init(
        probabilities: [Float], truth: [Bool], labels: (negative: String, positive: String) = ("negative", "positive"),
        threshold: Double = 0.5, calibrationBins: Int = 10, rocPoints: Int = 200
    ) throws(EvaluationError) {
        try self.init(
            probabilities: probabilities.map(Double.init), truth: truth, labels: labels, threshold: threshold,
            calibrationBins: calibrationBins, rocPoints: rocPoints)
    }
}

extension BinaryEvaluation {
    /// The number of rows.
    package var n: Int { confusionMatrix.n }

    package var accuracy: Double { confusionMatrix.accuracy }

    /// The 95 % Wilson interval of ``accuracy``. An evaluation has at least one row, so the interval always exists.
    package var accuracyInterval: Interval {
        confusionMatrix.accuracyInterval ?? Interval(lower: 0, upper: 1)
    }

    /// Of the positive class, like ``recall`` and ``f1``.
    package var precision: Double { positive.precision }

    package var recall: Double { positive.recall }

    package var f1: Double { positive.f1 }

    /// Nil where one of the two classes has no row.
    package var rocAUC: Double? { roc?.auc }

    package var expectedCalibrationError: Double { calibration.expectedError }

    /// The figures under the keys that a run stores them by: `test_accuracy`, `test_roc_auc` and so on.
    ///
    /// - Parameter set: the name of the labelled set, such as `validation` or `test`.
    package func metrics(set: String) -> [(key: String, value: Double)] {
        var metrics = [
            (key: "\(set)_accuracy", value: accuracy),
            (key: "\(set)_precision", value: precision),
            (key: "\(set)_recall", value: recall),
            (key: "\(set)_f1", value: f1),
        ]
        if let rocAUC {
            metrics.append((key: "\(set)_roc_auc", value: rocAUC))
        }
        metrics.append((key: "\(set)_log_loss", value: logLoss))
        metrics.append((key: "\(set)_ece", value: expectedCalibrationError))
        metrics.append((key: "\(set)_n", value: Double(n)))
        return metrics
    }
}
