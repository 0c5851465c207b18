import Foundation
import Parallelism
import Templates
import Tracking

extension PageRenderer {
    /// One run in all languages.
    struct RunPages: Sendable {
        var pages: [(page: RunPage, path: String)] = []
        /// The files of the tables that the pages give away.
        var tables: [String: RenderedSite.File] = [:]
        var previews: [PagePreview] = []
        fileprivate var problems: [Diagnostic] = []
    }

    /// The pages of all runs, drawn on all cores. A run's raw numbers are written out at once: as values they take several times
    /// the room.
    func runPages(diagnostics: inout [Diagnostic]) -> [RunPages] {
        let drawn = concurrentMap(content.runs.count) { index in
            let run = content.runs[index]
            var (drawn, site) = (RunPages(), RenderedSite())
            var translation: PageTables?
            for language in content.languages {
                var tables = PageTables(path: language.homePath + "runs/\(run.id)/")
                let page = runPage(run, in: language, tables: &tables, diagnostics: &drawn.problems)
                drawn.pages.append((page, tables.path))
                site.add(tables, like: translation)
                translation = tables
            }
            drawn.tables = site.files
            drawn.previews = site.previews
            return drawn
        }
        diagnostics += drawn.flatMap(\.problems)
        return drawn
    }

    private func runPage(_ run: Run, in language: Language, tables: inout PageTables, diagnostics: inout [Diagnostic]) -> RunPage
    {
        let words = templates.translations(language)
        let environment = RunEnvironment(run, words: words)
        let artifacts = (try? run.artifacts()) ?? []
        let charts = RunCharts(run: run, drawing: FigureDrawing(words: words, figures: figures))
            .figures(tables: &tables, diagnostics: &diagnostics)
        if hasPicture(run) {
            tables.preview = syndication.preview(of: tables.path, title: run.name, chart: charts.first)
        }
        return RunPage(
            shell: shell(
                language, title: run.name, description: words.text(.runDescription, ["name": run.name, "id": run.shortID]),
                current: .results, page: "runs/\(run.id)/",
                extras: head(of: run, artifacts: artifacts, in: language, picture: tables.preview)),
            name: run.name, id: run.id, status: RunPage.Status(run.status), started: run.start, ended: run.end,
            headline: comparison.measure(Comparison.metric, of: run), groups: metricGroups(of: run),
            charts: charts,
            parameters: entries(environment.params.mapValues { FigureFormat.text(parameter: $0, in: language) }),
            environment: environment.facts, tags: entries(environment.tags),
            artifacts: artifacts.map { RunPage.Artifact(path: $0.path, url: artifactURL($0, of: run), bytes: $0.bytes) },
            registrations: registrations(of: run, in: language), comparisons: comparisons(of: run, in: language))
    }

    /// How many of the newest runs are shared with a picture of their own.
    private static let pictureLimit = 20

    /// The newest runs and those of registered models: nobody shares the others of some hundred, and each picture takes milliseconds.
    private func hasPicture(_ run: Run) -> Bool {
        content.runs.prefix(Self.pictureLimit).contains { $0.id == run.id }
            || content.models.contains { $0.versions.contains { $0.runID == run.id } }
    }

    /// The metrics by the data set that begins their key; those without one come last.
    private func metricGroups(of run: Run) -> [RunPage.MetricGroup] {
        let metrics = figures.candidate(of: run).metrics
        let sets = metrics.keys.filter { $0.hasSuffix("_n") }.map { String($0.dropLast(2)) }
        let order = ["test", "validation"]
        let sorted = sets.sorted { (order.firstIndex(of: $0) ?? order.count, $0) < (order.firstIndex(of: $1) ?? order.count, $1) }
        let kinds = ["accuracy", "precision", "recall", "f1", "roc_auc", "log_loss", "ece"]
        var rest = Set(metrics.keys)
        var groups = sorted.map { set in
            let keys = kinds.map { "\(set)_\($0)" }.filter { metrics[$0] != nil }
            rest.subtract(keys + ["\(set)_n"])
            return RunPage.MetricGroup(
                dataset: set, count: metrics.wholeNumber("\(set)_n"),
                metrics: keys.map {
                    RunPage.Metric(key: $0, value: metrics[$0] ?? .nan, interval: comparison.measure($0, of: run)?.interval)
                })
        }
        if !rest.isEmpty {
            groups.append(
                RunPage.MetricGroup(
                    dataset: nil, metrics: rest.sorted().map { RunPage.Metric(key: $0, value: metrics[$0] ?? .nan) }))
        }
        return groups
    }

    private func entries(_ values: [String: String]) -> [RunPage.Entry] {
        values.sorted { $0.key < $1.key }.map { RunPage.Entry(key: $0.key, value: $0.value) }
    }

    private func registrations(of run: Run, in language: Language) -> [RunPage.Registration] {
        content.models.flatMap { model in
            model.versions.filter { $0.runID == run.id }.map { version in
                RunPage.Registration(
                    model: model.name, version: String(version.version),
                    aliases: model.aliases.filter { $0.value == version.version }.map(\.key).sorted(),
                    url: language.homePath + Self.modelPath(version))
            }
        }
    }
}

extension RunPage.Status {
    fileprivate init(_ status: Run.Status) {
        self =
            switch status {
            case .running: .running
            case .scheduled: .scheduled
            case .finished: .finished
            case .failed: .failed
            case .killed: .killed
            }
    }
}
