/// The marks of a chart, read from the SVG that its page shows: the picture and the page cannot differ.
///
/// It knows the elements that charts are made of, with geometry in attributes and looks in classes; it passes over others.
struct ChartMarkup {
    enum Anchor: String {
        case start, middle, end
    }

    enum Shape {
        case line([Point], isClosed: Bool)
        case rectangle(x: Double, y: Double, width: Double, height: Double)
        case circle(Point, radius: Double)
        /// One line, on its base line; `follows` where it stands behind the text before it.
        case text(String, Point, Anchor, follows: Bool)
    }

    struct Mark {
        var shape: Shape
        var classes: Set<Substring>
    }

    /// In the units of the marks.
    private(set) var width = 0.0
    private(set) var height = 0.0
    /// The classes of the whole chart.
    private(set) var classes: Set<Substring> = []
    private(set) var marks: [Mark] = []

    /// - Parameter svg: one `<svg>` element with a `viewBox`.
    /// - Returns: nil where it is none, or ends within an element.
    init?(svg: String) {
        var scanner = MarkupScanner(svg)
        guard let first = scanner.next(), first.name == "svg" else { return nil }
        let box = first["viewBox"]?.split(separator: " ").compactMap { Double($0) } ?? []
        guard box.count == 4, box[2] > 0, box[3] > 0, box[2] < 100_000, box[3] < 100_000 else { return nil }
        (width, height, classes) = (box[2], box[3], first.classes)
        while let tag = scanner.next() { add(tag) }
        guard scanner.isAtEnd else { return nil }
    }

    /// The same chart with fewer marks.
    func keeping(_ marks: [Mark]) -> ChartMarkup {
        var chart = self
        chart.marks = marks
        return chart
    }

    private mutating func add(_ tag: MarkupScanner.Tag) {
        func number(_ name: Substring) -> Double { tag[name].flatMap { Double($0) } ?? 0 }
        func append(_ shape: Shape) { marks.append(Mark(shape: shape, classes: tag.classes)) }
        switch tag.name {
        case "line":
            append(.line([Point(number("x1"), number("y1")), Point(number("x2"), number("y2"))], isClosed: false))
        case "rect":
            append(.rectangle(x: number("x"), y: number("y"), width: number("width"), height: number("height")))
        case "circle": append(.circle(Point(number("cx"), number("cy")), radius: number("r")))
        case "path": if let (points, isClosed) = tag["d"].flatMap(Self.points) { append(.line(points, isClosed: isClosed)) }
        case "text":
            let anchor = tag["text-anchor"].flatMap { Anchor(rawValue: String($0)) } ?? .start
            append(.text(tag.text, Point(number("x"), number("y")), anchor, follows: false))
        case "tspan":
            append(.text(tag.text, Point(number("dx"), number("dy")), .start, follows: true))
            marks[marks.count - 1].classes.insert("tspan")
        default: break
        }
    }

    /// The corners of `M1 2L3 4Z`. Nil for a path with other commands.
    private static func points(_ data: Substring) -> (points: [Point], isClosed: Bool)? {
        let isClosed = data.hasSuffix("Z")
        var points: [Point] = []
        for part in (isClosed ? data.dropLast() : data).split(whereSeparator: { $0 == "M" || $0 == "L" }) {
            let numbers = part.split(separator: " ").map { Double($0) }
            guard numbers.count == 2, let x = numbers[0], let y = numbers[1] else { return nil }
            points.append(Point(x, y))
        }
        return points.isEmpty ? nil : (points, isClosed)
    }
}
