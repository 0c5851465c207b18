/// Figures as dots with the whiskers of their intervals, one under the other.
///
/// A dot is read by its place, not by a length: the axis may begin above 0 and show small differences truthfully.
package struct DotPlot: Hashable, Sendable {
    package var heading: ChartHeading
    package var measures: [Measure]
    package var words: ComparisonWords

    package init(heading: ChartHeading, measures: [Measure], words: ComparisonWords) {
        self.heading = heading
        self.measures = measures
        self.words = words
    }

    /// - Parameters:
    ///   - number: formats figures and ends of intervals.
    ///   - tick: formats the marks of the axis; `number` where it is left out.
    package func draw(number: @escaping (Double) -> String, tick: ((Double) -> String)? = nil) -> Chart {
        let ticks = Ticks(enclosing: measures.flatMap(\.extent), count: 5)
        let tick = ticks.labels(tick ?? number, orElse: number)
        let margin = max(8, (ticks.values.map { TextSize.note.width(of: tick($0)) }.max() ?? 0) / 2)
        let scale = Scale(domain: ticks.domain, from: margin, to: Canvas.width - margin)
        var layout = ComparisonLayout(words: words, measures: measures, number: number)
        layout.drawKey { canvas, origin, x, y in
            origin.style.drawMark(on: &canvas, x: x + 11, y: y, radius: 4.5)
        }
        for (index, measure) in measures.enumerated() {
            let middle = layout.drawTexts(at: index, markHeight: 14)
            for value in ticks.values {
                layout.canvas.line(scale(value), middle - 7, scale(value), middle + 7, "chart-grid")
            }
            layout.canvas.line(scale.start, middle, scale.end, middle, "chart-grid")
            guard measure.isDrawable else { continue }
            if let interval = measure.interval {
                layout.drawWhisker(from: scale(interval.lowerBound), to: scale(interval.upperBound), y: middle, halo: false)
            }
            measure.origin.style.drawMark(on: &layout.canvas, x: scale(measure.value), y: middle, radius: 4.5)
        }
        let height = layout.drawAxis(scale, ticks: ticks.values, tick: tick)
        return Chart(
            svg: layout.canvas.svg(heading: heading, height: height, "chart-dots"),
            table: words.table(caption: heading.title, measures: measures, number: number))
    }
}
