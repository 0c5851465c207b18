import Foundation

/// Intervals of the area under the ROC curve.
extension Interval {
    /// From the placement of every row among those of the other class: DeLong, DeLong, Clarke-Pearson, "Comparing the Areas under
    /// Two or More Correlated Receiver Operating Characteristic Curves", Biometrics 44 (1988), by ranks as in Sun and Xu, IEEE Signal
    /// Processing Letters 21 (2014); on the logit scale, so that it stays inside 0...1.
    ///
    /// - Parameters:
    ///   - scores: finite numbers, higher for more positive, one per row.
    ///   - truth: true for a positive row.
    /// - Returns: nil where the rows say nothing of the spread: fewer than two of a class, or an area of exactly 0 or 1.
    package static func deLong(
        scores: [Double], truth: [Bool], confidence: Double = 0.95
    ) throws(EvaluationError) -> Interval? {
        guard scores.count == truth.count else {
            throw .lengthMismatch(predictions: scores.count, truths: truth.count)
        }
        if let index = scores.firstIndex(where: { !$0.isFinite }) {
            throw .invalidProbability(index: index, value: "\(scores[index])")
        }
        var positives: [Double] = []
        var negatives: [Double] = []
        for index in scores.indices {
            if truth[index] { positives.append(scores[index]) } else { negatives.append(scores[index]) }
        }
        guard positives.count > 1, negatives.count > 1 else { return nil }
        positives.sort()
        negatives.sort()
        // How often a positive row scores higher than a negative one, and the other way round, ties counting one half.
        let (area, positiveVariance) = spread(of: placements(of: positives, among: negatives))
        let (_, negativeVariance) = spread(of: placements(of: negatives, among: positives))
        let variance = positiveVariance / Double(positives.count) + negativeVariance / Double(negatives.count)
        return onLogitScale(area, standardError: variance.squareRoot(), confidence: confidence)
    }

    /// From the area and the numbers of rows alone, where the rows are no longer at hand: Hanley and McNeil, "The Meaning and Use of
    /// the Area under a ROC Curve", Radiology 143 (1982), which takes the scores for exponentially distributed.
    ///
    /// - Returns: nil where a class has no row, or the area is not strictly between 0 and 1.
    package static func hanleyMcNeil(
        area: Double, positives: Int, negatives: Int, confidence: Double = 0.95
    ) -> Interval? {
        guard positives > 0, negatives > 0, area > 0, area < 1 else { return nil }
        let q1 = area / (2 - area)
        let q2 = 2 * area * area / (1 + area)
        let variance =
            (area * (1 - area) + Double(positives - 1) * (q1 - area * area) + Double(negatives - 1) * (q2 - area * area))
            / (Double(positives) * Double(negatives))
        return onLogitScale(area, standardError: variance.squareRoot(), confidence: confidence)
    }

    /// For each of `scores`, the share of `others` below it, ties counting one half. Both rise.
    private static func placements(of scores: [Double], among others: [Double]) -> [Double] {
        var below = 0
        var upTo = 0
        return scores.map { score in
            while below < others.count, others[below] < score { below += 1 }
            upTo = max(upTo, below)
            while upTo < others.count, others[upTo] <= score { upTo += 1 }
            return (Double(below) + Double(upTo)) / (2 * Double(others.count))
        }
    }

    /// The interval of a share whose logit is nearly normal (Pepe, "The Statistical Evaluation of Medical Tests", 2003, section 5.2).
    private static func onLogitScale(_ share: Double, standardError: Double, confidence: Double) -> Interval? {
        guard share > 0, share < 1, standardError > 0, confidence > 0, confidence < 1 else { return nil }
        let centre = log(share / (1 - share))
        let half = StandardNormal.quantile(1 - (1 - confidence) / 2) * standardError / (share * (1 - share))
        return Interval(lower: 1 / (1 + exp(half - centre)), upper: 1 / (1 + exp(-half - centre)))
    }
}

/// The mean and the sample variance; two values or more.
private func spread(of values: [Double]) -> (mean: Double, variance: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, squares / Double(values.count - 1))
}

extension Interval {
    /// The normal interval of a mean, for costs that every row has, such as the log loss.
    ///
    /// - Returns: nil for fewer than two values, or a confidence that is not strictly between 0 and 1.
    package static func mean(of values: [Double], confidence: Double = 0.95) -> Interval? {
        guard values.count > 1, confidence > 0, confidence < 1 else { return nil }
        let (mean, variance) = spread(of: values)
        let half = StandardNormal.quantile(1 - (1 - confidence) / 2) * (variance / Double(values.count)).squareRoot()
        return Interval(lower: mean - half, upper: mean + half)
    }
}
