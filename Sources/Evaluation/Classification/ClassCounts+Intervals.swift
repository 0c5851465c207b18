/// The 95 % intervals of the ratios, each with the rows that it rests on; nil where there are none.
extension ClassCounts {
    package var accuracyInterval: Interval? {
        .wilson(
            successes: truePositives + trueNegatives, trials: truePositives + falsePositives + falseNegatives + trueNegatives)
    }

    /// Of the rows that were predicted to be of this class.
    package var precisionInterval: Interval? { .wilson(successes: truePositives, trials: predicted) }

    /// Of the rows that truly are of this class.
    package var recallInterval: Interval? { .wilson(successes: truePositives, trials: support) }

    /// F1 = 2J ÷ (1 + J), where J = TP ÷ (TP + FP + FN) is a proportion: given how many rows are no true negatives, TP is binomial.
    /// As F1 rises with J, the Wilson bounds of J, carried over, are bounds of F1 with the same promise.
    package var f1Interval: Interval? {
        guard
            let share = Interval.wilson(
                successes: truePositives, trials: truePositives + falsePositives + falseNegatives)
        else { return nil }
        func f1(_ share: Double) -> Double { 2 * share / (1 + share) }
        return Interval(lower: f1(share.lower), upper: f1(share.upper))
    }
}
