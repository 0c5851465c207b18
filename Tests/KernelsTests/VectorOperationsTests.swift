import Evaluation
import Kernels
import Testing

@Suite struct VectorOperationsTests {
    /// Lengths around the sixteen numbers that one step of the kernel takes.
    static let lengths = [0, 1, 3, 4, 15, 16, 17, 31, 32, 33, 1000]

    /// The order of summation differs from the twin's, so the results differ by rounding: n·ε of the sum of magnitudes at most.
    @Test(arguments: lengths)
    func `The inner product agrees with one summed in order`(length: Int) {
        let (x, y) = (Samples.numbers(length, seed: 1), Samples.numbers(length, seed: 2))
        var sum = 0.0
        var magnitude = 0.0
        for (a, b) in zip(x, y) {
            sum += a * b
            magnitude += abs(a * b)
        }
        #expect(abs(dot(x, y) - sum) <= Double(length) * Double.ulpOfOne * magnitude)
    }

    @Test(arguments: lengths)
    func `The inner product of small whole numbers is exact`(length: Int) {
        let x = (0..<length).map { Double($0 % 7 - 3) }
        let y = (0..<length).map { Double($0 % 5 + 1) }
        #expect(dot(x, y) == zip(x, y).reduce(0) { $0 + $1.0 * $1.1 })
    }

    @Test func `The same vectors give the same bits`() {
        let (x, y) = (Samples.numbers(1001, seed: 3), Samples.numbers(1001, seed: 4))
        let results = Set((0..<20).map { _ in dot(x, y).bitPattern })
        #expect(results.count == 1)
    }

    @Test(arguments: lengths)
    func `Adding a multiple touches the first elements only`(length: Int) {
        let x = Samples.numbers(length, seed: 5)
        let y = Samples.numbers(length + 3, seed: 6)
        var sum = y
        addScaled(-1.5, x, to: &sum)
        // A fused multiply-add, where the compiler chooses one, rounds once instead of twice.
        for index in x.indices { #expect(abs(sum[index] - (y[index] - 1.5 * x[index])) <= 2 * Double.ulpOfOne * 4) }
        #expect(sum[length...] == y[length...])
    }
}
