extension ResultsPage {
    struct View: Sendable {
        struct Run: Sendable {
            let name: String
            let url: String
            let isChampion: Bool
            let accuracy: MeasureView
            let count: String
            let f1: String
            let rocAUC: String
            let calibrationError: String
            let latency: String
            let size: String
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
        }

        let title: String
        let introHTML: SafeHTML?
        let chart: ChartView?
        let hasRuns: Bool
        let runs: [Run]
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
            runs: runs.map { row($0, in: words) }, hasPublished: !published.isEmpty,
            published: published.map { row($0, in: words) },
            parts: parts.map { PartView(title: $0.title, anchor: $0.anchor, bodyHTML: $0.body) })
    }

    private func row(_ run: Run, in words: Translations) -> View.Run {
        let language = words.language
        let none = language.notAvailable
        return View.Run(
            name: run.name, url: run.url, isChampion: run.isChampion, accuracy: MeasureView(run.accuracy, in: words),
            count: run.accuracy.count.map(language.integer) ?? none, f1: run.f1.map { language.percent($0) } ?? none,
            rocAUC: run.rocAUC.map { language.number($0, decimals: 3) } ?? none,
            calibrationError: run.calibrationError.map { language.percent($0) } ?? none,
            latency: run.latency.map { language.duration(seconds: $0 / 1_000_000) } ?? none,
            size: run.bytes.map(language.bytes) ?? none)
    }

    private func row(_ figure: Published, in words: Translations) -> View.Published {
        let language = words.language
        return View.Published(
            model: figure.model, source: figure.source, sourceURL: figure.sourceURL,
            accuracy: MeasureView(figure.accuracy, in: words),
            count: figure.accuracy.count.map(language.integer) ?? words.text(.countNotStated),
            isCountStated: figure.accuracy.count != nil, f1: figure.f1.map { language.percent($0) } ?? language.notAvailable,
            notes: figure.notes)
    }
}
