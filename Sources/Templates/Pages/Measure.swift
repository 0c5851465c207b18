/// A measured value with its interval, if one is known, and the number of examples it rests on.
package struct Measure: Sendable, Hashable {
    /// A share in 0...1 for accuracies and the like; any number otherwise.
    package var value: Double
    /// The bounds of the 95 % interval, in the unit of ``value``.
    package var interval: ClosedRange<Double>?
    package var count: Int?

    package init(_ value: Double, interval: ClosedRange<Double>? = nil, count: Int? = nil) {
        self.value = value
        self.interval = interval
        self.count = count
    }
}

/// A chart with the table that says the same in text.
package struct ChartFigure: Sendable, Hashable {
    package var title: String
    package var svg: SafeHTML
    /// A whole `<table>` element; nil where the numbers stand in a table of the page itself.
    package var table: SafeHTML?
    /// One sentence that says what the chart shows, computed from its numbers.
    package var caption: String?
    package var downloads: TableDownloads?
    /// Whether the table stands open: because it says more than the picture.
    package var isTableOpen: Bool

    package init(
        title: String, svg: SafeHTML, table: SafeHTML? = nil, caption: String? = nil, downloads: TableDownloads? = nil,
        isTableOpen: Bool = false
    ) {
        self.title = title
        self.svg = svg
        self.table = table
        self.caption = caption
        self.downloads = downloads
        self.isTableOpen = isTableOpen
    }
}

/// Where the numbers of a table can be fetched, unrounded.
package struct TableDownloads: Sendable, Hashable {
    package var csv: String
    package var json: String

    package init(csv: String, json: String) {
        self.csv = csv
        self.json = json
    }
}
