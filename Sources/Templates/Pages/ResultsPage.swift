/// The comparison of models: our runs, and what others published.
package struct ResultsPage: Page {
    package static let template = "site/results"

    /// A run of this project, measured here.
    package struct Run: Sendable, Hashable {
        package var name: String
        package var url: String
        package var accuracy: Measure
        package var f1: Measure?
        package var rocAUC: Measure?
        /// Expected calibration error, in 0...1.
        package var calibrationError: Measure?
        /// The median time for one tweet, in microseconds.
        package var latency: Double?
        package var bytes: Int?
        package var isChampion: Bool

        package init(
            name: String, url: String, accuracy: Measure, f1: Measure? = nil, rocAUC: Measure? = nil,
            calibrationError: Measure? = nil, latency: Double? = nil, bytes: Int? = nil, isChampion: Bool = false
        ) {
            self.name = name
            self.url = url
            self.accuracy = accuracy
            self.f1 = f1
            self.rocAUC = rocAUC
            self.calibrationError = calibrationError
            self.latency = latency
            self.bytes = bytes
            self.isChampion = isChampion
        }
    }

    /// A figure that somebody else published.
    package struct Published: Sendable, Hashable {
        package var model: String
        /// Whose figure it is, as a reader should see it cited.
        package var source: String
        package var sourceURL: String?
        /// The accuracy in 0...1; its `count` is nil where the source states no size of the test set.
        package var accuracy: Measure
        package var f1: Double?
        package var notes: String?
        /// What its figures must not be taken for, in a word or two each.
        package var cautions: [String]

        package init(
            model: String, source: String, sourceURL: String? = nil, accuracy: Measure, f1: Double? = nil, notes: String? = nil,
            cautions: [String] = []
        ) {
            self.model = model
            self.source = source
            self.sourceURL = sourceURL
            self.accuracy = accuracy
            self.f1 = f1
            self.notes = notes
            self.cautions = cautions
        }
    }

    /// A further part of the page, written by whoever builds it.
    package struct Part: Sendable, Hashable {
        package var title: String
        /// The id of the heading.
        package var anchor: String
        package var body: SafeHTML
        /// Whether it speaks of this project's runs, and stands before what others published.
        package var isOfRuns: Bool

        package init(title: String, anchor: String, body: SafeHTML, isOfRuns: Bool = false) {
            self.title = title
            self.anchor = anchor
            self.body = body
            self.isOfRuns = isOfRuns
        }
    }

    package var shell: PageShell
    package var intro: SafeHTML?
    package var chart: ChartFigure?
    /// Those that the page shows.
    package var runs: [Run]
    /// How they were chosen among all, as a sentence; nil where they are all.
    package var rule: String?
    /// The files of all runs.
    package var downloads: TableDownloads?
    /// Where the runs' times were measured, as a sentence.
    package var machineNote: String?
    package var published: [Published]
    package var parts: [Part]

    package init(
        shell: PageShell, intro: SafeHTML? = nil, chart: ChartFigure? = nil, runs: [Run], rule: String? = nil,
        downloads: TableDownloads? = nil, machineNote: String? = nil, published: [Published] = [], parts: [Part] = []
    ) {
        self.shell = shell
        self.intro = intro
        self.chart = chart
        self.runs = runs
        self.rule = rule
        self.downloads = downloads
        self.machineNote = machineNote
        self.published = published
        self.parts = parts
    }
}
