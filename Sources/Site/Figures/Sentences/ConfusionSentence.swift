import Templates

/// What a confusion matrix shows: how many errors there are, and which is the most frequent.
struct ConfusionSentence: Sendable {
    /// In the page's language.
    let labels: [String]
    /// counts: (true class, predicted class)
    let counts: [[Int]]

    /// - Returns: nil for a matrix without rows of data.
    func text(in words: Translations) -> String? {
        let total = counts.joined().reduce(0, +)
        guard total > 0 else { return nil }
        let errors = labels.indices.flatMap { truth in
            labels.indices.filter { $0 != truth }.map { (truth: truth, predicted: $0, count: counts[truth][$0]) }
        }.filter { $0.count > 0 }.sorted { ($1.count, $0.truth, $0.predicted) < ($0.count, $1.truth, $1.predicted) }
        let wrong = errors.reduce(0) { $0 + $1.count }
        let rows = words.text(of: .tweets, count: total)
        guard let first = errors.first else { return words.text(.confusionNone, ["rows": rows]) }
        let share = words.language.percent(Double(wrong) / Double(total))
        let all = words.text(of: .confusionErrors, ["rows": rows, "share": share], count: wrong)
        if errors.count > 1, errors[1].count == first.count { return all + words.text(.confusionTied) }
        return all
            + words.text(
                of: errors.count == 1 ? .confusionOnly : .confusionMost,
                ["predicted": labels[first.predicted], "truth": labels[first.truth]], count: first.count)
    }
}
