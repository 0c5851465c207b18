import Templates

/// How a figure is told in running text, by its key: shares in per cent with one decimal, times, sizes and counts with their unit.
struct FigureFormat: Sendable {
    private let unit: MetricUnit

    init(key: String) {
        unit = MetricUnit(metricName: key)
    }

    func text(_ value: Double, in language: Language) -> String { unit.format(value, in: language, decimals: decimals) }

    func text(_ range: ClosedRange<Double>, in language: Language) -> String {
        "[" + unit.format(range, in: language, decimals: decimals) + "]"
    }

    /// The calibration error is a small share, whose first decimal would say little.
    private var decimals: Int? { unit == .share ? 1 : unit == .score ? 3 : nil }

    /// Parameters are text: those that are numbers are told as numbers.
    static func text(parameter: String, in language: Language) -> String {
        if let integer = Int(parameter) { return language.integer(integer) }
        if let number = Double(parameter), number.magnitude < 1e9, let point = parameter.firstIndex(of: ".") {
            return language.number(number, decimals: parameter.distance(from: point, to: parameter.endIndex) - 1)
        }
        return parameter
    }
}
