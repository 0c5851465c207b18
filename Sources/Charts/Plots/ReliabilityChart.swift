/// Whether a classifier is right as often as it says: accuracy against confidence, bin by bin, and below it how many rows
/// each bin holds. The dashed vertical from a dot to the diagonal is the bin's calibration error.
package struct ReliabilityChart: Hashable, Sendable {
    package struct Bin: Hashable, Sendable {
        package var lower: Double
        package var upper: Double
        /// The number of rows, 0 or more. An empty bin has no dot.
        package var n: Int
        /// The mean confidence, in 0...1.
        package var confidence: Double
        /// The share of rows predicted right, in 0...1.
        package var accuracy: Double
        package var interval: ClosedRange<Double>?

        package init(
            lower: Double, upper: Double, n: Int, confidence: Double, accuracy: Double, interval: ClosedRange<Double>? = nil
        ) {
            self.lower = lower
            self.upper = upper
            self.n = n
            self.confidence = confidence
            self.accuracy = accuracy
            self.interval = interval
        }
    }

    package struct Words: Hashable, Sendable {
        package var confidence: String
        package var accuracy: String
        package var count: String
        /// The table's column of the bins' ranges.
        package var range: String
        /// Names the diagonal.
        package var perfect: String
        /// Between the two ends of a range, spaces included.
        package var to: String

        package init(
            confidence: String, accuracy: String, count: String, range: String, perfect: String, to: String = " – "
        ) {
            self.confidence = confidence
            self.accuracy = accuracy
            self.count = count
            self.range = range
            self.perfect = perfect
            self.to = to
        }
    }

    package var heading: ChartHeading
    package var bins: [Bin]
    package var words: Words

    package init(heading: ChartHeading, bins: [Bin], words: Words) {
        self.heading = heading
        self.bins = bins
        self.words = words
    }

    private static let plotHeight = 260.0
    private static let stripHeight = 72.0

    /// - Parameters:
    ///   - number: formats confidences and accuracies.
    ///   - count: formats numbers of rows.
    ///   - tick: formats the marks of the two axes of shares; `number` where it is left out.
    package func draw(
        number: @escaping (Double) -> String, count: (Double) -> String, tick: ((Double) -> String)? = nil
    ) -> Chart {
        let tick = tick ?? number
        let filled = bins.filter { $0.n > 0 && $0.confidence.isFinite && $0.accuracy.isFinite }
        let shares = filled.flatMap { bin in
            [bin.lower, bin.upper, bin.accuracy] + (bin.interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
        }
        let ticks = Ticks(enclosing: shares.isEmpty ? [0, 1] : shares, count: 6)
        let counts = Ticks(enclosing: [0] + bins.map { Double($0.n) }, count: 4, wholeNumbers: true)
        let left = PlotFrame.left(of: ticks.values.map(tick) + counts.values.map(count))
        let x = Scale(domain: ticks.domain, from: left, to: Canvas.width - 14)
        let top = isKeyBeside ? 34.0 : 56
        let plot = PlotFrame(x: x, y: Scale(domain: ticks.domain, from: top + Self.plotHeight, to: top))
        let stripTop = plot.bottom + 56
        let strip = PlotFrame(x: x, y: Scale(domain: counts.domain, from: stripTop + Self.stripHeight, to: stripTop))

        var canvas = Canvas()
        canvas.text(words.accuracy, x: 0, y: 14, "chart-title")
        drawKey(on: &canvas)
        plot.drawVerticalAxis(on: &canvas, ticks: ticks.values, label: tick)
        for value in ticks.values { canvas.line(x(value), plot.top, x(value), plot.bottom, "chart-grid") }
        drawReliability(filled, in: plot, on: &canvas)
        canvas.text(words.count, x: 0, y: plot.bottom + 32, "chart-title")
        strip.drawVerticalAxis(on: &canvas, ticks: counts.values, label: count)
        drawCounts(in: strip, on: &canvas, count: count)
        strip.drawHorizontalAxis(on: &canvas, ticks: ticks.values, title: words.confidence, gridlines: false, label: tick)
        return Chart(
            svg: canvas.svg(heading: heading, height: strip.bottom + PlotFrame.footer, "chart-reliability"),
            table: table(number: number, count: count))
    }

    /// Whether the key has room beside the title of the axis.
    private var isKeyBeside: Bool {
        TextSize.note.width(of: words.accuracy) + TextSize.note.width(of: words.perfect) + 60 <= Canvas.width
    }

    /// Names the diagonal above the plot: a good classifier's dots lie all along the line, where a label would be in their way.
    private func drawKey(on canvas: inout Canvas) {
        let y = isKeyBeside ? 14.0 : 36
        let left = Canvas.width - TextSize.note.width(of: words.perfect) - 36
        canvas.line(max(0, left), y - 5, max(0, left) + 28, y - 5, "chart-reference")
        canvas.text(words.perfect, x: max(0, left) + 36, y: y, "chart-note")
    }

    private func drawReliability(_ bins: [Bin], in plot: PlotFrame, on canvas: inout Canvas) {
        let (x, y) = (plot.x, plot.y)
        canvas.line(plot.left, plot.bottom, plot.right, plot.top, "chart-reference")
        for bin in bins {
            canvas.line(x(bin.confidence), y(bin.confidence), x(bin.confidence), y(bin.accuracy), "chart-gap")
            guard let interval = bin.interval else { continue }
            canvas.line(x(bin.confidence), y(interval.lowerBound), x(bin.confidence), y(interval.upperBound), "chart-whisker")
        }
        canvas.path(bins.map { (x($0.confidence), y($0.accuracy)) }, "chart-line series-a")
        for bin in bins {
            SeriesStyle.a.drawMark(on: &canvas, x: x(bin.confidence), y: y(bin.accuracy), radius: 5)
        }
    }

    /// Bars from 0. Each carries its number where all of them have the room; the axis and the table say it otherwise.
    private func drawCounts(in strip: PlotFrame, on canvas: inout Canvas, count: (Double) -> String) {
        let labelled = bins.allSatisfy { bin in
            bin.n == 0 || TextSize.note.width(of: count(Double(bin.n))) <= strip.x(bin.upper) - strip.x(bin.lower)
        }
        for bin in bins where bin.n > 0 {
            let (start, end) = (strip.x(bin.lower), strip.x(bin.upper))
            let top = strip.y(Double(bin.n))
            canvas.rectangle(
                x: start + 1.5, y: top, width: max(0, end - start - 3), height: strip.bottom - top, "chart-column series-a")
            guard labelled else { continue }
            canvas.text(
                count(Double(bin.n)), x: (start + end) / 2, y: top - 4, anchor: .middle, "chart-tick chart-haloed")
        }
    }

    private func table(number: (Double) -> String, count: (Double) -> String) -> ChartTable {
        ChartTable(
            caption: heading.title,
            columns: [.init(title: words.range, isNumeric: false)]
                + [words.count, words.confidence, words.accuracy].map { .init(title: $0, isNumeric: true) },
            rows: bins.map { bin in
                .init(
                    heading: number(bin.lower) + words.to + number(bin.upper),
                    cells: [count(Double(bin.n))] + (bin.n > 0 ? [number(bin.confidence), accuracy(of: bin, number)] : ["", ""]))
            })
    }

    /// With its interval in parentheses, where there is one.
    private func accuracy(of bin: Bin, _ number: (Double) -> String) -> String {
        number(bin.accuracy)
            + (bin.interval.map { " (\(number($0.lowerBound))\(words.to)\(number($0.upperBound)))" } ?? "")
    }
}
