extension Interval {
    /// The score interval of a proportion (Wilson 1927): unlike the normal approximation it stays inside 0...1 and
    /// keeps its promise for few trials and for proportions near 0 or 1.
    ///
    /// - Returns: nil where there is nothing to estimate: no trials, successes outside 0...trials, or a confidence that
    ///   is not strictly between 0 and 1.
    package static func wilson(successes: Int, trials: Int, confidence: Double = 0.95) -> Interval? {
        guard trials > 0, (0...trials).contains(successes) else { return nil }
        return wilson(proportion: Double(successes) / Double(trials), trials: trials, confidence: confidence)
    }

    /// The same from a proportion in 0...1, for figures that come as an accuracy and an n.
    package static func wilson(proportion: Double, trials: Int, confidence: Double = 0.95) -> Interval? {
        guard trials > 0, (0...1).contains(proportion), confidence > 0, confidence < 1 else { return nil }
        let z = StandardNormal.quantile(1 - (1 - confidence) / 2)
        let n = Double(trials)
        let shrink = 1 + z * z / n
        let centre = (proportion + z * z / (2 * n)) / shrink
        let half = z / shrink * (proportion * (1 - proportion) / n + z * z / (4 * n * n)).squareRoot()
        // At the ends the formula gives exactly 0 or 1; rounding may leave it a hair beside.
        return Interval(
            lower: proportion == 0 ? 0 : max(0, centre - half),
            upper: proportion == 1 ? 1 : min(1, centre + half))
    }
}
