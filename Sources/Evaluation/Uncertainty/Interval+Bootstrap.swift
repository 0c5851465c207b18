extension Interval {
    /// The percentile bootstrap interval of any statistic of rows (Efron and Tibshirani 1993, chapter 13).
    ///
    /// The statistic gets row numbers, so that a paired comparison of two models resamples both alike. The same seed
    /// gives the same interval everywhere: see ``SplitMix64``.
    ///
    /// - Parameters:
    ///   - rows: how many rows there are to draw from, 1 or more.
    ///   - resamples: how many times `rows` rows are drawn, with replacement.
    ///   - confidence: strictly between 0 and 1.
    ///   - statistic: the figure of the rows with these numbers, in 0..<rows, some of them several times. A result
    ///     that is not finite (a statistic undefined for a resample) is left out.
    /// - Returns: nil where there is nothing to estimate: no rows, no resample with a finite statistic, or a
    ///   confidence out of range.
    package static func bootstrap(
        rows: Int, resamples: Int = 2000, confidence: Double = 0.95, seed: UInt64, statistic: ([Int]) -> Double
    ) -> Interval? {
        guard rows > 0, resamples > 0, confidence > 0, confidence < 1 else { return nil }
        var generator = SplitMix64(seed: seed)
        var drawn = [Int](repeating: 0, count: rows)
        var results: [Double] = []
        results.reserveCapacity(resamples)
        for _ in 0..<resamples {
            for index in drawn.indices {
                drawn[index] = generator.next(below: rows)
            }
            let result = statistic(drawn)
            if result.isFinite { results.append(result) }
        }
        guard !results.isEmpty else { return nil }
        results.sort()
        let tail = (1 - confidence) / 2
        return Interval(lower: quantile(tail, of: results), upper: quantile(1 - tail, of: results))
    }

    /// Linear interpolation between order statistics: type 7 of Hyndman and Fan 1996, NumPy's default.
    ///
    /// - Parameter sorted: rising and not empty.
    static func quantile(_ p: Double, of sorted: [Double]) -> Double {
        let position = p * Double(sorted.count - 1)
        let below = Int(position)
        let above = min(below + 1, sorted.count - 1)
        return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
    }
}
