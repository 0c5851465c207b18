/// Two classifiers that judged the same rows: on how many both, one or none of them is right, and what follows.
package struct PairedComparison: Hashable, Sendable {
    package var bothRight: Int
    package var onlyFirst: Int
    package var onlySecond: Int
    package var bothWrong: Int

    /// - Parameters: each 0 or more.
    package init(bothRight: Int, onlyFirst: Int, onlySecond: Int, bothWrong: Int) {
        self.bothRight = bothRight
        self.onlyFirst = onlyFirst
        self.onlySecond = onlySecond
        self.bothWrong = bothWrong
    }

    package var n: Int { bothRight + onlyFirst + onlySecond + bothWrong }

    package var firstAccuracy: Double { ratio(bothRight + onlyFirst, n) }

    package var secondAccuracy: Double { ratio(bothRight + onlySecond, n) }

    /// The accuracy of the first less that of the second, in -1...1.
    package var difference: Double { ratio(onlyFirst - onlySecond, n) }

    /// The test of the difference.
    package var test: McNemar { McNemar(onlyFirst: onlyFirst, onlySecond: onlySecond) }

    /// The 95 % interval of ``difference``; nil without rows.
    package var interval: Interval? { interval(confidence: 0.95) }

    /// The same seen from the other side.
    package var reversed: PairedComparison {
        PairedComparison(bothRight: bothRight, onlyFirst: onlySecond, onlySecond: onlyFirst, bothWrong: bothWrong)
    }

    /// The interval of ``difference`` from the Wilson intervals of the two accuracies, squared and added with regard to how much
    /// the two classifiers agree: method 10 of Newcombe, "Improved confidence intervals for the difference between binomial
    /// proportions based on paired data", Statistics in Medicine 17 (1998). It stays inside -1...1 and needs no approximation
    /// that fails for rare disagreements.
    ///
    /// - Parameter confidence: strictly between 0 and 1.
    /// - Returns: nil without rows or where the confidence is out of range.
    package func interval(confidence: Double) -> Interval? {
        guard let first = Interval.wilson(successes: bothRight + onlyFirst, trials: n, confidence: confidence),
            let second = Interval.wilson(successes: bothRight + onlySecond, trials: n, confidence: confidence)
        else { return nil }
        let phi = agreement
        func distance(_ one: Double, _ other: Double) -> Double {
            max(0, one * one - 2 * phi * one * other + other * other).squareRoot()
        }
        return Interval(
            lower: max(-1, difference - distance(firstAccuracy - first.lower, second.upper - secondAccuracy)),
            upper: min(1, difference + distance(first.upper - firstAccuracy, secondAccuracy - second.lower)))
    }

    /// The correlation φ of the two, with Newcombe's continuity correction; 0 where one of them is always or never right.
    private var agreement: Double {
        let margins = [
            bothRight + onlyFirst, onlySecond + bothWrong, bothRight + onlySecond, onlyFirst + bothWrong,
        ].map(Double.init)
        let product = margins.reduce(1, *)
        guard product > 0 else { return 0 }
        let excess = Double(bothRight) * Double(bothWrong) - Double(onlyFirst) * Double(onlySecond)
        let half = Double(n) / 2
        let corrected = excess > half ? excess - half : min(excess, 0)
        return corrected / product.squareRoot()
    }
}

extension McNemar {
    /// The p-values of several tests of one question, each corrected for the others so that the chance of any false finding stays
    /// below the level of one test: Holm, "A Simple Sequentially Rejective Multiple Test Procedure", Scandinavian Journal of
    /// Statistics 6 (1979).
    ///
    /// - Parameter pValues: each in 0...1.
    /// - Returns: in the same order, each at least as large as before.
    package static func holm(_ pValues: [Double]) -> [Double] {
        var corrected = pValues
        var largest = 0.0
        for (rank, index) in pValues.indices.sorted(by: { pValues[$0] < pValues[$1] }).enumerated() {
            largest = max(largest, min(1, pValues[index] * Double(pValues.count - rank)))
            corrected[index] = largest
        }
        return corrected
    }
}
