import Charts
import Evaluation
import Templates
import Tracking

/// The models side by side: this project's runs that were measured on a test set, and what others published.
struct Comparison: Sendable {
    struct Entry: Sendable {
        var run: Run
        var isChampion: Bool
    }

    /// The best first.
    let runs: [Entry]
    let published: PublishedFigures
    private let figures: FigureIndex
    private let templates: TemplateLibrary

    /// What runs are compared by.
    static let metric = "test_accuracy"

    init(content: SiteContent, figures: FigureIndex, templates: TemplateLibrary) {
        let champion = content.championRun
        runs = content.runs
            .filter { $0.latestMetric(Self.metric) != nil }
            .sorted { ($0.accuracy, $0.id) > ($1.accuracy, $1.id) }
            .map { Entry(run: $0, isChampion: $0.id == champion?.id) }
        published = content.published
        self.figures = figures
        self.templates = templates
    }

    /// A figure of a run, with its interval and the number of rows behind it.
    func measure(_ key: String, of run: Run) -> Templates.Measure? {
        guard let value = run.latestMetric(key)?.value else { return nil }
        let interval = figures.interval(of: FigureIndex.Figure(source: .run(run), key: key, value: value))
        let rows = key.lastIndex(of: "_").flatMap { run.wholeNumber(String(key[..<$0]) + "_n") }
        return Templates.Measure(value, interval: interval.map { $0.lower...$0.upper }, count: rows)
    }

    /// The accuracy that somebody published.
    func measure(of result: PublishedFigures.Result) -> Templates.Measure? {
        guard let value = result.metrics["accuracy"] else { return nil }
        let interval = figures.interval(of: FigureIndex.Figure(source: .published(result), key: "accuracy", value: value))
        return Templates.Measure(value, interval: interval.map { $0.lower...$0.upper }, count: result.n)
    }

    // MARK: Charts

    /// Accuracies as bars from zero: the honest picture of how near the models are to each other.
    func barChart(id: String, in language: Language) -> ChartFigure {
        let words = templates.translations(language)
        return figure(
            BarChart(heading: heading(id, words), measures: measures(in: language), words: chartWords(words))
                .draw(number: { language.percent($0) }, tick: { language.percent($0, decimals: 0) }),
            words)
    }

    /// Accuracies as dots on a narrower axis: the close look, at which intervals can be seen.
    func dotPlot(id: String, in language: Language) -> ChartFigure {
        let words = templates.translations(language)
        return figure(
            DotPlot(heading: heading(id, words), measures: measures(in: language), words: chartWords(words))
                .draw(number: { language.percent($0) }, tick: { language.percent($0, decimals: 0) }),
            words)
    }

    private func figure(_ chart: Chart, _ words: Translations) -> ChartFigure {
        ChartFigure(
            title: words.text(.comparisonTitle), svg: SafeHTML(trusted: chart.svg), table: SafeHTML(trusted: chart.table.html))
    }

    private func heading(_ id: String, _ words: Translations) -> ChartHeading {
        ChartHeading(id: id, title: words.text(.comparisonTitle), description: words.text(.comparisonDescription))
    }

    private func measures(in language: Language) -> [Charts.Measure] {
        let own = runs.compactMap { entry in
            measure(Self.metric, of: entry.run).map { measure in
                Charts.Measure(
                    name: entry.run.name, note: entry.run.shortID, value: measure.value, interval: measure.interval)
            }
        }
        let others = published.results.compactMap { result in
            measure(of: result).map { measure in
                Charts.Measure(
                    name: result.model, note: published.source(of: result)?.authors, value: measure.value,
                    interval: measure.interval, origin: .published)
            }
        }
        return own + others
    }

    private func chartWords(_ words: Translations) -> ComparisonWords {
        ComparisonWords(
            name: words.text(.comparisonName), value: words.text(.comparisonValue), lower: words.text(.comparisonLower),
            upper: words.text(.comparisonUpper), origin: words.text(.comparisonOrigin),
            measured: words.text(.comparisonMeasured), published: words.text(.comparisonPublished),
            note: words.text(.comparisonNote), to: words.text(.rangeTo))
    }
}

extension Run {
    fileprivate var accuracy: Double { latestMetric(Comparison.metric)?.value ?? 0 }
}

extension SiteContent {
    /// The alias of the version that is served.
    static let championAlias = "champion"

    /// The run that made the model in service, and the name of its version.
    var champion: (run: Run, version: ModelVersion)? {
        for model in models {
            guard let number = model.aliases[Self.championAlias],
                let version = model.versions.first(where: { $0.version == number }),
                let run = runs.first(where: { $0.id == version.runID })
            else { continue }
            return (run, version)
        }
        return nil
    }

    var championRun: Run? { champion?.run }
}
