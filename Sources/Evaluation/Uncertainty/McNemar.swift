import Foundation

/// McNemar's test (1947): are two classifiers that judged the same rows equally often right?
///
/// Only the rows on which exactly one of them is right say anything about the difference.
package struct McNemar: Hashable, Sendable {
    package enum Method: String, Hashable, Sendable {
        /// The two-sided binomial test, for few discordant rows.
        case exact
        /// Chi-squared with one degree of freedom and the continuity correction of Edwards (1948).
        case chiSquared
    }

    /// The rows that only the first classifier got right.
    package var onlyFirst: Int
    /// The rows that only the second classifier got right.
    package var onlySecond: Int
    package var method: Method
    /// The chi-squared statistic; for the exact test the smaller of the two counts.
    package var statistic: Double
    /// The probability of a difference at least as large if both were equally good, in 0...1.
    package var pValue: Double

    /// - Parameters:
    ///   - onlyFirst: 0 or more (a negative count is taken as 0).
    ///   - onlySecond: 0 or more (a negative count is taken as 0).
    ///   - exactBelow: fewer discordant rows than this are tested exactly; 25 is the usual limit of the approximation.
    package init(onlyFirst: Int, onlySecond: Int, exactBelow: Int = 25) {
        self.onlyFirst = max(0, onlyFirst)
        self.onlySecond = max(0, onlySecond)
        let discordant = self.onlyFirst + self.onlySecond
        if discordant < max(exactBelow, 1) {
            method = .exact
            let smaller = min(self.onlyFirst, self.onlySecond)
            statistic = Double(smaller)
            pValue = min(1, 2 * Self.binomialTail(upTo: smaller, of: discordant))
        } else {
            method = .chiSquared
            // The correction may not turn equal counts into a difference, as in R's `mcnemar.test`.
            let difference = max(0, Double(abs(self.onlyFirst - self.onlySecond)) - 1)
            statistic = difference * difference / Double(discordant)
            // With one degree of freedom, chi-squared is the square of a standard normal.
            pValue = erfc((statistic / 2).squareRoot())
        }
    }

    /// Compares two classifiers row by row.
    ///
    /// - Parameters:
    ///   - first: whether the first classifier is right, one entry per row.
    ///   - second: whether the second one is, in the same order.
    package init(first: [Bool], second: [Bool]) throws(EvaluationError) {
        guard first.count == second.count else {
            throw .lengthMismatch(predictions: first.count, truths: second.count)
        }
        var onlyFirst = 0
        var onlySecond = 0
        for index in first.indices where first[index] != second[index] {
            if first[index] {
                onlyFirst += 1
            } else {
                onlySecond += 1
            }
        }
        self.init(onlyFirst: onlyFirst, onlySecond: onlySecond)
    }

    /// P(X ≤ k) for X binomial with n trials of probability ½. Terms are built as logarithms: ½ⁿ underflows.
    private static func binomialTail(upTo k: Int, of n: Int) -> Double {
        var logarithm = -Double(n) * log(2)
        var sum = exp(logarithm)
        for success in 0..<k {
            logarithm += log(Double(n - success) / Double(success + 1))
            sum += exp(logarithm)
        }
        return sum
    }
}
