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
    /// Those of them that the page shows, in the same order; all others stand in the files beside it.
    let shown: [Entry]
    let published: PublishedFigures
    private let candidates: [Candidate]
    private let figures: FigureIndex
    private let templates: TemplateLibrary

    /// What runs are compared by.
    static let metric = "test_accuracy"

    init(content: SiteContent, figures: FigureIndex, templates: TemplateLibrary) {
        let champion = content.championRun
        let selection = RunSelection(source: .both, required: [Self.metric], fallback: MetricName(Self.metric).bestFirst)
        // No candidate at all is no problem here: the page says so.
        candidates = (try? selection.candidates(from: figures.candidates)) ?? []
        runs = candidates.compactMap(\.run).map { Entry(run: $0, isChampion: $0.id == champion?.id) }
        let ids = Self.shown(of: runs.map(\.run), in: content)
        shown = runs.filter { ids.contains($0.run.id) }
        published = content.published
        self.figures = figures
        self.templates = templates
    }

    /// As many as can still be read as one picture, and keep the page of any number of runs small.
    static let limit = 20

    /// The ids of the champion, then of the registered, then of the others in their order, up to the limit.
    static func shown(of runs: [Run], in content: SiteContent) -> Set<String> {
        let champion = content.championRun?.id
        let registered = Set(content.models.flatMap { $0.versions.compactMap(\.runID) })
        let ids = runs.map(\.id)
        let chosen =
            ids.filter { $0 == champion } + ids.filter { $0 != champion && registered.contains($0) }
            + ids.filter { $0 != champion && !registered.contains($0) }
        return Set(chosen.prefix(limit))
    }

    /// How the shown runs were chosen and where the others are; nil where all are shown.
    func rule(in language: Language) -> String? {
        Self.rule(shown: shown.count, of: runs.count, templates.translations(language), language)
    }

    static func rule(shown: Int, of all: Int, _ words: Translations, _ language: Language) -> String? {
        guard shown < all else { return nil }
        let counts = [shown, all, all - shown].map(language.integer)
        return words.text(.runsShown, ["shown": counts[0], "all": counts[1], "others": counts[2]])
    }

    /// A figure of a run, with its interval and the number of rows behind it.
    func measure(_ key: String, of run: Run) -> Templates.Measure? {
        measure(key, of: figures.candidate(of: run))
    }

    /// The accuracy that somebody published.
    func measure(of result: PublishedFigures.Result) -> Templates.Measure? {
        measure("accuracy", of: Candidate(result))
    }

    private func measure(_ key: String, of candidate: Candidate) -> Templates.Measure? {
        guard let value = candidate.metric(key) else { return nil }
        let interval = figures.interval(of: key, in: candidate)
        return Templates.Measure(
            value, interval: interval.map { $0.lower...$0.upper }, count: candidate.count(behind: key))
    }

    // MARK: Tables

    /// What the table of runs shows, for all of them.
    func runTable(in language: Language) -> DataTable {
        FigureDrawing(words: templates.translations(language), figures: figures).comparisonData(
            candidates.filter { $0.run != nil }, metric: Self.metric,
            columns: ["test_f1", "test_roc_auc", "test_ece", "latency_p50_us", "model_bytes"], published)
    }

    // MARK: Charts

    /// Accuracies as bars from zero: the honest picture of how near the models are to each other.
    func barChart(id: String, in language: Language, tables: inout PageTables) -> ChartFigure {
        chart(.bars, id: id, in: language).giveAway(in: &tables)
    }

    /// Accuracies as dots on a narrower axis: the close look, at which intervals can be seen.
    func dotPlot(id: String, in language: Language, tables: inout PageTables) -> ChartFigure {
        chart(.dots, id: id, in: language).giveAway(in: &tables)
    }

    private func chart(_ style: FigureDrawing.ComparisonStyle, id: String, in language: Language) -> DrawnFigure {
        let ids = Set(shown.map(\.run.id))
        let drawing = FigureDrawing(words: templates.translations(language), figures: figures)
        var drawn = drawing.comparison(
            candidates.filter { $0.run.map { ids.contains($0.id) } ?? true }, metric: Self.metric, style: style,
            frame: FigureFrame(id: id, caption: rule(in: language)), published: published)
        drawn.data = drawing.comparisonData(candidates, metric: Self.metric, columns: [], published)
        return drawn
    }
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
