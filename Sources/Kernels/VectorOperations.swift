/// The inner product of two vectors of equal length n.
///
/// Four accumulators hide the latency of the addition; their order of summation is fixed, so that the result is repeatable.
// x: (n), y: (n) -> scalar
package func dot(_ x: [Double], _ y: [Double]) -> Double {
    precondition(x.count == y.count, "dot needs vectors of equal length")
    return x.withUnsafeBufferPointer { x in
        y.withUnsafeBufferPointer { y in
            var sums = (SIMD4<Double>.zero, SIMD4<Double>.zero, SIMD4<Double>.zero, SIMD4<Double>.zero)
            let end = x.count & ~15
            var index = 0
            while index < end {
                sums.0 += load4(x, index) * load4(y, index)
                sums.1 += load4(x, index + 4) * load4(y, index + 4)
                sums.2 += load4(x, index + 8) * load4(y, index + 8)
                sums.3 += load4(x, index + 12) * load4(y, index + 12)
                index += 16
            }
            var sum = ((sums.0 + sums.1) + (sums.2 + sums.3)).sum()
            while index < x.count {
                sum += x[index] * y[index]
                index += 1
            }
            return sum
        }
    }
}

/// Adds `alpha` times x to the first elements of y, in place.
// x: (n), y: (m), n ≤ m -> y: (m)
package func addScaled(_ alpha: Double, _ x: [Double], to y: inout [Double]) {
    precondition(x.count <= y.count, "addScaled needs a vector that is no longer than its target")
    x.withUnsafeBufferPointer { x in
        y.withUnsafeMutableBufferPointer { y in
            for index in x.indices { y[index] += alpha * x[index] }
        }
    }
}

@inline(__always)
private func load4(_ vector: UnsafeBufferPointer<Double>, _ index: Int) -> SIMD4<Double> {
    UnsafeRawPointer(vector.baseAddress! + index).loadUnaligned(as: SIMD4<Double>.self)
}
