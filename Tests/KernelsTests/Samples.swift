import Evaluation
import Kernels

/// Numbers that are the same in every run of the tests.
enum Samples {
    /// In -1...1.
    static func numbers(_ count: Int, seed: UInt64) -> [Double] {
        var generator = SplitMix64(seed: seed)
        return (0..<count).map { _ in Double(generator.next(below: 2_000_001)) / 1_000_000 - 1 }
    }

    /// Rows of zero to eight columns, some of them twice in a row.
    static func matrix(rows: Int, columns: Int, seed: UInt64) -> SparseRows {
        var generator = SplitMix64(seed: seed)
        var matrix = (offsets: [0], columns: [UInt32](), scales: [Float]())
        for _ in 0..<rows {
            for _ in 0..<generator.next(below: 9) { matrix.columns.append(UInt32(generator.next(below: columns))) }
            matrix.offsets.append(matrix.columns.count)
            matrix.scales.append(Float(generator.next(below: 1000)) / 1000)
        }
        return SparseRows(
            offsets: matrix.offsets, columns: matrix.columns, rowScales: matrix.scales, columnCount: columns)
    }

    /// One row as a dense vector. -> (columns)
    static func dense(_ matrix: SparseRows, _ row: Int) -> [Double] {
        var values = [Double](repeating: 0, count: matrix.columnCount)
        for column in matrix.columns[matrix.offsets[row]..<matrix.offsets[row + 1]] {
            values[Int(column)] += Double(matrix.rowScales[row])
        }
        return values
    }
}

/// Whether two numbers agree but for a share of their magnitude.
func isClose(_ a: Double, _ b: Double, tolerance: Double) -> Bool {
    abs(a - b) <= tolerance * max(abs(a), abs(b))
}
