import Charts
import Evaluation
import Templates
import Tracking

extension FigureDrawing {
    enum ComparisonStyle: Sendable {
        /// From zero, as lengths must be read; dots where the values lie so near to each other that all bars would be long.
        case bars
        /// On a narrower axis: the close look, at which intervals can be seen.
        case dots
    }

    /// Models side by side by one metric.
    ///
    /// - Parameters:
    ///   - candidates: In the order of the rows; each has the metric.
    ///   - columns: Metrics that the table shows besides; it stands open where there are some.
    func comparison(
        _ candidates: [Candidate], metric key: String, columns: [String] = [], style: ComparisonStyle, frame: FigureFrame,
        published: PublishedFigures
    ) -> DrawnFigure {
        let format = FigureFormat(key: key)
        let number = { (value: Double) in format.text(value, in: language) }
        let measures = candidates.map { candidate in
            Charts.Measure(
                name: candidate.name, note: note(of: candidate, published), value: candidate.metric(key) ?? .nan,
                interval: figures.interval(of: key, in: candidate).map { $0.lower...$0.upper },
                origin: candidate.run == nil ? .published : .measured)
        }
        let metric = MetricName(key)
        let isAccuracy = key == Comparison.metric
        let title = isAccuracy ? words.text(.comparisonTitle) : words.text(.metricComparison, ["metric": metric.title(in: words)])
        let heading = heading(frame, title: title, description: words.text(.comparisonDescription))
        let chartWords = comparisonWords(value: isAccuracy ? words.text(.comparisonValue) : metric.title(in: words))
        var chart =
            style == .bars && Self.areTellingAsLengths(measures)
            ? BarChart(heading: heading, measures: measures, words: chartWords, limit: limit(of: measures, key))
                .draw(number: number, tick: tick(of: key))
            : DotPlot(heading: heading, measures: measures, words: chartWords).draw(number: number, tick: tick(of: key))
        if !columns.isEmpty {
            chart.table.columns += columns.map { .init(title: MetricName($0).title(in: words), isNumeric: true) }
            for index in candidates.indices {
                chart.table.rows[index].cells += columns.map { text(of: $0, in: candidates[index]) }
            }
        }
        let sentence = [
            ComparisonSentence(measures: measures, metric: metric).text(in: words), caution(on: candidates, metric: key),
        ].compactMap { $0 }.joined(separator: " ")
        var drawn = finish(
            chart, heading, frame, name: "comparison",
            sentence: sentence.isEmpty ? nil : sentence,
            data: comparisonData(candidates, metric: key, columns: columns, published))
        drawn.figure.isTableOpen = !columns.isEmpty
        return drawn
    }

    /// Whether bars from zero would show the differences: the least is at most half as long as the greatest.
    private static func areTellingAsLengths(_ measures: [Charts.Measure]) -> Bool {
        let values = measures.map(\.value).filter(\.isFinite)
        guard let least = values.min(), let greatest = values.max() else { return true }
        return least >= 0 && least <= greatest / 2
    }

    /// The whole of a share where one comes near it; nil for a round number beyond the greatest.
    private func limit(of measures: [Charts.Measure], _ key: String) -> Double? {
        let greatest = measures.flatMap { [$0.value, $0.interval?.upperBound ?? $0.value] }.filter(\.isFinite).max() ?? 1
        return MetricUnit(metricName: key).isShare && greatest > 0.5 ? 1 : nil
    }

    /// With its interval, where there is one: `82,6 % [80,1–84,8 %]`.
    func text(of key: String, in candidate: Candidate) -> String {
        guard let value = candidate.metric(key) else { return language.notAvailable }
        let format = FigureFormat(key: key)
        let interval = figures.interval(of: key, in: candidate).map { " " + format.text($0.lower...$0.upper, in: language) }
        return format.text(value, in: language) + (interval ?? "")
    }

    private func note(of candidate: Candidate, _ published: PublishedFigures) -> String? {
        switch candidate.source {
        case .run(let run): run.shortID
        case .published(let result): published.source(of: result)?.authors
        }
    }

    /// One row a candidate: who it is, where from, and its figures as they were logged.
    func comparisonData(_ candidates: [Candidate], metric key: String, columns: [String], _ published: PublishedFigures)
        -> DataTable
    {
        let other = columns.filter { $0 != key }
        return DataTable(
            columns: ["id", "name", "origin", "source", key, key + "_lower", key + "_upper", "n"] + other,
            rows: candidates.map { candidate in
                let interval = figures.interval(of: key, in: candidate)
                let source: DataTable.Value =
                    candidate.run == nil ? note(of: candidate, published).map(DataTable.Value.text) ?? .missing : .missing
                return [
                    .text(candidate.id), .text(candidate.name), .text(candidate.run == nil ? "published" : "own"), source,
                    DataTable.Value(candidate.metric(key)), DataTable.Value(interval?.lower), DataTable.Value(interval?.upper),
                    candidate.count(behind: key).map(DataTable.Value.integer) ?? .missing,
                ] + other.map { DataTable.Value(candidate.metric($0)) }
            })
    }

    private func comparisonWords(value: String) -> ComparisonWords {
        ComparisonWords(
            name: words.text(.comparisonName), value: value, lower: words.text(.comparisonLower),
            upper: words.text(.comparisonUpper), origin: words.text(.comparisonOrigin),
            measured: words.text(.comparisonMeasured), published: words.text(.comparisonPublished),
            note: words.text(.comparisonNote), to: words.text(.rangeTo))
    }
}

extension DataTable.Value {
    /// A number, or nothing.
    init(_ number: Double?) {
        self = number.map(Self.number) ?? .missing
    }
}
