import Foundation

extension RunPage {
    struct View: Sendable {
        struct Group: Sendable {
            let title: String
            /// The id of the group's heading.
            let anchor: String
            let count: String?
            let metrics: [Metric]
        }

        struct Metric: Sendable {
            let title: String
            let key: String
            let value: String
            let range: String?
        }

        struct Registration: Sendable {
            let name: String
            let aliases: [String]
            let url: String?
        }

        struct Artifact: Sendable {
            let path: String
            let url: String?
            let size: String
        }

        let name: String
        let id: String
        let status: String
        let statusCode: String
        let started: TimeView?
        let ended: TimeView?
        let took: String?
        let headline: MeasureView?
        let noteHTML: SafeHTML?
        let hasRegistrations: Bool
        let registrations: [Registration]
        let hasComparisons: Bool
        let comparisons: [Link]
        let groups: [Group]
        let hasCharts: Bool
        let charts: [ChartView]
        let hasParameters: Bool
        let parameters: [Entry]
        let hasEnvironment: Bool
        let environment: [PageSection.Fact]
        let hasTags: Bool
        let tags: [Entry]
        let hasArtifacts: Bool
        let artifacts: [Artifact]
    }

    package func view(in words: Translations) -> any Sendable {
        let language = words.language
        let time = { TimeView(moment: $0, language: language, zone: shell.timeZone) }
        return View(
            name: name, id: id, status: words.text(key: "status_\(status.rawValue)") ?? status.rawValue,
            statusCode: status.rawValue,
            started: started.map(time), ended: ended.map(time), took: duration.map { language.duration(seconds: $0) },
            headline: headline.map { MeasureView($0, in: words) }, noteHTML: note, hasRegistrations: !registrations.isEmpty,
            registrations: registrations.map {
                View.Registration(name: "\($0.model)/\($0.version)", aliases: $0.aliases, url: $0.url)
            },
            hasComparisons: !comparisons.isEmpty, comparisons: comparisons,
            groups: groups.enumerated().map { group($0.element, number: $0.offset + 1, in: words) },
            hasCharts: !charts.isEmpty, charts: charts.map(ChartView.init), hasParameters: !parameters.isEmpty,
            parameters: parameters, hasEnvironment: !environment.isEmpty, environment: environment,
            hasTags: !tags.isEmpty, tags: tags, hasArtifacts: !artifacts.isEmpty,
            artifacts: artifacts.map { View.Artifact(path: $0.path, url: $0.url, size: language.bytes($0.bytes)) })
    }

    private var duration: Double? {
        guard let started, let ended, ended >= started else { return nil }
        return ended.timeIntervalSince(started)
    }

    private func group(_ group: MetricGroup, number: Int, in words: Translations) -> View.Group {
        let title = group.dataset.map { words.text(key: "dataset_\($0)") ?? $0 } ?? words.text(key: "dataset_none") ?? ""
        return View.Group(
            title: title, anchor: "metrics-\(number)", count: group.count.map { words.text(.count, count: $0) },
            metrics: group.metrics.map { metric($0, of: group.dataset, in: words) })
    }

    private func metric(_ metric: Metric, of dataset: String?, in words: Translations) -> View.Metric {
        let prefix = dataset.map { $0 + "_" } ?? ""
        let name = metric.key.hasPrefix(prefix) ? String(metric.key.dropFirst(prefix.count)) : metric.key
        let unit = MetricUnit(metricName: name)
        return View.Metric(
            title: words.text(key: "metric_\(name)") ?? name, key: metric.key,
            value: unit.format(metric.value, in: words.language),
            range: metric.interval.map { unit.format($0, in: words.language) })
    }
}
