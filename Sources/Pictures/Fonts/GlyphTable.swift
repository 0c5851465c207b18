/// Where a glyph's units come to lie: a matrix, then a shift; pixels grow downwards while a font's units grow upwards.
struct GlyphPlacement {
    var xx: Double
    var xy = 0.0
    var yx = 0.0
    var yy: Double
    var x: Double
    var y: Double

    init(scale: Double, x: Double, y: Double) {
        xx = scale
        yy = -scale
        self.x = x
        self.y = y
    }

    func callAsFunction(_ point: (x: Double, y: Double)) -> Point {
        Point(xx * point.x + xy * point.y + x, yx * point.x + yy * point.y + y)
    }

    /// The placement of a part that has one of its own within the glyph.
    func placing(_ a: Double, _ b: Double, _ c: Double, _ d: Double, shift: (x: Double, y: Double)) -> GlyphPlacement {
        var placement = self
        (placement.xx, placement.xy) = (xx * a + xy * b, xx * c + xy * d)
        (placement.yx, placement.yy) = (yx * a + yy * b, yx * c + yy * d)
        let origin = self((shift.x, shift.y))
        (placement.x, placement.y) = (origin.x, origin.y)
        return placement
    }
}

/// The outlines: the tables `glyf` and `loca`.
struct GlyphTable: Sendable {
    let data: FontBytes
    private let places: FontBytes
    private let hasLongPlaces: Bool
    private let count: Int

    init(data: FontBytes, places: FontBytes, hasLongPlaces: Bool, count: Int) throws(FontError) {
        guard places.count >= (count + 1) * (hasLongPlaces ? 4 : 2) else { throw FontError("the table `loca` is cut short") }
        self.data = data
        self.places = places
        self.hasLongPlaces = hasLongPlaces
        self.count = count
    }

    /// - Throws: ``FontError`` where the glyph does not exist or is damaged.
    func path(of glyph: Int, placed placement: GlyphPlacement) throws(FontError) -> Path {
        var path = Path()
        var budget = Self.partLimit
        try append(glyph, placement, depth: 0, budget: &budget, to: &path)
        return path
    }

    /// How deep composite glyphs may nest, and how many parts one may have: fonts have three levels and four parts.
    private static let depthLimit = 8
    private static let partLimit = 64

    private func append(
        _ glyph: Int, _ placement: GlyphPlacement, depth: Int, budget: inout Int, to path: inout Path
    ) throws(FontError) {
        guard glyph >= 0, glyph < count else { throw FontError("it names a glyph \(glyph) that it does not have") }
        let start = hasLongPlaces ? try places.uint32(glyph * 4) : try places.uint16(glyph * 2) * 2
        let end = hasLongPlaces ? try places.uint32(glyph * 4 + 4) : try places.uint16(glyph * 2 + 2) * 2
        guard start < end else { return }
        let bytes = try data.slice(start, end - start, of: "the table `glyf`")
        let contours = try bytes.int16(0)
        if contours >= 0 {
            try GlyphOutline(bytes, contours: contours).append(to: &path, placement)
            return
        }
        guard depth < Self.depthLimit else { throw FontError("its composite glyphs nest too deeply") }
        try appendParts(of: bytes, placement, depth: depth, budget: &budget, to: &path)
    }

    private func appendParts(
        of bytes: FontBytes, _ placement: GlyphPlacement, depth: Int, budget: inout Int, to path: inout Path
    ) throws(FontError) {
        var place = 10
        var flags = 0
        repeat {
            budget -= 1
            guard budget >= 0 else { throw FontError("a composite glyph has too many parts") }
            flags = try bytes.uint16(place)
            let part = try bytes.uint16(place + 2)
            place += 4
            var shift = (x: 0.0, y: 0.0)
            let hasWords = flags & 0x01 != 0
            // Parts that are joined at points instead of shifted are not found in today's fonts; they keep their place.
            if flags & 0x02 != 0 {
                shift =
                    hasWords
                    ? (Double(try bytes.int16(place)), Double(try bytes.int16(place + 2)))
                    : (Double(try bytes.int8(place)), Double(try bytes.int8(place + 1)))
            }
            place += hasWords ? 4 : 2
            func fraction(_ index: Int) throws(FontError) -> Double { Double(try bytes.int16(place + index * 2)) / 16_384 }
            var (a, b, c, d) = (1.0, 0.0, 0.0, 1.0)
            if flags & 0x08 != 0 {
                a = try fraction(0)
                d = a
                place += 2
            } else if flags & 0x40 != 0 {
                (a, d) = (try fraction(0), try fraction(1))
                place += 4
            } else if flags & 0x80 != 0 {
                (a, b, c, d) = (try fraction(0), try fraction(1), try fraction(2), try fraction(3))
                place += 8
            }
            try append(part, placement.placing(a, b, c, d, shift: shift), depth: depth + 1, budget: &budget, to: &path)
        } while flags & 0x20 != 0
    }
}
