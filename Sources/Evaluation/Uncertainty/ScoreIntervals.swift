/// The 95 % intervals of a run's scores, in the form of `intervals.json`, written where the rows were at hand.
package struct ScoreIntervals: Hashable, Sendable, Codable {
    /// How the bounds of a score were found.
    package enum Method: String, Hashable, Sendable, Codable {
        /// The score interval of a proportion: ``Interval/wilson(successes:trials:confidence:)``.
        case wilson
        /// The Wilson interval of TP ÷ (TP + FP + FN), carried over to F1: ``ClassCounts/f1Interval``.
        case jaccard
        /// From the placement of each row: ``Interval/deLong(scores:truth:confidence:)``.
        case deLong = "delong"
        /// From the area and the numbers of rows alone: ``Interval/hanleyMcNeil(area:positives:negatives:confidence:)``.
        case hanleyMcNeil = "hanley-mcneil"
        /// The normal interval of a mean: ``Interval/mean(of:confidence:)``.
        case mean
        /// Bias-corrected bootstrap: ``Interval/calibrationError(confidences:correct:binCount:resamples:seed:)``.
        case bootstrap
    }

    package struct Entry: Hashable, Sendable, Codable {
        /// The metric's key, such as `test_f1`.
        package var metric: String
        package var lower: Double
        package var upper: Double
        package var method: Method

        package init(metric: String, interval: Interval, method: Method) {
            self.metric = metric
            lower = interval.lower
            upper = interval.upper
            self.method = method
        }

        package var interval: Interval { Interval(lower: lower, upper: upper) }
    }

    /// Where a run keeps them.
    package static let artifactPath = "intervals.json"

    package var confidence: Double
    /// Of the bootstrap.
    package var resamples: Int
    package var seed: UInt64
    package var entries: [Entry]

    package init(confidence: Double = 0.95, resamples: Int, seed: UInt64, entries: [Entry] = []) {
        self.confidence = confidence
        self.resamples = resamples
        self.seed = seed
        self.entries = entries
    }

    package subscript(metric: String) -> Entry? {
        entries.first { $0.metric == metric }
    }

    /// Adds the intervals of a set's scores; those that cannot be estimated from its rows are left out.
    ///
    /// - Parameters:
    ///   - evaluation: of these rows.
    ///   - probabilities: of the positive class, each in 0...1.
    ///   - truth: true for a positive row, in the same order.
    package mutating func add(
        _ evaluation: BinaryEvaluation, of set: String, probabilities: [Double], truth: [Bool]
    ) throws(EvaluationError) {
        try validate(probabilities: probabilities, truth: truth)
        add(evaluation.positive, of: set)
        put("\(set)_roc_auc", try Interval.deLong(scores: probabilities, truth: truth), .deLong)
        put("\(set)_log_loss", Interval.mean(of: try ScoringRule.logLosses(probabilities: probabilities, truth: truth)), .mean)
        let correct = probabilities.indices.map { (probabilities[$0] >= 0.5) == truth[$0] }
        put(
            "\(set)_ece",
            try Interval.calibrationError(
                confidences: probabilities.map { max($0, 1 - $0) }, correct: correct, resamples: resamples, seed: seed),
            .bootstrap)
    }

    /// Adds what the four counts of the positive class are enough for: accuracy, precision, recall and F1.
    package mutating func add(_ counts: ClassCounts, of set: String) {
        put("\(set)_accuracy", counts.accuracyInterval, .wilson)
        put("\(set)_precision", counts.precisionInterval, .wilson)
        put("\(set)_recall", counts.recallInterval, .wilson)
        put("\(set)_f1", counts.f1Interval, .jaccard)
    }

    private mutating func put(_ metric: String, _ interval: Interval?, _ method: Method) {
        if let interval { entries.append(Entry(metric: metric, interval: interval, method: method)) }
    }
}
