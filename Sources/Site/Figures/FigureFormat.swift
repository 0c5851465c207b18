import Templates

/// How a figure is told in running text, by its key: shares in per cent with one decimal, times, sizes and counts with their unit.
struct FigureFormat: Sendable {
    private let unit: MetricUnit

    init(key: String) {
        unit = MetricUnit(metricName: key)
    }

    func text(_ value: Double, in language: Language) -> String {
        let text = unit.format(value, in: language, decimals: decimals)
        guard unit == .perSecond else { return text }
        return text + (language == .french ? "\u{A0}par\u{A0}seconde" : " per\u{A0}second")
    }

    func text(_ range: ClosedRange<Double>, in language: Language) -> String {
        "[" + unit.format(range, in: language, decimals: decimals) + "]"
    }

    /// Running text has no room for decimals that the interval makes idle.
    private var decimals: Int? { unit == .share ? 1 : unit == .score ? 3 : nil }

    /// Parameters are text: those that are plain decimals are told as numbers. Any other, such as `2.5e-05`, would lose digits.
    static func text(parameter: String, in language: Language) -> String {
        guard let match = parameter.wholeMatch(of: /-?[0-9]{1,15}(\.([0-9]{1,15}))?/), let number = Double(parameter) else {
            return parameter
        }
        return language.number(number, decimals: match.output.2?.count ?? 0)
    }
}
