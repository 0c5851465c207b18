/// The picture that stands for a page where it is shared: its title, its chart, and the site that it belongs to.
///
/// 1200 × 630 pixels, the shape that OpenGraph's readers show whole.
package struct PreviewCard: Hashable, Sendable {
    package static let width = 1_200
    package static let height = 630

    package var site: String
    package var title: String
    /// A sentence below the title.
    package var note: String
    /// At the foot: the site's host.
    package var address: String
    /// The SVG of the page's chart. Nil for a card of words.
    package var chart: String?

    package init(site: String, title: String, note: String, address: String, chart: String?) {
        self.site = site
        self.title = title
        self.note = note
        self.address = address
        self.chart = chart
    }

    private static let margin = 64.0
    /// Where the chart begins, and how far it reaches.
    private static let chartLeft = 604.0
    private static let chartTop = 64.0
    private static let chartBottom = 574.0

    /// - Throws: ``FontError`` where a glyph that is needed is damaged.
    package func draw(with fonts: CardFonts) throws(FontError) -> Picture {
        var picture = Picture(width: Self.width, height: Self.height, background: .paper)
        let markup = chart.flatMap(ChartMarkup.init(svg:))
        let right = markup == nil ? Double(Self.width) - Self.margin : Self.chartLeft - 56
        let column = right - Self.margin
        try drawMasthead(with: fonts, on: &picture)

        var text = TextColumn(x: Self.margin, width: column, bottom: 516)
        text.y = markup == nil ? 236 : 168
        let sizes = markup == nil ? [76.0, 64, 54] : [52.0, 46, 40, 34]
        try text.draw(title, in: fonts.serif, sizes: sizes, maxLines: markup == nil ? 3 : 5, .ink, on: &picture)
        text.y += 22
        try text.draw(note, in: fonts.sans, sizes: [markup == nil ? 30 : 23], maxLines: 5, .inkSoft, on: &picture)

        picture.fill(.rectangle(x: Self.margin, y: 546, width: column, height: 2), .hairline)
        let host = fonts.sans.drawable(address)
        picture.fill(try fonts.sans.path(of: host, x: Self.margin, y: 582, size: 21), .inkSoft)
        if let markup { try draw(markup, with: fonts, on: &picture) }
        return picture
    }

    /// The look-out of `mark.mustache` and the site's name.
    private func drawMasthead(with fonts: CardFonts, on picture: inout Picture) throws(FontError) {
        func place(_ x: Double, _ y: Double) -> Point { Point(Self.margin - 4 + x * 1.75, 56 + y * 1.75) }
        func stroke(_ points: [(Double, Double)]) {
            picture.fill(.stroke(points.map { place($0, $1) }, width: 3.5), .ink)
        }
        let eye = place(16, 6.5)
        picture.fill(.circle(x: eye.x, y: eye.y, radius: 3.5 * 1.75), .accent)
        var nest = Path()
        for (x, y) in [(7.0, 12.0), (25, 12), (25, 14), (23.6, 14), (21.5, 22), (10.5, 22), (8.4, 14), (7, 14)] {
            nest.line(to: place(x, y))
        }
        picture.fill(nest, .ink)
        stroke([(16, 22), (16, 31)])
        stroke([(2, 27), (11, 27)])
        stroke([(21, 27), (30, 27)])
        let name = fonts.serif.drawable(site)
        picture.fill(try fonts.serif.path(of: name, x: Self.margin + 66, y: 98, size: 36), .ink)
    }

    /// As large as its height allows, but never so small that its words cannot be read: a long chart is cut between two rows.
    private func draw(_ chart: ChartMarkup, with fonts: CardFonts, on picture: inout Picture) throws(FontError) {
        let room = (width: Double(Self.width) - Self.margin - Self.chartLeft, height: Self.chartBottom - Self.chartTop)
        let widest = room.width / chart.width
        let fitting = min(widest, room.height / chart.height)
        let isCut = fitting < widest * 0.78
        let scale = isCut ? widest : fitting
        let chart = isCut ? chart.cut(below: room.height / scale - 16) : chart
        let left = Self.chartLeft + (room.width - chart.width * scale) / 2
        let top = isCut ? Self.chartTop : Self.chartTop + max(0, (room.height - chart.height * scale) / 2)
        try ChartDrawing(chart: chart, font: fonts.sans, scale: scale, x: left, y: top).draw(on: &picture)
        guard isCut else { return }
        picture.fill(try fonts.sans.path(of: fonts.sans.drawable("…"), x: left, y: Self.chartBottom + 8, size: 24), .inkSoft)
    }
}
