import Foundation
import Kernels
import Testing

@Suite struct ActivationTests {
    @Test(arguments: [-700, -30, -3, -1, -0.5, -1e-9, 0, 1e-9, 0.5, 1, 3, 30, 700])
    func `Sigmoid and softplus agree with their definitions`(x: Double) {
        #expect(isClose(sigmoid(x), 1 / (1 + exp(-x)), tolerance: 1e-15))
        // The definition loses what is far below 1: log1p keeps it.
        #expect(isClose(softplus(x), x > 30 ? x : log1p(exp(x)), tolerance: 1e-13))
    }

    @Test(arguments: [(-Double.infinity, 0.0), (-1e308, 0), (-800, 0), (0, 0.5), (800, 1), (1e308, 1), (.infinity, 1)])
    func `Sigmoid neither overflows nor leaves 0...1`(x: Double, value: Double) {
        #expect(abs(sigmoid(x) - value) < 1e-300)
    }

    @Test func `Softplus neither overflows nor falls below zero`() {
        #expect(softplus(-1e308) == 0)
        #expect(softplus(-800) == 0)
        #expect(softplus(-700) > 0)
        #expect(softplus(0) == log(2))
        #expect(softplus(800) == 800)
        #expect(softplus(1e308) == 1e308)
    }

    @Test(arguments: (-16...16).map { Double($0) * 2.5 })
    func `Both obey their symmetries, and sigmoid is the slope of softplus`(x: Double) {
        #expect(abs(sigmoid(x) + sigmoid(-x) - 1) <= 2 * Double.ulpOfOne)
        #expect(abs(softplus(x) - softplus(-x) - x) <= 1e-14 * max(1, abs(x)))
        // A central difference with step h errs by h² and by ε·|softplus| ÷ h.
        let h = 1e-5
        #expect(abs((softplus(x + h) - softplus(x - h)) / (2 * h) - sigmoid(x)) < 1e-9)
    }
}
