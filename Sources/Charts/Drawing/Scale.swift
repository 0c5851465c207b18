import Foundation

/// Maps numbers of the data to positions in the picture, evenly or by their order of magnitude.
struct Scale {
    let domain: ClosedRange<Double>
    /// The positions of the domain's ends; the second may be the smaller one, as for a vertical axis.
    let start: Double
    let end: Double
    let isLogarithmic: Bool

    /// - Parameters:
    ///   - domain: finite and not empty; above 0 for a logarithmic scale.
    ///   - isLogarithmic: whether equal distances are equal ratios.
    init(domain: ClosedRange<Double>, from start: Double, to end: Double, isLogarithmic: Bool = false) {
        self.domain = domain
        self.start = start
        self.end = end
        self.isLogarithmic = isLogarithmic
    }

    func callAsFunction(_ value: Double) -> Double {
        let (lower, upper) = (domain.lowerBound, domain.upperBound)
        let share = isLogarithmic ? log(value / lower) / log(upper / lower) : (value - lower) / (upper - lower)
        return start + min(max(share, 0), 1) * (end - start)
    }
}

/// The round numbers that an axis is marked with.
///
/// Source: Heckbert, "Nice Numbers for Graph Labels", Graphics Gems, 1990.
struct Ticks {
    let values: [Double]
    let isLogarithmic: Bool
    /// From the first tick to the last, which enclose the data.
    var domain: ClosedRange<Double> { (values.first ?? 0)...(values.last ?? 1) }

    /// - Parameters:
    ///   - data: the numbers to enclose; those that are not finite are passed over.
    ///   - count: about how many ticks to make, 2 or more.
    ///   - wholeNumbers: whether a tick between two whole numbers would mean nothing, as for steps and rows.
    init(enclosing data: [Double], count: Int, wholeNumbers: Bool = false) {
        isLogarithmic = false
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

    /// The ticks of a logarithmic axis where the numbers span more than a decade and are all above 0; evenly spaced ones otherwise.
    init(spanning data: [Double], count: Int) {
        let finite = data.filter(\.isFinite)
        guard let least = finite.min(), let greatest = finite.max(), least > 0, greatest / least > 10 else {
            self.init(enclosing: data, count: count)
            return
        }
        // 1, 2 and 5 times the powers of ten; the powers alone where that would be too many.
        let powers = Int(log10(least).rounded(.down))...Int(log10(greatest).rounded(.up))
        let fine = powers.flatMap { power in [1.0, 2, 5].map { Self.clean($0 * pow(10, Double(power))) } }
        let coarse = powers.map { Self.clean(pow(10, Double($0))) }
        let enclosing = [fine, coarse].map { ticks in
            let first = ticks.lastIndex { $0 <= least * (1 + 1e-9) } ?? 0
            let last = ticks.firstIndex { $0 >= greatest * (1 - 1e-9) } ?? ticks.count - 1
            return Array(ticks[first...max(first, last)])
        }
        self.init(values: enclosing[0].count <= count + 2 ? enclosing[0] : enclosing[1], isLogarithmic: true)
    }

    private init(values: [Double], isLogarithmic: Bool) {
        self.values = values
        self.isLogarithmic = isLogarithmic
    }

    /// What the ticks are labelled with: the short form, or the long one where two ticks would read alike.
    func labels(_ short: @escaping (Double) -> String, orElse long: @escaping (Double) -> String) -> (Double) -> String {
        Set(values.map(short)).count == values.count ? short : long
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
