/// What a classifier answered on each row of a labelled set, in the form of `predictions/SET.csv`:
///
/// ```
/// truth,prediction,probability
/// negative,positive,0.5312
/// ```
/// One line a labelled row, in the order of the set; the probability is that of the positive class, with four decimals. There is
/// no text in it: which rows they are says the digest in the run's tag ``digestTag(set:)``.
package struct PredictionTable: Hashable, Sendable {
    /// In the order in which they first occur.
    package private(set) var labels: [String]
    /// The index in ``labels`` of each row's true label. (n)
    package private(set) var truth: [UInt8]
    /// The index in ``labels`` of each row's answer. (n)
    package private(set) var predicted: [UInt8]
    /// In ten-thousandths. (n)
    package private(set) var probabilities: [UInt16]

    /// The first line of the file.
    package static let header = "truth,prediction,probability"

    /// Where a run keeps the table of a set: packed, because a probability a row is too much for a repository as plain text.
    package static func artifactPath(set: String) -> String { "predictions/\(set).csv.gz" }

    /// The tag of a run that says by the rows' SHA-256 which rows its table of a set is about.
    package static func digestTag(set: String) -> String { "vigie.data.\(set).digest" }

    package var n: Int { truth.count }

    init() {
        labels = []
        truth = []
        predicted = []
        probabilities = []
    }

    /// A table of two classes, whose answer is positive from a probability of one half on.
    ///
    /// - Parameters:
    ///   - probabilities: of the positive class, each in 0...1.
    ///   - truth: true for a positive row, in the same order.
    package init(
        probabilities: [Double], truth: [Bool], labels: (negative: String, positive: String) = ("negative", "positive")
    ) throws(EvaluationError) {
        try validate(probabilities: probabilities, truth: truth)
        self.labels = [labels.negative, labels.positive]
        self.truth = truth.map { $0 ? 1 : 0 }
        predicted = probabilities.map { $0 >= 0.5 ? 1 : 0 }
        self.probabilities = probabilities.map { UInt16(($0 * 10_000).rounded()) }
    }

    mutating func append(truth: UInt8, predicted: UInt8, probability: UInt16) {
        self.truth.append(truth)
        self.predicted.append(predicted)
        probabilities.append(probability)
    }

    /// The index of a label, which is added where it is new; nil for the 257th.
    mutating func index(of label: Span<UInt8>) -> UInt8? {
        for (index, known) in labels.enumerated() where known.utf8.count == label.count {
            var position = 0
            for byte in known.utf8 {
                if byte != label[position] { break }
                position += 1
            }
            if position == label.count { return UInt8(index) }
        }
        guard labels.count < 256 else { return nil }
        labels.append(label.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
        return UInt8(labels.count - 1)
    }

    /// Compares with another table of the same rows.
    ///
    /// - Throws: `.lengthMismatch` where the numbers of rows differ; `.differentTruth` where a row is labelled otherwise in the other
    ///   table: the two were not measured on the same rows.
    package func compared(to other: PredictionTable) throws(EvaluationError) -> PairedComparison {
        guard n == other.n else { throw .lengthMismatch(predictions: n, truths: other.n) }
        // The other table may have met its labels in another order.
        let names = other.labels.map { label in labels.firstIndex(of: label).map { UInt8($0) } }
        var counts = (both: 0, first: 0, second: 0, none: 0)
        for row in truth.indices {
            guard names[Int(other.truth[row])] == truth[row] else { throw .differentTruth(index: row) }
            switch (predicted[row] == truth[row], other.predicted[row] == other.truth[row]) {
            case (true, true): counts.both += 1
            case (true, false): counts.first += 1
            case (false, true): counts.second += 1
            case (false, false): counts.none += 1
            }
        }
        return PairedComparison(
            bothRight: counts.both, onlyFirst: counts.first, onlySecond: counts.second, bothWrong: counts.none)
    }
}
