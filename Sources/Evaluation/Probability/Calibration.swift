/// Whether a classifier is right as often as it says: the reliability diagram's numbers, in the form of `calibration.json`.
///
/// Source: Guo, Pleiss, Sun, Weinberger, "On Calibration of Modern Neural Networks", ICML 2017, section 2.
package struct Calibration: Hashable, Sendable, Codable {
    /// The rows whose confidence lies in (lower, upper]; the lowest bin takes 0 as well.
    package struct Bin: Hashable, Sendable, Codable {
        package var lower: Double
        package var upper: Double
        /// The number of rows, 1 or more.
        package var n: Int
        /// The mean confidence of the rows.
        package var confidence: Double
        /// The share of the rows that were predicted right.
        package var accuracy: Double

        package init(lower: Double, upper: Double, n: Int, confidence: Double, accuracy: Double) {
            self.lower = lower
            self.upper = upper
            self.n = n
            self.confidence = confidence
            self.accuracy = accuracy
        }
    }

    /// In rising order. A bin without rows is left out: it has neither a confidence nor an accuracy.
    package var bins: [Bin]

    package init(bins: [Bin]) {
        self.bins = bins
    }

    /// - Parameters:
    ///   - confidences: the probability of the predicted class, in 0...1, one per row.
    ///   - correct: whether the predicted class is the true one.
    ///   - binCount: how many bins of equal width divide 0...1.
    package init(confidences: [Double], correct: [Bool], binCount: Int = 10) throws(EvaluationError) {
        guard binCount >= 1 else { throw .invalidParameter(name: "binCount", expected: "1 or more") }
        try validate(probabilities: confidences, truth: correct)
        let width = Double(binCount)
        var n = [Int](repeating: 0, count: binCount)
        var hits = n
        var sums = [Double](repeating: 0, count: binCount)
        for index in confidences.indices {
            let confidence = confidences[index]
            let bin = Self.bin(of: confidence, binCount: binCount)
            n[bin] += 1
            hits[bin] += correct[index] ? 1 : 0
            sums[bin] += confidence
        }
        bins = (0..<binCount).compactMap { bin in
            guard n[bin] > 0 else { return nil }
            return Bin(
                lower: Double(bin) / width, upper: Double(bin + 1) / width, n: n[bin],
                confidence: sums[bin] / Double(n[bin]), accuracy: Double(hits[bin]) / Double(n[bin]))
        }
    }

    /// The bin that takes a confidence in 0...1.
    static func bin(of confidence: Double, binCount: Int) -> Int {
        let width = Double(binCount)
        // The product may round across an edge: the comparisons with the edges themselves decide.
        let bin = min(Int(confidence * width), binCount - 1)
        if bin > 0, confidence <= Double(bin) / width { return bin - 1 }
        if confidence > Double(bin + 1) / width, bin + 1 < binCount { return bin + 1 }
        return bin
    }

    /// The number of rows in all bins.
    package var n: Int {
        bins.reduce(0) { $0 + $1.n }
    }

    /// ECE: the mean over the rows of their bin's |accuracy - confidence|, in 0...1; 0 without rows.
    package var expectedError: Double {
        guard n > 0 else { return 0 }
        return bins.reduce(0) { $0 + Double($1.n) * abs($1.accuracy - $1.confidence) } / Double(n)
    }

    /// MCE: the largest |accuracy - confidence| of a bin.
    package var maximumError: Double {
        bins.reduce(0) { max($0, abs($1.accuracy - $1.confidence)) }
    }
}
