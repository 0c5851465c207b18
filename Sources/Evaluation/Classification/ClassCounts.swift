/// One class against all the others: the four counts that precision, recall and F1 are made of.
///
/// A ratio whose denominator is 0 is 0, as scikit-learn's `zero_division=0` has it.
package struct ClassCounts: Hashable, Sendable {
    package var truePositives: Int
    package var falsePositives: Int
    package var falseNegatives: Int
    package var trueNegatives: Int

    package init(truePositives: Int, falsePositives: Int, falseNegatives: Int, trueNegatives: Int) {
        self.truePositives = truePositives
        self.falsePositives = falsePositives
        self.falseNegatives = falseNegatives
        self.trueNegatives = trueNegatives
    }

    /// The rows that truly are of this class.
    package var support: Int { truePositives + falseNegatives }

    /// The rows that were predicted to be of this class.
    package var predicted: Int { truePositives + falsePositives }

    package var precision: Double { ratio(truePositives, predicted) }

    package var recall: Double { ratio(truePositives, support) }

    /// The share of the other classes' rows that were taken for this class.
    package var falsePositiveRate: Double { ratio(falsePositives, falsePositives + trueNegatives) }

    /// The harmonic mean of precision and recall.
    package var f1: Double { ratio(2 * truePositives, predicted + support) }
}

/// 0 where it is undefined: see ``ClassCounts``.
func ratio(_ numerator: Int, _ denominator: Int) -> Double {
    denominator == 0 ? 0 : Double(numerator) / Double(denominator)
}
