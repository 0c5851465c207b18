/// A sparse matrix in compressed row storage whose values factor: element (i, j) is
/// `rowScales[i]` × (occurrences of j in row i) × a column scale that the caller folds into the weights.
///
/// That is what TF-IDF is: term frequency × inverse document frequency ÷ the row's norm. The values need not be stored,
/// which halves the memory that each pass over the matrix moves.
package struct SparseRows: Sendable {
    /// Row i is `columns[offsets[i]..<offsets[i + 1]]`. offsets: (rows + 1)
    package var offsets: [Int]
    /// The column of each occurrence; a column may occur more than once in a row.
    package var columns: [UInt32]
    /// rowScales: (rows)
    package var rowScales: [Float]
    /// Every column is below this number.
    package var columnCount: Int

    /// - Precondition: The offsets ascend from 0 to the number of columns stored, and each column is below `columnCount`.
    package init(offsets: [Int], columns: [UInt32], rowScales: [Float], columnCount: Int) {
        precondition(offsets.count == rowScales.count + 1 && offsets.first == 0 && offsets.last == columns.count)
        precondition(columns.allSatisfy { $0 < columnCount })
        self.offsets = offsets
        self.columns = columns
        self.rowScales = rowScales
        self.columnCount = columnCount
    }

    package var rowCount: Int { rowScales.count }
}

/// The logit of each row in `rows`: rowScale × Σ weights[column] + bias.
// weights: (columns) -> (rows.count)
package func logits(of matrix: SparseRows, rows: Range<Int>, weights: [Float], bias: Float) -> [Float] {
    precondition(weights.count == matrix.columnCount && rows.upperBound <= matrix.rowCount)
    return matrix.columns.withUnsafeBufferPointer { columns in
        weights.withUnsafeBufferPointer { weights in
            rows.map { row in
                var sum: Float = 0
                for index in matrix.offsets[row]..<matrix.offsets[row + 1] {
                    sum += weights[Int(columns[index])]
                }
                return sum * matrix.rowScales[row] + bias
            }
        }
    }
}

/// The logistic loss of some rows and its gradient.
package struct LogisticGradient: Sendable {
    /// Σ −log p(label), in nats.
    package var loss: Double
    /// The gradient by each column's weight. (columns)
    package var weights: [Double]
    package var bias: Double
}

/// The logistic loss of the rows in `rows`, summed, and its gradient by the weights and the bias.
///
/// - Parameter targets: 1 for the positive class, 0 for the negative. (rows of the matrix)
// weights: (columns) -> gradient: (columns)
package func logisticGradient(
    of matrix: SparseRows, targets: [UInt8], rows: Range<Int>, weights: [Float], bias: Float
) -> LogisticGradient {
    precondition(
        weights.count == matrix.columnCount && targets.count == matrix.rowCount && rows.upperBound <= matrix.rowCount)
    var result = LogisticGradient(loss: 0, weights: [Double](repeating: 0, count: matrix.columnCount), bias: 0)
    matrix.columns.withUnsafeBufferPointer { columns in
        weights.withUnsafeBufferPointer { weights in
            result.weights.withUnsafeMutableBufferPointer { gradient in
                for row in rows {
                    let entries = matrix.offsets[row]..<matrix.offsets[row + 1]
                    let scale = matrix.rowScales[row]
                    var sum: Float = 0
                    for index in entries { sum += weights[Int(columns[index])] }
                    let logit = Double(sum * scale + bias)
                    let target = Double(targets[row])
                    result.loss += softplus(logit) - target * logit
                    let residual = sigmoid(logit) - target
                    result.bias += residual
                    let step = residual * Double(scale)
                    for index in entries { gradient[Int(columns[index])] += step }
                }
            }
        }
    }
    return result
}

/// The sum of each column's squared row scales: what the diagonal of X·Xᵀ needs.
// -> (columns)
package func squaredScaleSums(of matrix: SparseRows) -> [Double] {
    var sums = [Double](repeating: 0, count: matrix.columnCount)
    matrix.columns.withUnsafeBufferPointer { columns in
        sums.withUnsafeMutableBufferPointer { sums in
            for row in 0..<matrix.rowCount {
                let square = Double(matrix.rowScales[row]) * Double(matrix.rowScales[row])
                for index in matrix.offsets[row]..<matrix.offsets[row + 1] { sums[Int(columns[index])] += square }
            }
        }
    }
    return sums
}
