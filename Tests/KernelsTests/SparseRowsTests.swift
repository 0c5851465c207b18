import Evaluation
import Foundation
import Kernels
import Parallelism
import Testing

@Suite struct SparseRowsTests {
    @Test(arguments: [0..<0, 0..<40, 7..<8, 13..<40])
    func `Logits agree with a dense product`(rows: Range<Int>) {
        let matrix = Samples.matrix(rows: 40, columns: 12, seed: 1)
        let weights = Samples.numbers(12, seed: 2).map(Float.init)
        let results = logits(of: matrix, rows: rows, weights: weights, bias: 0.25)
        #expect(results.count == rows.count)
        for (row, result) in zip(rows, results) {
            let expected = zip(Samples.dense(matrix, row), weights).reduce(0.25) { $0 + $1.0 * Double($1.1) }
            // Single precision: up to nine products of magnitude one.
            #expect(abs(Double(result) - expected) < 2e-6)
        }
    }

    @Test func `A row without columns has the bias as its logit`() {
        let matrix = SparseRows(offsets: [0, 0, 1], columns: [2], rowScales: [0, 0.5], columnCount: 3)
        #expect(logits(of: matrix, rows: 0..<2, weights: [1, 2, 4], bias: -1) == [-1, 1])
    }

    @Test func `The loss is the sum of the negative log-likelihoods`() {
        let matrix = Samples.matrix(rows: 30, columns: 8, seed: 3)
        let weights = Samples.numbers(8, seed: 4).map(Float.init)
        let targets = (0..<30).map { UInt8($0 % 3 == 0 ? 1 : 0) }
        let gradient = logisticGradient(of: matrix, targets: targets, rows: 5..<30, weights: weights, bias: 0.1)
        let expected = (5..<30).reduce(0.0) { sum, row in
            sum + Twin.loss(matrix, row, weights: weights.map(Double.init), bias: Double(Float(0.1)), target: targets[row])
        }
        #expect(abs(gradient.loss - expected) < 1e-4)
    }

    /// Central differences of the twin's loss, in double precision with step 1e-5: their error is below 1e-8. What is left is
    /// the kernel's single-precision logit, 1e-6 for each of the 30 rows at most.
    @Test(arguments: [UInt64(11), 12, 13])
    func `The gradient agrees with finite differences`(seed: UInt64) {
        let matrix = Samples.matrix(rows: 30, columns: 8, seed: seed)
        let targets = (0..<30).map { UInt8($0 % 3 == 0 ? 1 : 0) }
        let weights = Samples.numbers(8, seed: seed + 100).map(Float.init)
        let bias: Float = -0.3
        let gradient = logisticGradient(of: matrix, targets: targets, rows: 0..<30, weights: weights, bias: bias)

        func loss(_ weights: [Double], _ bias: Double) -> Double {
            (0..<30).reduce(0) { $0 + Twin.loss(matrix, $1, weights: weights, bias: bias, target: targets[$1]) }
        }
        let exact = weights.map(Double.init)
        let h = 1e-5
        for column in exact.indices {
            var (above, below) = (exact, exact)
            above[column] += h
            below[column] -= h
            let slope = (loss(above, Double(bias)) - loss(below, Double(bias))) / (2 * h)
            #expect(abs(gradient.weights[column] - slope) < 5e-5, "weight \(column)")
        }
        let slope = (loss(exact, Double(bias) + h) - loss(exact, Double(bias) - h)) / (2 * h)
        #expect(abs(gradient.bias - slope) < 5e-5)
    }

    @Test func `The gradients of parts add up to the gradient of the whole`() {
        let matrix = Samples.matrix(rows: 50, columns: 9, seed: 21)
        let weights = Samples.numbers(9, seed: 22).map(Float.init)
        let targets = (0..<50).map { UInt8($0 % 2) }
        let whole = logisticGradient(of: matrix, targets: targets, rows: 0..<50, weights: weights, bias: 0.2)
        let parts = evenRanges(50, parts: 7).map {
            logisticGradient(of: matrix, targets: targets, rows: $0, weights: weights, bias: 0.2)
        }
        #expect(isClose(parts.reduce(0) { $0 + $1.loss }, whole.loss, tolerance: 1e-13))
        #expect(isClose(parts.reduce(0) { $0 + $1.bias }, whole.bias, tolerance: 1e-13))
        for column in 0..<9 {
            #expect(abs(parts.reduce(0) { $0 + $1.weights[column] } - whole.weights[column]) < 1e-13)
        }
    }

    @Test func `A row that is certain and wrong has a finite loss`() {
        let matrix = SparseRows(offsets: [0, 1], columns: [0], rowScales: [1], columnCount: 1)
        let gradient = logisticGradient(of: matrix, targets: [0], rows: 0..<1, weights: [1e30], bias: 0)
        #expect(gradient.loss == Double(Float(1e30)) && gradient.bias == 1 && gradient.weights == [1])
    }

    @Test func `Squared scales are summed once for each occurrence`() {
        let matrix = SparseRows(
            offsets: [0, 3, 3, 5], columns: [0, 2, 2, 1, 2], rowScales: [0.5, 7, 2], columnCount: 4)
        #expect(squaredScaleSums(of: matrix) == [0.25, 4, 4.5, 0])
    }

    @Test func `Squared scales of many rows agree with a plain sum`() {
        let matrix = Samples.matrix(rows: 200, columns: 15, seed: 31)
        var expected = [Double](repeating: 0, count: 15)
        for row in 0..<200 {
            for column in matrix.columns[matrix.offsets[row]..<matrix.offsets[row + 1]] {
                expected[Int(column)] += pow(Double(matrix.rowScales[row]), 2)
            }
        }
        for (sum, expected) in zip(squaredScaleSums(of: matrix), expected) {
            #expect(isClose(sum, expected, tolerance: 1e-14))
        }
    }
}

/// The loss of one row, written as its definition reads, in double precision.
private enum Twin {
    static func loss(_ matrix: SparseRows, _ row: Int, weights: [Double], bias: Double, target: UInt8) -> Double {
        let logit = zip(Samples.dense(matrix, row), weights).reduce(bias) { $0 + $1.0 * $1.1 }
        let probability = 1 / (1 + exp(-logit))
        return -log(target == 1 ? probability : 1 - probability)
    }
}
