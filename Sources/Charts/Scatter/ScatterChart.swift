/// Two figures of each of several things against each other, such as accuracy against latency, and the Pareto front among them.
///
/// An axis whose values span more than a decade is logarithmic.
package struct ScatterChart: Hashable, Sendable {
    package struct Point: Hashable, Sendable {
        package var name: String
        package var x: Double
        package var y: Double
        /// Of the second figure.
        package var interval: ClosedRange<Double>?

        package init(name: String, x: Double, y: Double, interval: ClosedRange<Double>? = nil) {
            self.name = name
            self.x = x
            self.y = y
            self.interval = interval
        }

        var isDrawable: Bool { x.isFinite && y.isFinite }
    }

    /// A figure and which way is better.
    package struct Axis: Hashable, Sendable {
        package var title: String
        package var isLowerBetter: Bool

        package init(title: String, isLowerBetter: Bool) {
            self.title = title
            self.isLowerBetter = isLowerBetter
        }
    }

    package struct Words: Hashable, Sendable {
        /// The column of the names.
        package var name: String
        /// Names the line.
        package var front: String
        /// The column that says whether a point is on the front, with ``yes`` or ``no`` in its cells.
        package var isOnFront: String
        package var yes: String
        package var no: String

        package init(name: String, front: String, isOnFront: String, yes: String, no: String) {
            self.name = name
            self.front = front
            self.isOnFront = isOnFront
            self.yes = yes
            self.no = no
        }
    }

    package var heading: ChartHeading
    package var points: [Point]
    package var x: Axis
    package var y: Axis
    package var words: Words

    package init(heading: ChartHeading, points: [Point], x: Axis, y: Axis, words: Words) {
        self.heading = heading
        self.points = points
        self.x = x
        self.y = y
        self.words = words
    }

    package var front: ParetoFront {
        ParetoFront(of: points.map { ($0.x, $0.y) }, isLowerXBetter: x.isLowerBetter, isLowerYBetter: y.isLowerBetter)
    }

    /// - Parameters:
    ///   - xNumber: formats the first figures; `xTick` the marks of their axis.
    ///   - yNumber: formats the second figures; `yTick` the marks of their axis.
    package func draw(
        xNumber: @escaping (Double) -> String, yNumber: @escaping (Double) -> String, xTick: @escaping (Double) -> String,
        yTick: @escaping (Double) -> String
    ) -> Chart {
        let drawn = points.filter(\.isDrawable)
        let xTicks = Ticks(spanning: drawn.map(\.x), count: 5)
        let yValues = drawn.flatMap { [$0.y] + ($0.interval.map { [$0.lowerBound, $0.upperBound] } ?? []) }
        let yTicks = Ticks(spanning: yValues, count: 5)
        let (xLabel, yLabel) = (xTicks.labels(xTick, orElse: xNumber), yTicks.labels(yTick, orElse: yNumber))
        var canvas = Canvas()
        canvas.text(y.title, x: 0, y: 14, "chart-title")
        let top = drawKey(on: &canvas, top: 30)
        let frame = PlotFrame(
            x: Scale(
                domain: xTicks.domain, from: PlotFrame.left(of: yTicks.values.map(yLabel)), to: Canvas.width - 14,
                isLogarithmic: xTicks.isLogarithmic),
            y: Scale(domain: yTicks.domain, from: top + 250, to: top, isLogarithmic: yTicks.isLogarithmic))
        frame.drawVerticalAxis(on: &canvas, ticks: yTicks.values, label: yLabel)
        frame.drawHorizontalAxis(on: &canvas, ticks: xTicks.values, title: x.title, label: xLabel)
        let steps = steps(in: frame)
        if steps.count > 1 { canvas.path(steps, "chart-front") }
        let front = Set(self.front.indices)
        // Those on the front last: no other may hide them.
        let order = points.indices.filter { !front.contains($0) } + points.indices.filter(front.contains)
        for (index, point) in order.map({ ($0, points[$0]) }) where point.isDrawable {
            if let interval = point.interval {
                let position = frame.x(point.x)
                canvas.line(position, frame.y(interval.lowerBound), position, frame.y(interval.upperBound), "chart-whisker")
            }
            (front.contains(index) ? SeriesStyle.a : .b)
                .drawMark(on: &canvas, x: frame.x(point.x), y: frame.y(point.y), radius: 5)
        }
        let height = drawNames(in: frame, steps: steps, on: &canvas)
        return Chart(
            svg: canvas.svg(heading: heading, height: height, "chart-scatter"),
            table: table(front: front, xNumber: xNumber, yNumber: yNumber))
    }

    /// - Returns: where the plot may begin.
    private func drawKey(on canvas: inout Canvas, top: Double) -> Double {
        canvas.line(0, top, 28, top, "chart-front")
        SeriesStyle.a.drawMark(on: &canvas, x: 14, y: top, radius: 5)
        canvas.text(words.front, x: 36, y: top + 5, "chart-note")
        return top + 22
    }

    /// Steps and no slopes: between two choices there is no third.
    private func steps(in frame: PlotFrame) -> [(x: Double, y: Double)] {
        var path: [(x: Double, y: Double)] = []
        for index in front.indices {
            let point = (x: frame.x(points[index].x), y: frame.y(points[index].y))
            if let last = path.last {
                // Along the axis first on which the way leads to the worse: the corner is where nothing has been reached.
                path.append(x.isLowerBetter ? (point.x, last.y) : (last.x, point.y))
            }
            path.append(point)
        }
        return path
    }

    /// Beside the points where all names find room; numbers otherwise, from left to right, with a list below the plot.
    ///
    /// - Returns: the height of the picture.
    private func drawNames(in frame: PlotFrame, steps: [(x: Double, y: Double)], on canvas: inout Canvas) -> Double {
        let drawn = points.filter(\.isDrawable)
        let marks = drawn.map { (x: frame.x($0.x), y: frame.y($0.y)) }
        let bottom = frame.bottom + PlotFrame.footer
        let whiskers = drawn.compactMap { point in
            point.interval.map { interval in
                (from: (frame.x(point.x), frame.y(interval.lowerBound)), to: (frame.x(point.x), frame.y(interval.upperBound)))
            }
        }
        let lines = zip(steps, steps.dropFirst()).map { (from: $0, to: $1) } + whiskers
        var labels = LabelPlacement(marks: marks, lines: lines, bounds: frame)
        if let places = labels.place(drawn.map(\.name)) {
            for (place, point) in zip(places, drawn) {
                canvas.text(point.name, x: place.x, y: place.y, anchor: place.anchor, "chart-note chart-haloed")
            }
            return bottom
        }
        let order = marks.indices.sorted { (marks[$0].x, marks[$0].y, $0) < (marks[$1].x, marks[$1].y, $1) }
        for (place, text) in LabelPlacement(marks: marks, lines: lines, bounds: frame).placeNumbers(along: order) {
            canvas.text(text, x: place.x, y: place.y, anchor: place.anchor, "chart-tick chart-haloed")
        }
        var y = bottom + 8
        for (number, index) in order.enumerated() {
            canvas.text("\(number + 1)", x: 20, y: y + 12, anchor: .end, "chart-tick")
            for line in TextSize.note.lines(of: drawn[index].name, width: Canvas.width - 30) {
                canvas.text(line, x: 30, y: y + 12, "chart-note")
                y += 18
            }
        }
        return y + 4
    }

    private func table(front: Set<Int>, xNumber: (Double) -> String, yNumber: (Double) -> String) -> ChartTable {
        ChartTable(
            caption: heading.title,
            columns: [
                .init(title: words.name, isNumeric: false), .init(title: y.title, isNumeric: true),
                .init(title: x.title, isNumeric: true), .init(title: words.isOnFront, isNumeric: false),
            ],
            rows: points.enumerated().map { index, point in
                .init(
                    heading: point.name,
                    cells: [yNumber(point.y), xNumber(point.x), front.contains(index) ? words.yes : words.no])
            })
    }
}
