/// A range of plausible values of a figure.
package struct Interval: Hashable, Sendable, Codable {
    package var lower: Double
    package var upper: Double

    package init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    package var width: Double { upper - lower }

    package func contains(_ value: Double) -> Bool {
        lower <= value && value <= upper
    }
}
