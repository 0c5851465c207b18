package import Foundation

/// One run, with all that was logged of it: the page of the data scientist, in MLflow's own words.
package struct RunPage: Page {
    package static let template = "site/run"

    /// MLflow's states of a run.
    package enum Status: String, Sendable, Hashable, CaseIterable {
        case running
        case scheduled
        case finished
        case failed
        case killed
    }

    /// The metrics of one data set, or those of none.
    package struct MetricGroup: Sendable, Hashable {
        /// `validation`, `test`, `airline` …; nil for what was not measured on a data set.
        package var dataset: String?
        package var count: Int?
        package var metrics: [Metric]

        package init(dataset: String?, count: Int? = nil, metrics: [Metric]) {
            self.dataset = dataset
            self.count = count
            self.metrics = metrics
        }
    }

    package struct Metric: Sendable, Hashable {
        /// MLflow's whole key, such as `test_roc_auc`; its ending decides the unit and the number of decimals.
        package var key: String
        package var value: Double
        package var interval: ClosedRange<Double>?

        package init(key: String, value: Double, interval: ClosedRange<Double>? = nil) {
            self.key = key
            self.value = value
            self.interval = interval
        }
    }

    /// A parameter or a tag.
    package struct Entry: Sendable, Hashable {
        package var key: String
        package var value: String

        package init(key: String, value: String) {
            self.key = key
            self.value = value
        }
    }

    package struct Artifact: Sendable, Hashable {
        /// The path below the run's folder of artifacts.
        package var path: String
        /// Nil where the file is not published.
        package var url: String?
        package var bytes: Int

        package init(path: String, url: String?, bytes: Int) {
            self.path = path
            self.url = url
            self.bytes = bytes
        }
    }

    /// A version of a registered model that this run produced.
    package struct Registration: Sendable, Hashable {
        package var model: String
        package var version: String
        package var aliases: [String]
        /// The address of its card.
        package var url: String?

        package init(model: String, version: String, aliases: [String], url: String? = nil) {
            self.model = model
            self.version = version
            self.aliases = aliases
            self.url = url
        }
    }

    /// Another run, by the page that compares both.
    package struct Link: Sendable, Hashable {
        package var title: String
        package var url: String

        package init(title: String, url: String) {
            self.title = title
            self.url = url
        }
    }

    package var shell: PageShell
    package var name: String
    package var id: String
    package var status: Status
    package var started: Date?
    package var ended: Date?
    /// The figure to show first, if the run has one: its accuracy on the test set.
    package var headline: Measure?
    package var groups: [MetricGroup]
    package var charts: [ChartFigure]
    package var parameters: [Entry]
    /// Where and from what the run was made.
    package var environment: [PageSection.Fact]
    /// The tags that say nothing of the environment.
    package var tags: [Entry]
    package var artifacts: [Artifact]
    package var registrations: [Registration]
    package var comparisons: [Link]
    /// A note about the run.
    package var note: SafeHTML?

    package init(
        shell: PageShell, name: String, id: String, status: Status, started: Date?, ended: Date?, headline: Measure? = nil,
        groups: [MetricGroup] = [], charts: [ChartFigure] = [], parameters: [Entry] = [],
        environment: [PageSection.Fact] = [], tags: [Entry] = [], artifacts: [Artifact] = [],
        registrations: [Registration] = [], comparisons: [Link] = [],
        note: SafeHTML? = nil
    ) {
        self.shell = shell
        self.name = name
        self.id = id
        self.status = status
        self.started = started
        self.ended = ended
        self.headline = headline
        self.groups = groups
        self.charts = charts
        self.parameters = parameters
        self.environment = environment
        self.tags = tags
        self.artifacts = artifacts
        self.registrations = registrations
        self.comparisons = comparisons
        self.note = note
    }
}
