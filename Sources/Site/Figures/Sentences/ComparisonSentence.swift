import Charts
import Templates

/// What a comparison shows, in one sentence: who leads, by how much, and whether the intervals overlap.
///
/// Only what was measured here is ranked. Published figures come from other tweets: their range is told, not their order.
struct ComparisonSentence: Sendable {
    let measures: [Charts.Measure]
    let metric: MetricName

    /// - Returns: nil where there is no number to speak of.
    func text(in words: Translations) -> String? {
        let numbers = measures.filter(\.value.isFinite)
        let own = ranked(numbers.filter { $0.origin == .measured })
        let published = ranked(numbers.filter { $0.origin == .published })
        return switch (own.first, published.isEmpty) {
        case (nil, true): nil
        case (nil, false): words.text(.publishedAlone, ranges(published, in: words))
        case (let best?, true): sentence(best, own, in: words) + "."
        case (let best?, false):
            sentence(best, own, in: words) + " ; ".spaced(for: words.language)
                + words.text(published.count == 1 ? .publishedOne : .publishedMany, ranges(published, in: words))
        }
    }

    private func ranked(_ measures: [Charts.Measure]) -> [Charts.Measure] {
        measures.enumerated().sorted { left, right in
            let (a, b) = (left.element.value, right.element.value)
            return a == b ? left.offset < right.offset : (a < b) == metric.isLowerBetter
        }.map(\.element)
    }

    /// Without its full stop.
    private func sentence(_ best: Charts.Measure, _ own: [Charts.Measure], in words: Translations) -> String {
        guard own.count > 1 else {
            return best.interval == nil
                ? words.text(.oneWithoutInterval, ["name": best.name, "value": text(best.value, in: words)])
                : words.text(
                    .oneWithInterval,
                    ["name": best.name, "value": text(best.value, in: words), "interval": interval(best, in: words)])
        }
        let second = own[1]
        let values = [
            "best": best.name, "value": text(best.value, in: words), "second": second.name,
            "other": text(second.value, in: words),
        ]
        guard values["value"] != values["other"] else { return words.text(.tied, values) }
        return words.text(.leads, values.merging(["gap": MetricGap(metric).text(best.value, second.value, in: words)]) { $1 })
            + overlap(best, second, in: words)
    }

    private func overlap(_ best: Charts.Measure, _ second: Charts.Measure, in words: Translations) -> String {
        guard let first = best.interval, let other = second.interval else { return "" }
        return words.text(first.overlaps(other) ? .overlapping : .apart)
    }

    private func ranges(_ published: [Charts.Measure], in words: Translations) -> [String: String] {
        let values = published.map(\.value)
        let (least, greatest) = (values.min() ?? .nan, values.max() ?? .nan)
        return [
            "count": words.language.integer(values.count), "least": text(least, in: words), "greatest": text(greatest, in: words),
        ]
    }

    private func interval(_ measure: Charts.Measure, in words: Translations) -> String {
        measure.interval.map { FigureFormat(key: metric.key).text($0, in: words.language) } ?? ""
    }

    private func text(_ value: Double, in words: Translations) -> String {
        FigureFormat(key: metric.key).text(value, in: words.language)
    }
}

/// How far two values of a metric are apart: shares in points of percentage, all else in its unit.
struct MetricGap: Sendable {
    let metric: MetricName

    init(_ metric: MetricName) {
        self.metric = metric
    }

    func text(_ first: Double, _ second: Double, in words: Translations) -> String {
        let gap = abs(first - second)
        guard MetricUnit(metricName: metric.key).isShare else {
            return FigureFormat(key: metric.key).text(gap, in: words.language)
        }
        // "1,9 point" is singular in French; in English only 1 itself would be, which "1.0" is not.
        let points = words.language.number(gap * 100, decimals: 1)
        let count = words.language == .french && (gap * 1000).rounded() < 20 ? 1 : 2
        return words.text(of: FigurePhrase.points, ["value": points], count: count)
    }
}

extension String {
    /// English sets no space before a semicolon; French a narrow no-break one.
    func spaced(for language: Language) -> String {
        language == .french ? replacing(" ;", with: "\u{202F};") : replacing(" ;", with: ";")
    }
}
