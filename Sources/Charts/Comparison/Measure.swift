/// One figure in a comparison, with what is known of its certainty and its origin.
package struct Measure: Hashable, Sendable {
    /// Whether this project measured the figure or quotes it. The two are drawn differently, since a figure from
    /// elsewhere was seldom measured on the same rows.
    package enum Origin: Hashable, Sendable {
        case measured
        case published
    }

    package var name: String
    /// A few words under the name: the data set, the source.
    package var note: String?
    package var value: Double
    package var interval: ClosedRange<Double>?
    package var origin: Origin

    package init(
        name: String, note: String? = nil, value: Double, interval: ClosedRange<Double>? = nil, origin: Origin = .measured
    ) {
        self.name = name
        self.note = note
        self.value = value
        self.interval = interval
        self.origin = origin
    }

    /// The numbers that an axis must reach.
    var extent: [Double] {
        [value] + (interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
    }

    var isDrawable: Bool { value.isFinite }
}

/// The words around a comparison, in the reader's language.
package struct ComparisonWords: Hashable, Sendable {
    /// The column of the names.
    package var name: String
    /// The column of the figures, and the title of the axis.
    package var value: String
    package var lower: String
    package var upper: String
    /// The column that says where a figure comes from, with ``measured`` or ``published`` in its cells.
    package var origin: String
    package var measured: String
    package var published: String
    /// The column of the notes.
    package var note: String
    /// Between the two ends of an interval, spaces included.
    package var to: String

    package init(
        name: String, value: String, lower: String, upper: String, origin: String, measured: String, published: String,
        note: String, to: String = " – "
    ) {
        self.name = name
        self.value = value
        self.lower = lower
        self.upper = upper
        self.origin = origin
        self.measured = measured
        self.published = published
        self.note = note
        self.to = to
    }
}
