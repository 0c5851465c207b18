/// How the series of a chart are told apart: by the line's dashes and by the mark's form and filling; colour only repeats it.
enum SeriesStyle: Int, CaseIterable {
    case a, b, c, d, e, f

    /// Series beyond the sixth look like the sixth.
    init(index: Int) {
        self = SeriesStyle(rawValue: index) ?? .f
    }

    var name: String { "series-\(self)" }

    func drawMark(on canvas: inout Canvas, x: Double, y: Double, radius: Double = 4) {
        let classes = "chart-mark \(name)"
        switch self {
        case .a: canvas.circle(x: x, y: y, radius: radius, classes)
        case .b: canvas.diamond(x: x, y: y, radius: radius * 1.25, classes)
        case .c, .e:
            canvas.rectangle(x: x - radius * 0.9, y: y - radius * 0.9, width: radius * 1.8, height: radius * 1.8, classes)
        case .d, .f:
            let r = radius * 1.2
            canvas.path([(x, y - r), (x + r, y + r * 0.75), (x - r, y + r * 0.75)], closed: true, classes)
        }
    }

    /// A sample of line and mark, 28 units wide, its middle at the height `y`.
    func drawKey(on canvas: inout Canvas, x: Double, y: Double, withMark: Bool = true) {
        canvas.line(x, y, x + 28, y, "chart-line \(name)")
        if withMark { drawMark(on: &canvas, x: x + 14, y: y) }
    }

    /// The samples and names of several series, side by side and in as many lines as they need.
    ///
    /// - Returns: where the plot may begin.
    static func drawKey(of names: [String], on canvas: inout Canvas, top: Double, withMarks: Bool = true) -> Double {
        var y = top + 8
        var x = 0.0
        for (index, name) in names.enumerated() {
            let lines = TextSize.note.lines(of: name, width: Canvas.width - 36)
            let width = 36 + (lines.map(TextSize.note.width).max() ?? 0)
            if x > 0, x + width > Canvas.width {
                x = 0
                y += 22
            }
            SeriesStyle(index: index).drawKey(on: &canvas, x: x, y: y, withMark: withMarks)
            for (offset, line) in lines.enumerated() {
                canvas.text(line, x: x + 36, y: y + 5 + Double(offset) * 17, "chart-note")
            }
            y += Double(lines.count - 1) * 17
            x += width + 18
        }
        return y + 24
    }
}
