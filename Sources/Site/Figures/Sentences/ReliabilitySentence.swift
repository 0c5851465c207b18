import Charts
import Templates

/// What a reliability diagram shows: the calibration error, and where the model is surer of itself than it is right.
struct ReliabilitySentence: Sendable {
    /// In rising order, with their intervals.
    let bins: [ReliabilityChart.Bin]
    /// The expected calibration error, in 0...1.
    let error: Double

    /// - Returns: nil where no row was counted.
    func text(in words: Translations) -> String? {
        guard bins.contains(where: { $0.n > 0 }), error.isFinite else { return nil }
        let ranges = overconfident.map { range in
            words.text(
                .reliabilityBetween,
                [
                    "lower": words.language.percent(range.lowerBound, decimals: 0),
                    "upper": words.language.percent(range.upperBound, decimals: 0),
                ])
        }
        let error = words.language.percent(error)
        guard let list = words.list(ranges) else { return words.text(.reliabilityHonest, ["error": error]) }
        return words.text(.reliabilityOverconfident, ["error": error, "ranges": list])
    }

    /// The ranges of confidence whose whole interval lies below what was announced; neighbours are one.
    var overconfident: [ClosedRange<Double>] {
        bins.reduce(into: []) { ranges, bin in
            guard let interval = bin.interval, bin.n > 0, interval.upperBound < bin.confidence else { return }
            if let last = ranges.last, abs(last.upperBound - bin.lower) < 1e-9 {
                ranges[ranges.count - 1] = last.lowerBound...bin.upper
            } else {
                ranges.append(bin.lower...bin.upper)
            }
        }
    }
}
