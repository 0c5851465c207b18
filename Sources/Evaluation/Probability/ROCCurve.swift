/// The points of a receiver operating characteristic, from (0, 0) to (1, 1), in the form of `roc.json`.
package struct ROCCurve: Hashable, Sendable, Codable {
    package struct Point: Hashable, Sendable, Codable {
        /// False positive rate, in 0...1.
        package var fpr: Double
        /// True positive rate (recall), in 0...1.
        package var tpr: Double
        /// A row counts as positive when its score is this or more. The first point's threshold is the next number
        /// above the highest score (scikit-learn's is infinity, which JSON cannot say).
        package var threshold: Double

        package init(fpr: Double, tpr: Double, threshold: Double) {
            self.fpr = fpr
            self.tpr = tpr
            self.threshold = threshold
        }
    }

    package var points: [Point]

    package init(points: [Point]) {
        self.points = points
    }

    /// The trapezoidal area under the stored points. After a reduction it is close to ``ROC/auc``, not equal to it.
    package var area: Double {
        zip(points, points.dropFirst()).reduce(0) { sum, pair in
            sum + (pair.1.fpr - pair.0.fpr) * (pair.1.tpr + pair.0.tpr) / 2
        }
    }
}
