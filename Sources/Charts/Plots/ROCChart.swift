/// The receiver operating characteristic of up to six classifiers: what share of the positive rows is found for what
/// share of false alarms.
package struct ROCChart: Hashable, Sendable {
    package struct Curve: Hashable, Sendable {
        package struct Point: Hashable, Sendable {
            /// Both rates in 0...1.
            package var falsePositiveRate: Double
            package var truePositiveRate: Double
            package var threshold: Double

            package init(falsePositiveRate: Double, truePositiveRate: Double, threshold: Double) {
                self.falsePositiveRate = falsePositiveRate
                self.truePositiveRate = truePositiveRate
                self.threshold = threshold
            }
        }

        /// Stands in the plot beside the line's sample: the name of the model, its area.
        package var label: String
        /// From (0, 0) to (1, 1).
        package var points: [Point]

        package init(label: String, points: [Point]) {
            self.label = label
            self.points = points
        }
    }

    package struct Words: Hashable, Sendable {
        package var falsePositiveRate: String
        package var truePositiveRate: String
        package var threshold: String
        /// The table's first column, where there are several curves.
        package var curve: String
        /// Names the diagonal, on which a classifier that guesses lies.
        package var chance: String

        package init(falsePositiveRate: String, truePositiveRate: String, threshold: String, curve: String, chance: String) {
            self.falsePositiveRate = falsePositiveRate
            self.truePositiveRate = truePositiveRate
            self.threshold = threshold
            self.curve = curve
            self.chance = chance
        }
    }

    package var heading: ChartHeading
    package var curves: [Curve]
    package var words: Words

    package init(heading: ChartHeading, curves: [Curve], words: Words) {
        self.heading = heading
        self.curves = curves
        self.words = words
    }

    /// - Parameters:
    ///   - number: formats rates and thresholds.
    ///   - tick: formats the marks of the axes; `number` where it is left out.
    package func draw(number: @escaping (Double) -> String, tick: ((Double) -> String)? = nil) -> Chart {
        let tick = tick ?? number
        let ticks = [0, 0.25, 0.5, 0.75, 1]
        var canvas = Canvas()
        canvas.text(words.truePositiveRate, x: 0, y: 14, "chart-title")
        // The corner has room for the labels of two curves.
        let hasKey = curves.count > 2
        let top = hasKey ? SeriesStyle.drawKey(of: curves.map(\.label), on: &canvas, top: 34, withMarks: false) : 34
        let left = PlotFrame.left(of: ticks.map(tick))
        let side = Canvas.width - 14 - left
        let frame = PlotFrame(
            x: Scale(domain: 0...1, from: left, to: left + side),
            y: Scale(domain: 0...1, from: top + side, to: top))
        frame.drawVerticalAxis(on: &canvas, ticks: ticks, label: tick)
        frame.drawHorizontalAxis(on: &canvas, ticks: ticks, title: words.falsePositiveRate, label: tick)
        canvas.line(frame.x(0), frame.y(0), frame.x(1), frame.y(1), "chart-reference")
        canvas.text(words.chance, x: frame.x(0.5) + 12, y: frame.y(0.5) + 12, "chart-note chart-haloed")
        for (index, curve) in curves.enumerated() {
            let style = SeriesStyle(index: index)
            let points = curve.points.filter(\.isFinite)
                .map { (x: frame.x($0.falsePositiveRate), y: frame.y($0.truePositiveRate)) }
            if curves.count == 1 {
                canvas.path(points + [(frame.right, frame.bottom)], closed: true, "chart-area \(style.name)")
            }
            canvas.path(points, "chart-line \(style.name)")
        }
        if !hasKey { drawLabels(in: frame, on: &canvas) }
        return Chart(
            svg: canvas.svg(heading: heading, height: frame.bottom + PlotFrame.footer, "chart-roc"),
            table: table(number: number))
    }

    /// In the lower right corner, which a useful classifier leaves free.
    private func drawLabels(in frame: PlotFrame, on canvas: inout Canvas) {
        let sample = curves.count > 1 ? 36.0 : 0
        let limit = (frame.right - frame.left) * 0.8 - sample
        let labels = curves.map { TextSize.label.lines(of: $0.label, width: limit) }
        let width = labels.joined().map(TextSize.label.width).max() ?? 0
        let left = frame.right - 8 - width
        var baseline = frame.bottom - 16
        for (index, lines) in labels.enumerated().reversed() {
            baseline -= Double(lines.count - 1) * 19
            for (line, text) in lines.enumerated() {
                let y = baseline + Double(line) * 19
                if curves.count == 1 {
                    canvas.text(text, x: frame.right - 12, y: y, anchor: .end, "chart-label")
                } else {
                    canvas.text(text, x: left, y: y, "chart-label chart-haloed")
                }
            }
            if curves.count > 1 {
                canvas.line(left - sample, baseline - 5, left - 8, baseline - 5, "chart-line \(SeriesStyle(index: index).name)")
            }
            baseline -= 23
        }
    }

    private func table(number: (Double) -> String) -> ChartTable {
        let rates = [
            ChartTable.Column(title: words.falsePositiveRate, isNumeric: true),
            .init(title: words.truePositiveRate, isNumeric: true), .init(title: words.threshold, isNumeric: true),
        ]
        let several = curves.count > 1
        let rows = curves.flatMap { curve in
            Thinning.indices(of: curve.points.count, atMost: Thinning.mostRows).map { index in
                let point = curve.points[index]
                let cells = [point.falsePositiveRate, point.truePositiveRate, point.threshold].map(number)
                return several
                    ? ChartTable.Row(heading: curve.label, cells: cells)
                    : ChartTable.Row(heading: cells[0], cells: Array(cells.dropFirst()))
            }
        }
        return ChartTable(
            caption: heading.title, columns: several ? [.init(title: words.curve, isNumeric: false)] + rates : rates, rows: rows)
    }
}

extension ROCChart.Curve.Point {
    fileprivate var isFinite: Bool { falsePositiveRate.isFinite && truePositiveRate.isFinite }
}
