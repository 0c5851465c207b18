/// One or two figures over the steps of a training: a learning curve.
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
        let tick = tick ?? number
        let points = series.flatMap(\.points)
        let yTicks = Ticks(enclosing: points.map(\.value), count: 5)
        let steps = points.map(\.step).filter(\.isFinite)
        let xTicks = Ticks(enclosing: steps, count: 6, wholeNumbers: true)
        let lowest = steps.min() ?? 0
        let highest = steps.max() ?? 1
        let xDomain = lowest < highest ? lowest...highest : xTicks.domain

        var canvas = Canvas()
        canvas.text(valueTitle, x: 0, y: 14, "chart-title")
        let top = drawKey(on: &canvas, top: 34)
        let lastLabels = series.compactMap { $0.lastFinite.map { number($0.value) } }
        let frame = PlotFrame(
            x: LinearScale(
                domain: xDomain, from: PlotFrame.left(of: yTicks.values.map(tick)),
                to: Canvas.width - (lastLabels.map(TextSize.note.width).max() ?? 0) - 12),
            y: LinearScale(domain: yTicks.domain, from: top + 200, to: top))
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

    /// - Returns: where the plot may begin.
    private func drawKey(on canvas: inout Canvas, top: Double) -> Double {
        guard series.count > 1 else { return top }
        var y = top + 8
        var x = 0.0
        for (index, series) in series.enumerated() {
            let width = 36 + TextSize.note.width(of: series.name)
            if x > 0, x + width > Canvas.width {
                x = 0
                y += 22
            }
            SeriesStyle(index: index).drawKey(on: &canvas, x: x, y: y)
            canvas.text(series.name, x: x + 36, y: y + 5, "chart-note")
            x += width + 18
        }
        return y + 24
    }

    private func draw(_ series: Series, style: SeriesStyle, in frame: PlotFrame, on canvas: inout Canvas) {
        var stretch: [(x: Double, y: Double)] = []
        for point in series.points {
            if point.isFinite {
                stretch.append((frame.x(point.step), frame.y(point.value)))
            } else {
                canvas.path(stretch, "chart-line \(style.name)")
                stretch = []
            }
        }
        canvas.path(stretch, "chart-line \(style.name)")
        let marked = series.points.filter(\.isFinite)
        for point in marked.count <= Self.mostMarks ? marked[...] : marked.suffix(1) {
            style.drawMark(on: &canvas, x: frame.x(point.step), y: frame.y(point.value), radius: 3.5)
        }
    }

    /// The last value of each series beside its end; two that would touch are moved apart.
    private func drawLastValues(in frame: PlotFrame, on canvas: inout Canvas, number: (Double) -> String) {
        let room = 18.0
        var labels = series.compactMap { series in
            series.lastFinite.map { (text: number($0.value), y: frame.y($0.value)) }
        }
        labels.sort { $0.y < $1.y }
        for index in labels.indices.dropFirst() where labels[index].y - labels[index - 1].y < room {
            let missing = room - (labels[index].y - labels[index - 1].y)
            labels[index - 1].y -= missing / 2
            labels[index].y += missing / 2
        }
        for label in labels {
            canvas.text(label.text, x: frame.right + 9, y: label.y + 5, "chart-value chart-small")
        }
    }

    private func table(number: (Double) -> String, step: (Double) -> String) -> ChartTable {
        var cells: [Double: [String]] = [:]
        for (index, series) in series.enumerated() {
            for point in series.points {
                cells[point.step, default: self.series.map { _ in "" }][index] = number(point.value)
            }
        }
        return ChartTable(
            caption: heading.title,
            columns: [.init(title: stepTitle, isNumeric: true)] + series.map { .init(title: $0.name, isNumeric: true) },
            rows: cells.sorted { $0.key < $1.key }.map { .init(heading: step($0.key), cells: $0.value) })
    }
}

extension LineChart.Series {
    fileprivate var lastFinite: Point? { points.last(where: \.isFinite) }
}

extension LineChart.Series.Point {
    fileprivate var isFinite: Bool { step.isFinite && value.isFinite }
}
