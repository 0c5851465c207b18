import Foundation

/// Maps numbers of the data to positions in the picture.
struct LinearScale {
    let domain: ClosedRange<Double>
    /// The positions of the domain's ends; the second may be the smaller one, as for a vertical axis.
    let start: Double
    let end: Double

    /// - Parameter domain: finite and not empty.
    init(domain: ClosedRange<Double>, from start: Double, to end: Double) {
        self.domain = domain
        self.start = start
        self.end = end
    }

    func callAsFunction(_ value: Double) -> Double {
        let share = (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
        return start + min(max(share, 0), 1) * (end - start)
    }
}

/// The round numbers that an axis is marked with.
///
/// Source: Heckbert, "Nice Numbers for Graph Labels", Graphics Gems, 1990.
struct Ticks {
    let values: [Double]
    /// From the first tick to the last, which enclose the data.
    var domain: ClosedRange<Double> { (values.first ?? 0)...(values.last ?? 1) }

    /// - Parameters:
    ///   - data: the numbers to enclose; those that are not finite are passed over.
    ///   - count: about how many ticks to make, 2 or more.
    ///   - wholeNumbers: whether a tick between two whole numbers would mean nothing, as for steps and rows.
    init(enclosing data: [Double], count: Int, wholeNumbers: Bool = false) {
        let finite = data.filter(\.isFinite)
        var lower = finite.min() ?? 0
        var upper = finite.max() ?? 1
        if upper - lower <= abs(upper) * 1e-9 {
            let margin = wholeNumbers ? 1 : max(abs(upper) * 0.05, 0.01)
            lower -= margin
            upper += margin
        }
        var step = Self.roundNumber(atLeast: (upper - lower) / Double(max(count - 1, 1)))
        if wholeNumbers { step = max(1, step) }
        // A hair of slack: 0.3 / 0.1 must not round up to the next tick.
        let first = (lower / step + 1e-9).rounded(.down)
        let last = (upper / step - 1e-9).rounded(.up)
        values = (0...Int(max(last - first, 1))).map { Self.clean((first + Double($0)) * step) }
    }

    /// 1, 2 or 5 times a power of ten.
    private static func roundNumber(atLeast value: Double) -> Double {
        let power = pow(10, log10(value).rounded(.down))
        for factor in [1.0, 2, 5] where factor * power >= value * (1 - 1e-9) {
            return factor * power
        }
        return 10 * power
    }

    /// Takes away the last digits' rounding errors: 0.30000000000000004 is marked 0.3.
    private static func clean(_ value: Double) -> Double {
        guard value != 0 else { return 0 }
        let scale = pow(10, 12 - log10(abs(value)).rounded(.up))
        let rounded = (value * scale).rounded() / scale
        return rounded.isFinite ? rounded : value
    }
}
