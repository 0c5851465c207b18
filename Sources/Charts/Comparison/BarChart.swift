/// Figures from 0 up as horizontal bars with the whiskers of their intervals, one under the other.
///
/// The axis always begins at 0, since the length of a bar is what the eye compares. Where the differences are too small
/// to be seen that way, ``DotPlot`` is the honest form. Names stand above the bars: the picture reads well when narrow.
package struct BarChart: Hashable, Sendable {
    package var heading: ChartHeading
    package var measures: [Measure]
    package var words: ComparisonWords
    /// The right end of the axis, above 0: 1 for a share. A longer bar is cut there. Nil for a round number that encloses all.
    package var limit: Double?

    package init(heading: ChartHeading, measures: [Measure], words: ComparisonWords, limit: Double? = 1) {
        self.heading = heading
        self.measures = measures
        self.words = words
        self.limit = limit
    }

    /// - Parameters:
    ///   - number: formats figures and ends of intervals.
    ///   - tick: formats the marks of the axis; `number` where it is left out.
    package func draw(number: @escaping (Double) -> String, tick: ((Double) -> String)? = nil) -> Chart {
        let ticks = ticks
        let scale = Scale(domain: 0...(ticks.last ?? 1), from: 2, to: Canvas.width - 2)
        var layout = ComparisonLayout(words: words, measures: measures, number: number)
        layout.drawKey { canvas, origin, x, y in
            canvas.rectangle(x: x, y: y - 6, width: 22, height: 12, Self.barClass(origin))
        }
        for (index, measure) in measures.enumerated() {
            let middle = layout.drawTexts(at: index, markHeight: 10)
            layout.canvas.line(scale.start, middle, scale.end, middle, "chart-grid")
            guard measure.isDrawable else { continue }
            let inset = measure.origin == .published ? 0.75 : 0
            layout.canvas.rectangle(
                x: scale.start, y: middle - 5 + inset, width: scale(measure.value) - scale.start, height: 10 - 2 * inset,
                Self.barClass(measure.origin))
            if let interval = measure.interval {
                layout.drawWhisker(from: scale(interval.lowerBound), to: scale(interval.upperBound), y: middle, halo: true)
            }
        }
        let height = layout.drawAxis(scale, ticks: ticks, tick: tick ?? number)
        return Chart(
            svg: layout.canvas.svg(heading: heading, height: height, "chart-bars"),
            table: words.table(caption: heading.title, measures: measures, number: number))
    }

    private var ticks: [Double] {
        if let limit, limit.isFinite, limit > 0 { return stride(from: 0.0, through: 1, by: 0.25).map { $0 * limit } }
        let ticks = Ticks(enclosing: [0] + measures.flatMap(\.extent).map { max(0, $0) }, count: 5).values.filter { $0 >= 0 }
        return ticks.count > 1 ? ticks : [0, 1]
    }

    private static func barClass(_ origin: Measure.Origin) -> String {
        "chart-bar \(origin.seriesClass)"
    }
}
