import Foundation
import Testing

@testable import Training

/// A function with a known minimum.
struct Landscape: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var start: [Double]
    var minimum: [Double]
    var function: @Sendable ([Double]) -> (value: Double, gradient: [Double])

    /// ½·Σ aᵢ(xᵢ − i)² for i from 1, whose curvatures aᵢ run from 1 to `condition`.
    static func quadratic(_ dimensions: Int, condition: Double) -> Landscape {
        let curvatures = (0..<dimensions).map { pow(condition, Double($0) / Double(max(1, dimensions - 1))) }
        return Landscape(
            testDescription: "quadratic in \(dimensions) dimensions, condition \(condition)",
            start: [Double](repeating: 0, count: dimensions), minimum: (1...dimensions).map(Double.init)
        ) { point in
            let offsets = point.indices.map { point[$0] - Double($0 + 1) }
            return (
                value: zip(curvatures, offsets).reduce(0) { $0 + $1.0 * $1.1 * $1.1 / 2 },
                gradient: zip(curvatures, offsets).map { $0 * $1 }
            )
        }
    }

    /// 100(y − x)² + (1 − x)² + (1 − x)⁴: Rosenbrock's narrow valley, made straight so that it is convex.
    static let valley = Landscape(testDescription: "straight Rosenbrock valley", start: [-1.2, 1], minimum: [1, 1]) { point in
        let (x, y) = (point[0], point[1])
        let d = 1 - x
        return (
            value: 100 * (y - x) * (y - x) + d * d + d * d * d * d,
            gradient: [-200 * (y - x) - 2 * d - 4 * d * d * d, 200 * (y - x)]
        )
    }

    /// Σ log cosh(xᵢ − i) + ½·Σ(xᵢ − xᵢ₊₁ + 1)²: straight slopes far from the minimum, as the logistic loss has.
    static let slopes = Landscape(
        testDescription: "chain of log cosh", start: [40, -30, 20, 0, 10], minimum: [0, 1, 2, 3, 4]
    ) { point in
        var value = 0.0
        var gradient = point.indices.map { tanh(point[$0] - Double($0)) }
        for index in point.indices {
            let x = abs(point[index] - Double(index))
            value += x + log1p(exp(-2 * x)) - log(2)
        }
        for index in 0..<point.count - 1 {
            let d = point[index] - point[index + 1] + 1
            value += d * d / 2
            gradient[index] += d
            gradient[index + 1] -= d
        }
        return (value, gradient)
    }

    static let all = [
        quadratic(1, condition: 1), quadratic(5, condition: 10), quadratic(40, condition: 300), quadratic(200, condition: 100),
        valley, slopes,
    ]
}

@Suite struct LBFGSTests {
    /// With curvatures of 1 or more, a point lies no farther from the minimum than its gradient is long.
    @Test(arguments: Landscape.all)
    func `It finds the minimum of a convex function`(landscape: Landscape) {
        let search = LBFGS(maximumIterations: 500, tolerance: 1e-9)
        let state = search.minimize(from: landscape.start, landscape.function) { _ in }
        let first = landscape.function(landscape.start).gradient.reduce(0) { $0 + $1 * $1 }.squareRoot()
        #expect(state.gradientNorm <= 1e-9 * first)
        for (x, expected) in zip(state.point, landscape.minimum) { #expect(abs(x - expected) < 1e-4) }
        #expect(state.value < 1e-8)
        #expect(state.iteration < 200)
    }

    @Test(arguments: Landscape.all)
    func `Every step that it reports goes down`(landscape: Landscape) {
        var states: [LBFGS.State] = []
        let search = LBFGS(maximumIterations: 30, tolerance: 1e-6)
        let last = search.minimize(from: landscape.start, landscape.function) { states.append($0) }
        #expect(states.map(\.iteration) == Array(1..<states.count + 1))
        let values = [landscape.function(landscape.start).value] + states.map(\.value)
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 > $1 })
        #expect(states.last?.point == last.point && states.last?.value == last.value)
        #expect(last.value == landscape.function(last.point).value)
    }

    @Test(arguments: Landscape.all)
    func `The same function gives the same steps, bit for bit`(landscape: Landscape) {
        func run() -> [[UInt64]] {
            var points: [[UInt64]] = []
            _ = LBFGS(maximumIterations: 50).minimize(from: landscape.start, landscape.function) {
                points.append($0.point.map(\.bitPattern))
            }
            return points
        }
        #expect(run() == run())
    }

    @Test(arguments: [1, 2, 5])
    func `It takes no more steps than it may`(maximum: Int) {
        let landscape = Landscape.quadratic(40, condition: 10_000)
        var reports = 0
        let search = LBFGS(maximumIterations: maximum, tolerance: 0)
        let state = search.minimize(from: landscape.start, landscape.function) { _ in reports += 1 }
        #expect(state.iteration == maximum && reports == maximum)
    }

    @Test func `At the minimum it stays`() {
        let landscape = Landscape.quadratic(3, condition: 2)
        var reports = 0
        let state = LBFGS().minimize(from: landscape.minimum, landscape.function) { _ in reports += 1 }
        #expect(state.point == landscape.minimum && state.iteration == 0 && reports == 0)
    }

    @Test func `The memory of the last steps is worth having`() {
        let landscape = Landscape.quadratic(40, condition: 10_000)
        let steps = [1, 10].map { memory in
            let search = LBFGS(memory: memory, maximumIterations: 2000, tolerance: 1e-6)
            return search.minimize(from: landscape.start, landscape.function) { _ in }.iteration
        }
        #expect(steps[1] < steps[0])
    }

    @Test func `An error of the report ends the search`() {
        struct Stop: Error {}
        let landscape = Landscape.valley
        #expect(throws: Stop.self) {
            try LBFGS().minimize(from: landscape.start, landscape.function) { state in
                if state.iteration == 2 { throw Stop() }
            }
        }
    }
}
