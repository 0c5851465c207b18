extension ConfusionMatrix {
    /// The unweighted means over all classes of the label set, those without any row included.
    package struct MacroAverage: Hashable, Sendable {
        package var precision: Double
        package var recall: Double
        package var f1: Double

        package init(precision: Double, recall: Double, f1: Double) {
            self.precision = precision
            self.recall = recall
            self.f1 = f1
        }
    }

    /// The number of rows counted.
    package var n: Int {
        counts.reduce(0) { $0 + $1.reduce(0, +) }
    }

    /// The number of rows whose predicted class is the true one.
    package var correct: Int {
        counts.indices.reduce(0) { $0 + counts[$1][$1] }
    }

    /// In 0...1; 0 for an empty matrix.
    package var accuracy: Double { ratio(correct, n) }

    /// The 95 % Wilson interval of ``accuracy``; nil for an empty matrix.
    package var accuracyInterval: Interval? {
        .wilson(successes: correct, trials: n)
    }

    /// One class against the rest; nil where the label is not in the label set.
    package func counts(of positive: String) -> ClassCounts? {
        labels.firstIndex(of: positive).map(counts(ofClass:))
    }

    /// One entry per label, in the order of ``labels``.
    package var countsByClass: [ClassCounts] {
        labels.indices.map(counts(ofClass:))
    }

    /// All zero for an empty label set.
    package var macroAverage: MacroAverage {
        let classes = countsByClass
        let size = Double(max(classes.count, 1))
        return MacroAverage(
            precision: classes.reduce(0) { $0 + $1.precision } / size,
            recall: classes.reduce(0) { $0 + $1.recall } / size,
            f1: classes.reduce(0) { $0 + $1.f1 } / size
        )
    }

    private func counts(ofClass index: Int) -> ClassCounts {
        let truePositives = counts[index][index]
        let support = counts[index].reduce(0, +)
        let predicted = counts.reduce(0) { $0 + $1[index] }
        return ClassCounts(
            truePositives: truePositives,
            falsePositives: predicted - truePositives,
            falseNegatives: support - truePositives,
            trueNegatives: n - predicted - support + truePositives
        )
    }
}
