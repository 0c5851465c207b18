import Templates

/// What learning curves show: from where to where one goes and where it is best, or who ends best of several.
struct LearningSentence: Sendable {
    struct Curve: Sendable {
        var name: String
        /// In rising order of steps.
        var points: [(step: Int, value: Double)]

        fileprivate var finite: [(step: Int, value: Double)] { points.filter(\.value.isFinite) }
    }

    let curves: [Curve]
    let metric: MetricName

    /// - Returns: nil where there are fewer than two numbers to tell of.
    func text(in words: Translations) -> String? {
        curves.count == 1 ? single(curves[0].finite, in: words) : several(in: words)
    }

    private func single(_ points: [(step: Int, value: Double)], in words: Translations) -> String? {
        guard points.count > 1, let first = points.first, let last = points.last else { return nil }
        let best = points.reduce(first) { isBetter($1.value, than: $0.value) ? $1 : $0 }
        let values = [
            "first": text(first.value, words), "start": words.language.integer(first.step), "last": text(last.value, words),
            "end": words.language.integer(last.step), "best": text(best.value, words), "step": words.language.integer(best.step),
        ]
        let phrase: FigurePhrase =
            best.step == last.step ? .learningBestLast : best.step == first.step ? .learningBestFirst : .learningBest
        return words.text(phrase, values)
    }

    private func several(in words: Translations) -> String? {
        let ends = curves.compactMap { curve in curve.finite.last.map { (name: curve.name, value: $0.value) } }
        let ranked = ends.enumerated().sorted { left, right in
            left.element.value == right.element.value
                ? left.offset < right.offset : isBetter(left.element.value, than: right.element.value)
        }.map(\.element)
        guard ranked.count > 1 else { return nil }
        let values = [
            "best": ranked[0].name, "value": text(ranked[0].value, words), "second": ranked[1].name,
            "other": text(ranked[1].value, words),
        ]
        return words.text(values["value"] == values["other"] ? .learningTied : .learningSeveral, values)
    }

    private func isBetter(_ value: Double, than other: Double) -> Bool { metric.isLowerBetter ? value < other : value > other }

    private func text(_ value: Double, _ words: Translations) -> String {
        FigureFormat(key: metric.key).text(value, in: words.language)
    }
}
