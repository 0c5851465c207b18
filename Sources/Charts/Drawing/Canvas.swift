/// Collects the elements of one picture. Looks come from classes; only geometry stands in attributes.
struct Canvas {
    /// The width of every picture in its own units. A picture is shown between about 0.7 pixels per unit (a phone of
    /// 320 pixels) and 1.4 (its greatest width in `charts.css`).
    static let width = 400.0

    enum Anchor: String {
        case start, middle, end
    }

    private var elements = ""

    mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ classes: String) {
        add("line", classes, [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)])
    }

    mutating func rectangle(x: Double, y: Double, width: Double, height: Double, _ classes: String) {
        add("rect", classes, [("x", x), ("y", y), ("width", width), ("height", height)])
    }

    mutating func circle(x: Double, y: Double, radius: Double, _ classes: String) {
        add("circle", classes, [("cx", x), ("cy", y), ("r", radius)])
    }

    /// A square that stands on its corner.
    mutating func diamond(x: Double, y: Double, radius: Double, _ classes: String) {
        path([(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)], closed: true, classes)
    }

    mutating func path(_ points: [(x: Double, y: Double)], closed: Bool = false, _ classes: String) {
        guard !points.isEmpty else { return }
        var data = ""
        for (index, point) in points.enumerated() {
            data += "\(index == 0 ? "M" : "L")\(Markup.coordinate(point.x)) \(Markup.coordinate(point.y))"
        }
        elements += "<path class=\"\(classes)\" d=\"\(data)\(closed ? "Z" : "")\"/>\n"
    }

    /// One line of text; `y` is its baseline.
    mutating func text(_ text: String, x: Double, y: Double, anchor: Anchor = .start, _ classes: String) {
        let position = "x=\"\(Markup.coordinate(x))\" y=\"\(Markup.coordinate(y))\""
        let anchoring = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
        elements += "<text class=\"\(classes)\" \(position)\(anchoring)>\(Markup.escape(text))</text>\n"
    }

    /// A text, and a second one right behind it, wherever the first may end in the reader's font.
    mutating func text(_ text: String, x: Double, y: Double, _ classes: String, followedBy next: String, _ nextClasses: String) {
        let position = "x=\"\(Markup.coordinate(x))\" y=\"\(Markup.coordinate(y))\""
        elements += "<text class=\"\(classes)\" \(position)>\(Markup.escape(text))"
        elements += "<tspan class=\"\(nextClasses)\" dx=\"8\">\(Markup.escape(next))</tspan></text>\n"
    }

    /// The whole picture, announced by its heading.
    func svg(heading: ChartHeading, height: Double, _ classes: String) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" class="chart \(classes)" id="\(heading.id)" \
        viewBox="0 0 \(Markup.coordinate(Self.width)) \(Markup.coordinate(height))" role="img" \
        aria-labelledby="\(heading.titleID)" aria-describedby="\(heading.descriptionID)">
        <title id="\(heading.titleID)">\(Markup.escape(heading.title))</title>
        <desc id="\(heading.descriptionID)">\(Markup.escape(heading.description))</desc>
        \(elements)</svg>
        """
    }

    private mutating func add(_ name: String, _ classes: String, _ attributes: [(String, Double)]) {
        let geometry = attributes.map { " \($0)=\"\(Markup.coordinate($1))\"" }.joined()
        elements += "<\(name) class=\"\(classes)\"\(geometry)/>\n"
    }
}
