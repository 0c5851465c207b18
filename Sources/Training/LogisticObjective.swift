import Kernels
import Parallelism

/// The regularised logistic loss as a function of the point that ``LBFGS`` moves.
///
/// The point is preconditioned. Word j's coefficient is `point[j] × scale[j]`, where `scale` is the inverse square root of
/// the Hessian's diagonal at zero: without it, words that occur half a million times and words that occur five times pull
/// the search into a valley that takes 150 passes instead of 40.
struct LogisticObjective: Sendable {
    private let rows: SparseRows
    private let targets: [UInt8]
    /// Inverse document frequency × scale, by column: from the point to the weight that the rows are multiplied with.
    private let columnScales: [Double]
    /// λ × scale², by column, per row of the data.
    private let penalties: [Double]
    /// The bias has no penalty, and p·(1 − p) = 1/4 at zero for its curvature.
    private let biasScale = 2.0
    private let ranges: [Range<Int>]
    private let threads: Int

    init(rows: SparseRows, targets: [UInt8], frequencies: [Double], l2: Double, parts: Int, threads: Int) {
        let count = Double(max(1, rows.rowCount))
        let penalty = l2 / count
        let squares = squaredScaleSums(of: rows)
        let scales = frequencies.indices.map { column in
            let curvature = 0.25 * frequencies[column] * frequencies[column] * squares[column] / count
            return 1 / max(curvature + penalty, .leastNormalMagnitude).squareRoot()
        }
        self.rows = rows
        self.targets = targets
        self.columnScales = zip(frequencies, scales).map { $0 * $1 }
        self.penalties = scales.map { penalty * $0 * $0 }
        self.ranges = evenRanges(rows.rowCount, parts: parts)
        self.threads = threads
    }

    /// All zero: every text has the same odds. (columns + 1, the bias last)
    var start: [Double] { [Double](repeating: 0, count: columnScales.count + 1) }

    /// The weights and the bias that a point stands for.
    func parameters(at point: [Double]) -> (weights: [Float], bias: Float) {
        (columnScales.indices.map { Float(point[$0] * columnScales[$0]) }, Float(point[columnScales.count] * biasScale))
    }

    /// The mean loss plus penalty, and its gradient by the point.
    func value(at point: [Double]) -> (value: Double, gradient: [Double]) {
        let (weights, bias) = parameters(at: point)
        let parts = concurrentMap(ranges.count, threads: threads) { part in
            logisticGradient(of: rows, targets: targets, rows: ranges[part], weights: weights, bias: bias)
        }
        let count = Double(max(1, rows.rowCount))
        var value = 0.0
        var gradient = start
        for part in parts {
            value += part.loss / count
            gradient[columnScales.count] += part.bias * biasScale / count
            addScaled(1, part.weights, to: &gradient)
        }
        for column in columnScales.indices {
            let penalty = penalties[column] * point[column]
            value += penalty * point[column] / 2
            gradient[column] = gradient[column] * columnScales[column] / count + penalty
        }
        return (value, gradient)
    }
}
