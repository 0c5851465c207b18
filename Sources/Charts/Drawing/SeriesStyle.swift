/// How the series of a chart are told apart: by colour, by the line's dashes and by the mark's form and filling.
enum SeriesStyle: Int {
    case a, b

    /// The third series and those after it look like the second: a chart is readable with two.
    init(index: Int) {
        self = index == 0 ? .a : .b
    }

    var name: String { self == .a ? "series-a" : "series-b" }

    func drawMark(on canvas: inout Canvas, x: Double, y: Double, radius: Double = 4) {
        switch self {
        case .a: canvas.circle(x: x, y: y, radius: radius, "chart-mark series-a")
        case .b: canvas.diamond(x: x, y: y, radius: radius * 1.25, "chart-mark series-b")
        }
    }

    /// A sample of line and mark, 28 units wide, its middle at the height `y`.
    func drawKey(on canvas: inout Canvas, x: Double, y: Double) {
        canvas.line(x, y, x + 28, y, "chart-line \(name)")
        drawMark(on: &canvas, x: x + 14, y: y)
    }
}
