/// The rectangle of a plot with two axes, and what stands around it.
struct PlotFrame {
    let x: Scale
    let y: Scale

    var left: Double { x.start }
    var right: Double { x.end }
    var bottom: Double { y.start }
    var top: Double { y.end }

    /// Where the baseline of the tick labels under the plot lies, from its bottom.
    static let tickBaseline = 20.0
    /// The height that the tick labels and the title of the horizontal axis take under the plot.
    static let footer = 48.0

    /// The left edge of a plot whose vertical axis is marked with these texts.
    static func left(of labels: [String]) -> Double {
        max(16, (labels.map(TextSize.note.width).max() ?? 0) + 9)
    }

    /// Hairlines at the ticks, and their labels to the left.
    func drawVerticalAxis(on canvas: inout Canvas, ticks: [Double], label: (Double) -> String) {
        for tick in ticks {
            canvas.line(left, y(tick), right, y(tick), tick == y.domain.lowerBound ? "chart-axis" : "chart-grid")
            canvas.text(label(tick), x: left - 8, y: y(tick) + 4.5, anchor: .end, "chart-tick")
        }
    }

    /// Tick labels under the plot, each only where it leaves room to the one before, and the title below them.
    func drawHorizontalAxis(
        on canvas: inout Canvas, ticks: [Double], title: String, gridlines: Bool = true, label: (Double) -> String
    ) {
        var occupied = -Double.infinity
        for tick in ticks {
            let position = x(tick)
            if gridlines { canvas.line(position, top, position, bottom, "chart-grid") }
            let text = label(tick)
            let width = TextSize.note.width(of: text)
            // The outermost labels stay inside the picture.
            let centre = min(position, Canvas.width - width / 2)
            guard centre - width / 2 > occupied + 6 else { continue }
            canvas.text(text, x: centre, y: bottom + Self.tickBaseline, anchor: .middle, "chart-tick")
            occupied = centre + width / 2
        }
        canvas.text(title, x: right, y: bottom + Self.footer - 8, anchor: .end, "chart-title")
    }
}
