/// A number as a text writes it, with what its last digit leaves open.
struct Quantity: Hashable, Sendable {
    enum Dimension: Sendable {
        /// A number without unit.
        case plain
        /// Per cent or per mille; the value is in units of one.
        case share
        /// In seconds.
        case time
        /// In bytes, decimal units.
        case bytes
        /// An amount of money, a month where the text says so.
        case money
        /// Percentage points and multiples: differences, never scores.
        case change
    }

    /// What stands before the number and tells how it is meant.
    enum Bound: Sendable {
        case exact, about, atMost, atLeast, change
    }

    var value: Double
    /// Half a unit of the last digit that is written, in the unit of ``value``.
    var halfWidth: Double
    var dimension: Dimension
    var bound: Bound = .exact
    /// Digits after the decimal sign.
    var decimals: Int
    /// One end of a range, such as `84 à 87 %`.
    var isRangeEnd = false
    /// `… a month`.
    var isMonthly = false
    /// As written, accents and kinds of spaces aside.
    var text: String

    /// All values that the text may stand for. "About" is taken as twice the rounding for shares, as a fifth elsewhere.
    var range: ClosedRange<Double> {
        let half =
            bound == .about ? (dimension == .share || dimension == .plain ? 2 * halfWidth : max(halfWidth, value / 5)) : halfWidth
        return (value - half)...(value + half)
    }

    /// Whether both may stand for one value.
    func agrees(with other: Quantity) -> Bool { range.overlaps(other.range.widened) }

    /// Whether the other is less, whatever was rounded away.
    func exceeds(_ other: Quantity) -> Bool {
        value > other.value && range.lowerBound >= other.range.upperBound - 1e-9
    }

    /// Whether rounding could have made this text of `exact`.
    func agrees(with exact: Double) -> Bool { range.widened.contains(exact) }
}

extension ClosedRange<Double> {
    /// Room for the binary representation of decimals.
    var widened: ClosedRange<Double> {
        (lowerBound - 1e-9 * Swift.max(1, abs(lowerBound)))...(upperBound + 1e-9 * Swift.max(1, abs(upperBound)))
    }
}

/// The units that figures of models come in.
enum FigureUnit {
    /// By its folded spelling; the factor leads to the unit of ``Quantity/value``.
    static let known: [String: (dimension: Quantity.Dimension, factor: Double)] = {
        var units: [String: (Quantity.Dimension, Double)] = [:]
        func add(_ names: String, _ dimension: Quantity.Dimension, _ factor: Double) {
            for name in names.split(separator: " ") { units[String(name)] = (dimension, factor) }
        }
        add("pourcent percent", .share, 0.01)
        add("us microseconde microsecondes microsecond microseconds", .time, 1e-6)
        add("ms milliseconde millisecondes millisecond milliseconds", .time, 1e-3)
        add("s sec secs seconde secondes second seconds", .time, 1)
        add("min mins mn minute minutes", .time, 60)
        add("h hr hrs heure heures hour hours", .time, 3600)
        add("ko kb", .bytes, 1e3)
        add("mo mb mib megaoctets megabytes", .bytes, 1e6)
        add("go gb gib gigaoctets gigabytes", .bytes, 1e9)
        add("euro euros eur dollars usd", .money, 1)
        add("point points pt pts pp fois x times", .change, 1)
        return units
    }()
}
