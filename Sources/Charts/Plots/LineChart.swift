/// Up to six series over the steps of a training: learning curves. Long ones are thinned, in the picture and in the table.
package struct LineChart: Hashable, Sendable {
    package struct Series: Hashable, Sendable {
        package struct Point: Hashable, Sendable {
            package var step: Double
            /// A value that is not finite is a gap in the line; the table shows it.
            package var value: Double

            package init(step: Double, value: Double) {
                self.step = step
                self.value = value
            }
        }

        package var name: String
        /// In rising order of steps.
        package var points: [Point]

        package init(name: String, points: [Point]) {
            self.name = name
            self.points = points
        }
    }

    package var heading: ChartHeading
    package var series: [Series]
    /// The title of the horizontal axis and of the table's first column.
    package var stepTitle: String
    /// The title of the vertical axis.
    package var valueTitle: String

    package init(heading: ChartHeading, series: [Series], stepTitle: String, valueTitle: String) {
        self.heading = heading
        self.series = series
        self.stepTitle = stepTitle
        self.valueTitle = valueTitle
    }

    /// More marks than this would hide the line; the last point keeps its mark.
    private static let mostMarks = 24

    /// - Parameters:
    ///   - number: formats the values.
    ///   - step: formats the steps.
    ///   - tick: formats the marks of the vertical axis; `number` where it is left out.
    package func draw(
        number: @escaping (Double) -> String, step: (Double) -> String, tick: ((Double) -> String)? = nil
    ) -> Chart {
        let points = series.flatMap(\.points)
        let yTicks = Ticks(enclosing: points.map(\.value), count: 5)
        let tick = yTicks.labels(tick ?? number, orElse: number)
        let steps = points.map(\.step).filter(\.isFinite)
        let xTicks = Ticks(enclosing: steps, count: 6, wholeNumbers: true)
        let lowest = steps.min() ?? 0
        let highest = steps.max() ?? 1
        let xDomain = lowest < highest ? lowest...highest : xTicks.domain

        var canvas = Canvas()
        canvas.text(valueTitle, x: 0, y: 14, "chart-title")
        let top = series.count > 1 ? SeriesStyle.drawKey(of: series.map(\.name), on: &canvas, top: 34) : 34
        let lastLabels = series.compactMap { $0.lastFinite.map { number($0.value) } }
        let frame = PlotFrame(
            x: Scale(
                domain: xDomain, from: PlotFrame.left(of: yTicks.values.map(tick)),
                to: Canvas.width - (lastLabels.map(TextSize.note.width).max() ?? 0) - (series.count > 1 ? 28 : 12)),
            y: Scale(domain: yTicks.domain, from: top + 200, to: top))
        frame.drawVerticalAxis(on: &canvas, ticks: yTicks.values, label: tick)
        frame.drawHorizontalAxis(
            on: &canvas, ticks: xTicks.values.filter(xDomain.contains), title: stepTitle, gridlines: false, label: step)
        for (index, series) in series.enumerated() {
            draw(series, style: SeriesStyle(index: index), in: frame, on: &canvas)
        }
        drawLastValues(in: frame, on: &canvas, number: number)
        return Chart(
            svg: canvas.svg(heading: heading, height: frame.bottom + PlotFrame.footer, "chart-lines"),
            table: table(number: number, step: step))
    }

    private func draw(_ series: Series, style: SeriesStyle, in frame: PlotFrame, on canvas: inout Canvas) {
        for stretch in series.points.split(whereSeparator: { !$0.isFinite }) {
            let points = Thinning.extremes(of: Array(stretch), by: \.value)
            canvas.path(points.map { (frame.x($0.step), frame.y($0.value)) }, "chart-line \(style.name)")
        }
        for point in marked(series, style) {
            style.drawMark(on: &canvas, x: frame.x(point.step), y: frame.y(point.value), radius: 3.5)
        }
    }

    /// All points of a short series; of a long one the last, and where there are others some more, by which it is told from them.
    private func marked(_ series: Series, _ style: SeriesStyle) -> [Series.Point] {
        let points = series.points.filter(\.isFinite)
        guard points.count > Self.mostMarks else { return points }
        guard self.series.count > 1, let last = points.last else { return points.suffix(1) }
        // Each series begins elsewhere, so that the marks of two that run together do not hide one another.
        let stride = Double(points.count) / 5
        let shift = stride * Double(style.rawValue) / Double(SeriesStyle.allCases.count)
        return (0..<5).map { points[min(points.count - 1, Int(shift + Double($0) * stride))] } + [last]
    }

    /// The last value of each series beside its end; those that would touch are moved apart, inside the height of the plot.
    private func drawLastValues(in frame: PlotFrame, on canvas: inout Canvas, number: (Double) -> String) {
        let room = 18.0
        var labels = series.enumerated().compactMap { index, series in
            series.lastFinite.map { (text: number($0.value), y: frame.y($0.value), style: SeriesStyle(index: index)) }
        }
        labels.sort { $0.y < $1.y }
        for index in labels.indices.dropFirst() where labels[index].y - labels[index - 1].y < room {
            // Pairs part evenly, a third one is pushed down.
            let missing = room - (labels[index].y - labels[index - 1].y)
            let share = index == 1 ? missing / 2 : 0
            labels[index - 1].y -= share
            labels[index].y += missing - share
        }
        var limit = frame.bottom + room / 2
        for index in labels.indices.reversed() where labels[index].y > limit {
            labels[index].y = limit
            limit -= room
        }
        for label in labels {
            // Beside one another, the values could not be told apart without their marks.
            if series.count > 1 { label.style.drawMark(on: &canvas, x: frame.right + 14, y: label.y, radius: 3.5) }
            let x = frame.right + (series.count > 1 ? 24 : 9)
            canvas.text(label.text, x: x, y: label.y + 5, "chart-value chart-small")
        }
    }

    private func table(number: (Double) -> String, step: (Double) -> String) -> ChartTable {
        var values: [Double: [Double?]] = [:]
        for (index, series) in series.enumerated() {
            for point in series.points { values[point.step, default: self.series.map { _ in nil }][index] = point.value }
        }
        let rows = values.sorted { $0.key < $1.key }
        return ChartTable(
            caption: heading.title,
            columns: [.init(title: stepTitle, isNumeric: true)] + series.map { .init(title: $0.name, isNumeric: true) },
            rows: Thinning.indices(of: rows.count, atMost: Thinning.mostRows)
                .map { .init(heading: step(rows[$0].key), cells: rows[$0].value.map { $0.map(number) ?? "" }) })
    }
}

extension LineChart.Series {
    fileprivate var lastFinite: Point? { points.last(where: \.isFinite) }
}

extension LineChart.Series.Point {
    fileprivate var isFinite: Bool { step.isFinite && value.isFinite }
}
