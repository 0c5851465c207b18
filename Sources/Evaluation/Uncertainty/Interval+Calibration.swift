extension Interval {
    /// The 95 % interval of the expected calibration error, by the bias-corrected bootstrap (Efron and Tibshirani 1993, section 14.3).
    ///
    /// The plain percentile interval would not do: noise in a bin only ever adds to the error, so that nearly all resamples are
    /// worse than the sample.
    ///
    /// - Parameters:
    ///   - confidences: the probability of the predicted class, in 0...1, one per row.
    ///   - correct: whether the predicted class is the true one.
    ///   - resamples: how many times as many rows are drawn.
    /// - Returns: nil where all resamples lie on one side of the sample's error: then they say nothing of it.
    package static func calibrationError(
        confidences: [Double], correct: [Bool], binCount: Int = 10, resamples: Int, seed: UInt64
    ) throws(EvaluationError) -> Interval? {
        let error = try Calibration(confidences: confidences, correct: correct, binCount: binCount).expectedError
        guard resamples > 0 else { return nil }
        // A row is its bin and what it adds to the bin's gap; the error is Σ |gap of a bin| ÷ n.
        let rows: [(bin: Int, gap: Double)] = confidences.indices.map { row in
            let bin = Calibration.bin(of: confidences[row], binCount: binCount)
            return (bin, (correct[row] ? 1 : 0) - confidences[row])
        }
        var generator = SplitMix64(seed: seed)
        var gaps = [Double](repeating: 0, count: binCount)
        var errors: [Double] = []
        errors.reserveCapacity(resamples)
        for _ in 0..<resamples {
            for bin in gaps.indices { gaps[bin] = 0 }
            for _ in rows.indices {
                let row = rows[generator.next(below: rows.count)]
                gaps[row.bin] += row.gap
            }
            errors.append(gaps.reduce(0) { $0 + abs($1) } / Double(rows.count))
        }
        errors.sort()
        let below = Double(errors.count { $0 < error }) / Double(errors.count)
        guard below > 0, below < 1 else { return nil }
        let bias = StandardNormal.quantile(below)
        let tail = StandardNormal.quantile(0.975)
        return Interval(
            lower: quantile(StandardNormal.cumulative(2 * bias - tail), of: errors),
            upper: quantile(StandardNormal.cumulative(2 * bias + tail), of: errors))
    }
}
