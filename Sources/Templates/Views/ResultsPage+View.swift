extension ResultsPage {
    struct View: Sendable {
        struct Run: Sendable {
            let name: String
            let url: String
            let isChampion: Bool
            let accuracy: MeasureView
            let count: String
            let f1: ScoreView
            let rocAUC: ScoreView
            let calibrationError: ScoreView
            let latency: String
            let size: String
        }

        /// A score with its interval below; `value` says so where it was not measured.
        struct ScoreView: Sendable {
            let value: String
            let range: String?
        }

        struct Published: Sendable {
            let model: String
            let source: String
            let sourceURL: String?
            let accuracy: MeasureView
            let count: String
            let isCountStated: Bool
            let f1: String
            let notes: String?
            let cautions: [String]
        }

        let title: String
        let introHTML: SafeHTML?
        let chart: ChartView?
        let hasRuns: Bool
        let runs: [Run]
        let rule: String?
        let downloads: TableDownloads?
        let machineNote: String?
        let runParts: [PartView]
        let hasPublished: Bool
        let published: [Published]
        let parts: [PartView]
    }

    struct PartView: Sendable {
        let title: String
        let anchor: String
        let bodyHTML: SafeHTML
    }

    package func view(in words: Translations) -> any Sendable {
        View(
            title: shell.title, introHTML: intro, chart: chart.map(ChartView.init), hasRuns: !runs.isEmpty,
            runs: runs.map { row($0, in: words) }, rule: rule, downloads: downloads, machineNote: machineNote,
            runParts: views(of: parts.filter(\.isOfRuns)),
            hasPublished: !published.isEmpty, published: published.map { row($0, in: words) },
            parts: views(of: parts.filter { !$0.isOfRuns }))
    }

    private func views(of parts: [Part]) -> [PartView] {
        parts.map { PartView(title: $0.title, anchor: $0.anchor, bodyHTML: $0.body) }
    }

    private func row(_ run: Run, in words: Translations) -> View.Run {
        let language = words.language
        let none = language.notAvailable
        return View.Run(
            name: run.name, url: run.url, isChampion: run.isChampion, accuracy: MeasureView(run.accuracy, in: words),
            count: run.accuracy.count.map(language.integer) ?? none, f1: share(run.f1, language),
            rocAUC: View.ScoreView(
                value: run.rocAUC.map { language.number($0.value, decimals: 3) } ?? none,
                range: run.rocAUC?.interval.map { language.range($0, decimals: 3) }),
            calibrationError: share(run.calibrationError, language),
            latency: run.latency.map { language.duration(seconds: $0 / 1_000_000) } ?? none,
            size: run.bytes.map(language.bytes) ?? none)
    }

    private func share(_ measure: Measure?, _ language: Language) -> View.ScoreView {
        View.ScoreView(
            value: measure.map { language.percent($0.value) } ?? language.notAvailable,
            range: measure?.interval.map { language.percentRange($0) })
    }

    private func row(_ figure: Published, in words: Translations) -> View.Published {
        let language = words.language
        return View.Published(
            model: figure.model, source: figure.source, sourceURL: figure.sourceURL,
            accuracy: MeasureView(figure.accuracy, in: words),
            count: figure.accuracy.count.map(language.integer) ?? words.text(.countNotStated),
            isCountStated: figure.accuracy.count != nil, f1: figure.f1.map { language.percent($0) } ?? language.notAvailable,
            notes: figure.notes, cautions: figure.cautions)
    }
}
