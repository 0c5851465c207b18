import Evaluation

/// Twenty rows with ties, one of them exactly on the threshold. The reference values of the tests that use it were
/// computed with scikit-learn 1.9.1 on NumPy 2.4.6:
/// `accuracy_score(y, p >= .5)`, `roc_auc_score(y, p)`, `log_loss(y, p)`, `brier_score_loss(y, p)`, `roc_curve(y, p)` …
enum Samples {
    static let probabilities = [
        0.91, 0.13, 0.55, 0.55, 0.47, 0.02, 0.78, 0.66, 0.31, 0.55,
        0.85, 0.40, 0.97, 0.22, 0.08, 0.61, 0.73, 0.31, 0.99, 0.50,
    ]
    static let truth = [
        true, false, true, false, true, false, true, false, false, true,
        true, true, true, false, false, false, true, true, true, false,
    ]

    /// A thousand rows by formula, the same in NumPy: `i = np.arange(1000); p = (i * 7919 % 1009) / 1009;
    /// y = (i * 104729 % 997) / 997 < .15 + .7 * p`.
    static let manyProbabilities = (0..<1000).map { Double($0 * 7919 % 1009) / 1009 }
    static let manyTruth = (0..<1000).map { Double($0 * 104_729 % 997) / 997 < 0.15 + 0.7 * manyProbabilities[$0] }
}

func isClose(_ value: Double, _ expected: Double, within tolerance: Double = 1e-12) -> Bool {
    abs(value - expected) <= tolerance
}
