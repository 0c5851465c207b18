import Kernels

/// Limited-memory BFGS for smooth convex functions (Nocedal 1980; Nocedal and Wright 2006, algorithms 7.4 and 7.5), with a
/// backtracking line search on the Armijo condition.
///
/// It uses whole gradients and no chance: the same function gives the same steps.
struct LBFGS {
    /// The number of past steps that approximate the curvature.
    var memory = 10
    var maximumIterations = 60
    /// Stops when the norm of the gradient has fallen to this share of the first one's.
    var tolerance = 1e-3

    struct State {
        var iteration: Int
        var point: [Double]
        var value: Double
        var gradientNorm: Double
    }

    /// Minimises `function` from `start`; `report` sees each accepted step.
    func minimize(
        from start: [Double],
        _ function: ([Double]) -> (value: Double, gradient: [Double]),
        report: (State) throws -> Void
    ) rethrows -> State {
        var point = start
        var (value, gradient) = function(point)
        let firstNorm = dot(gradient, gradient).squareRoot()
        var steps: [(step: [Double], change: [Double], curvature: Double)] = []
        var state = State(iteration: 0, point: point, value: value, gradientNorm: firstNorm)
        for iteration in 1...max(1, maximumIterations) {
            guard state.gradientNorm > tolerance * firstNorm else { break }
            var direction = Self.direction(gradient, steps)
            var slope = dot(direction, gradient)
            if slope >= 0 {
                // Rounding has spoilt the curvature: start again from the steepest descent.
                steps.removeAll()
                direction = gradient.map { -$0 }
                slope = -dot(gradient, gradient)
            }
            var length = steps.isEmpty ? 1 / max(state.gradientNorm, .leastNormalMagnitude) : 1
            var accepted: (point: [Double], value: Double, gradient: [Double])?
            for _ in 0..<20 {
                var candidate = point
                addScaled(length, direction, to: &candidate)
                let (candidateValue, candidateGradient) = function(candidate)
                if candidateValue <= value + 1e-4 * length * slope {
                    accepted = (candidate, candidateValue, candidateGradient)
                    break
                }
                length /= 2
            }
            guard let accepted else { break }
            var step = accepted.point
            addScaled(-1, point, to: &step)
            var change = accepted.gradient
            addScaled(-1, gradient, to: &change)
            let curvature = dot(step, change)
            if curvature > 0 {
                if steps.count == memory { steps.removeFirst() }
                steps.append((step, change, curvature))
            }
            (point, value, gradient) = accepted
            state = State(iteration: iteration, point: point, value: value, gradientNorm: dot(gradient, gradient).squareRoot())
            try report(state)
        }
        return state
    }

    /// The two-loop recursion: −H·gradient.
    private static func direction(
        _ gradient: [Double], _ steps: [(step: [Double], change: [Double], curvature: Double)]
    ) -> [Double] {
        var direction = gradient.map { -$0 }
        var weights: [Double] = []
        for (step, change, curvature) in steps.reversed() {
            let weight = dot(step, direction) / curvature
            addScaled(-weight, change, to: &direction)
            weights.append(weight)
        }
        if let (_, change, curvature) = steps.last {
            let scale = curvature / dot(change, change)
            for index in direction.indices { direction[index] *= scale }
        }
        for ((step, change, curvature), weight) in zip(steps, weights.reversed()) {
            addScaled(weight - dot(change, direction) / curvature, step, to: &direction)
        }
        return direction
    }
}
