/// How often each true class was predicted as each class, over an ordered label set of any size.
///
/// Rows are true classes, columns are predicted classes, both in the order of ``labels``: for
/// `["negative", "positive"]` the counts read `[[TN, FP], [FN, TP]]`, as in scikit-learn.
package struct ConfusionMatrix: Hashable, Sendable {
    package let labels: [String]
    /// counts: (true class, predicted class), each 0 or more.
    package private(set) var counts: [[Int]]

    /// An empty matrix, to be filled with ``record(truth:predicted:count:)``.
    package init(labels: [String]) throws(EvaluationError) {
        try self.init(labels: labels, counts: labels.map { _ in labels.map { _ in 0 } })
    }

    package init(labels: [String], counts: [[Int]]) throws(EvaluationError) {
        var seen: Set<String> = []
        for label in labels where !seen.insert(label).inserted {
            throw .duplicateLabel(label)
        }
        guard counts.count == labels.count, counts.allSatisfy({ $0.count == labels.count }) else {
            throw .malformedMatrix(labels: labels.count, rows: counts.count)
        }
        for (row, columns) in counts.enumerated() {
            if let column = columns.firstIndex(where: { $0 < 0 }) {
                throw .negativeCount(row: row, column: column)
            }
        }
        self.labels = labels
        self.counts = counts
    }

    /// Counts pairs of class indices.
    ///
    /// - Parameters:
    ///   - truth: the index in `labels` of each row's true class.
    ///   - predicted: the index of each row's predicted class, in the same order.
    package init(labels: [String], truth: [Int], predicted: [Int]) throws(EvaluationError) {
        guard truth.count == predicted.count else {
            throw .lengthMismatch(predictions: predicted.count, truths: truth.count)
        }
        try self.init(labels: labels)
        // One flat array inside the loop: a nested one would be looked up twice per row.
        let size = labels.count
        var flat = [Int](repeating: 0, count: size * size)
        for index in truth.indices {
            guard labels.indices.contains(truth[index]) else {
                throw .unknownClass(index: index, value: truth[index], labels: size)
            }
            guard labels.indices.contains(predicted[index]) else {
                throw .unknownClass(index: index, value: predicted[index], labels: size)
            }
            flat[truth[index] * size + predicted[index]] += 1
        }
        counts = (0..<size).map { Array(flat[($0 * size)..<(($0 + 1) * size)]) }
    }

    /// Adds `count` rows of one true and one predicted class, both indices into ``labels``.
    package mutating func record(truth: Int, predicted: Int, count: Int = 1) throws(EvaluationError) {
        guard labels.indices.contains(truth) else {
            throw .unknownClass(index: 0, value: truth, labels: labels.count)
        }
        guard labels.indices.contains(predicted) else {
            throw .unknownClass(index: 0, value: predicted, labels: labels.count)
        }
        guard count >= 0 else { throw .negativeCount(row: truth, column: predicted) }
        counts[truth][predicted] += count
    }
}

extension ConfusionMatrix: Codable {
    private enum CodingKeys: String, CodingKey {
        case labels, counts
    }

    /// Reads `{"labels": […], "counts": [[…]]}`; a matrix that is not square or has negative counts is refused.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let labels = try container.decode([String].self, forKey: .labels)
        let counts = try container.decode([[Int]].self, forKey: .counts)
        do {
            try self.init(labels: labels, counts: counts)
        } catch {
            throw DecodingError.dataCorruptedError(forKey: .counts, in: container, debugDescription: "\(error)")
        }
    }
}
