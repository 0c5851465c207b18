/// Draws a chart into a rectangle of a picture.
struct ChartDrawing {
    let chart: ChartMarkup
    let font: TrueTypeFont
    /// Pixels a unit of the chart.
    let scale: Double
    let x: Double
    let y: Double

    /// - Throws: ``FontError`` where a glyph is damaged.
    func draw(on picture: inout Picture) throws(FontError) {
        /// Where the last text ended, in pixels.
        var end = Point(0, 0)
        for mark in chart.marks {
            let style = ChartStyle(of: mark, in: chart.classes)
            switch mark.shape {
            case .line(let points, let isClosed):
                let points = points.map(place)
                if isClosed { fill(Path(points), style, on: &picture) }
                stroke(points, isClosed: isClosed, style, on: &picture)
            case .rectangle(let left, let top, let width, let height):
                let corners = [(left, top), (left + width, top), (left + width, top + height), (left, top + height)]
                let points = corners.map { place(Point($0, $1)) }
                fill(Path(points), style, on: &picture)
                stroke(points, isClosed: true, style, on: &picture)
            case .circle(let centre, let radius):
                let (centre, radius) = (place(centre), radius * scale)
                let half = style.stroke == nil ? 0 : style.strokeWidth * scale / 2
                if let stroke = style.stroke {
                    picture.fill(.circle(x: centre.x, y: centre.y, radius: radius + half), stroke)
                }
                if let fill = style.fill {
                    picture.fill(.circle(x: centre.x, y: centre.y, radius: max(0, radius - half)), fill)
                }
            case .text(let text, let place, let anchor, let follows):
                let origin = follows ? Point(end.x + place.x * scale, end.y + place.y * scale) : self.place(place)
                end = try draw(text, at: origin, anchor, style, on: &picture)
            }
        }
    }

    private func place(_ point: Point) -> Point { Point(x + point.x * scale, y + point.y * scale) }

    private func fill(_ path: Path, _ style: ChartStyle, on picture: inout Picture) {
        if let fill = style.fill { picture.fill(path, fill, opacity: style.fillOpacity) }
    }

    private func stroke(_ points: [Point], isClosed: Bool, _ style: ChartStyle, on picture: inout Picture) {
        guard let color = style.stroke else { return }
        let path = Path.stroke(
            points, width: style.strokeWidth * scale, dashes: style.dashes.map { $0 * scale }, isClosed: isClosed)
        picture.fill(path, color, opacity: style.strokeOpacity)
    }

    /// - Returns: where the text ends.
    private func draw(
        _ text: String, at origin: Point, _ anchor: ChartMarkup.Anchor, _ style: ChartStyle, on picture: inout Picture
    ) throws(FontError) -> Point {
        let text = font.drawable(text)
        let size = style.size * scale
        let width = font.width(of: text, size: size)
        let left = anchor == .start ? origin.x : anchor == .middle ? origin.x - width / 2 : origin.x - width
        let path = try font.path(of: text, x: left, y: origin.y, size: size)
        if style.isHaloed { picture.fill(path.outlined(width: 4 * scale), .paper) }
        picture.fill(path, style.fill ?? .ink)
        return Point(left + width, origin.y)
    }
}

extension Path {
    fileprivate init(_ points: [Point]) {
        self.init()
        for (index, point) in points.enumerated() {
            if index == 0 { move(to: point) } else { line(to: point) }
        }
    }
}
