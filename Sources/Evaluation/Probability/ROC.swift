/// The receiver operating characteristic of a binary classifier, with its exact area.
package struct ROC: Hashable, Sendable {
    /// The probability that a random positive scores higher than a random negative, ties counting one half:
    /// the Mann–Whitney statistic over all rows (Hanley and McNeil 1982), not the area under the reduced ``curve``.
    package var auc: Double
    package var curve: ROCCurve

    /// O(n log n), with two arrays as its only memory.
    ///
    /// - Parameters:
    ///   - scores: finite numbers, higher for more positive, one per row.
    ///   - truth: true for a positive row.
    ///   - maximumPoints: how many points the curve may keep, 2 or more.
    /// - Returns: nil where one of the two classes has no row: the curve is undefined.
    package init?(scores: [Double], truth: [Bool], maximumPoints: Int = 200) throws(EvaluationError) {
        guard scores.count == truth.count else {
            throw .lengthMismatch(predictions: scores.count, truths: truth.count)
        }
        guard maximumPoints >= 2 else { throw .invalidParameter(name: "maximumPoints", expected: "2 or more") }
        // Two sorted arrays of plain numbers sort and merge several times faster than one array of indices.
        var positives: [Double] = []
        var negatives: [Double] = []
        positives.reserveCapacity(scores.count)
        negatives.reserveCapacity(scores.count)
        for index in scores.indices {
            let score = scores[index]
            guard score.isFinite else { throw .invalidProbability(index: index, value: "\(score)") }
            if truth[index] {
                positives.append(score)
            } else {
                negatives.append(score)
            }
        }
        guard !positives.isEmpty, !negatives.isEmpty else { return nil }
        positives.sort(by: >)
        negatives.sort(by: >)
        self.init(positives: positives, negatives: negatives, maximumPoints: maximumPoints)
    }

    /// Walks down the thresholds; both arrays are in descending order and not empty.
    private init(positives: [Double], negatives: [Double], maximumPoints: Int) {
        var outline = ROCOutline(
            positives: positives.count, negatives: negatives.count,
            highest: max(positives[0], negatives[0]), maximumPoints: maximumPoints)
        var truePositives = 0
        var falsePositives = 0
        // Twice the number of (positive, negative) pairs in the right order: an integer, so that nothing is rounded.
        var doubledWins = 0
        while truePositives < positives.count || falsePositives < negatives.count {
            let threshold: Double
            if truePositives == positives.count {
                threshold = negatives[falsePositives]
            } else if falsePositives == negatives.count {
                threshold = positives[truePositives]
            } else {
                threshold = max(positives[truePositives], negatives[falsePositives])
            }
            let before = falsePositives
            let firstPositive = truePositives
            while truePositives < positives.count, positives[truePositives] == threshold { truePositives += 1 }
            while falsePositives < negatives.count, negatives[falsePositives] == threshold { falsePositives += 1 }
            let tiedNegatives = falsePositives - before
            let below = negatives.count - falsePositives
            doubledWins += (truePositives - firstPositive) * (2 * below + tiedNegatives)
            outline.append(falsePositives: falsePositives, truePositives: truePositives, threshold: threshold)
        }
        auc = Double(doubledWins) / (2 * Double(positives.count) * Double(negatives.count))
        curve = ROCCurve(points: outline.finish())
    }
}
