/// A font in the format of TrueType (ISO/IEC 14496-22, Open Font Format), of which it needs the outlines and the widths.
///
/// Hints, kerning and the reordering of scripts are not read: it writes titles in Latin script, large and without a grid.
package struct TrueTypeFont: Sendable {
    /// How many units of the font make an em.
    let unitsPerEm: Int
    private let characters: CharacterMap
    private let glyphs: GlyphTable
    private let metrics: FontBytes
    /// How many glyphs have a width of their own.
    private let metricCount: Int

    /// - Parameter file: the whole file.
    /// - Throws: ``FontError`` where a table is missing, damaged or of a kind that is not known.
    package init(_ file: [UInt8]) throws(FontError) {
        let bytes = FontBytes(file[...])
        guard bytes.count >= 12, [0x0001_0000, 0x7472_7565].contains(try bytes.uint32(0)) else {
            throw FontError("it does not begin as a TrueType font does")
        }
        var tables: [String: FontBytes] = [:]
        for index in 0..<(try bytes.uint16(4)) {
            let entry = 12 + index * 16
            let name = try bytes.tag(entry)
            tables[name] = try bytes.slice(try bytes.uint32(entry + 8), try bytes.uint32(entry + 12), of: "the table `\(name)`")
        }
        func table(_ name: String) throws(FontError) -> FontBytes {
            guard let table = tables[name] else { throw FontError("the table `\(name)` is missing") }
            return table
        }
        let head = try table("head")
        unitsPerEm = try head.uint16(18)
        guard (16...16_384).contains(unitsPerEm) else {
            throw FontError("its em has \(unitsPerEm) units, which are not 16…16,384")
        }
        let count = try table("maxp").uint16(4)
        metricCount = try table("hhea").uint16(34)
        metrics = try table("hmtx")
        guard count > 0, metricCount > 0, metrics.count >= metricCount * 4 else {
            throw FontError("the table `hmtx` is cut short")
        }
        glyphs = try GlyphTable(
            data: table("glyf"), places: table("loca"), hasLongPlaces: head.int16(50) == 1, count: count)
        characters = try CharacterMap(table("cmap"))
    }

    /// Whether the font has a glyph for a character.
    package func has(_ scalar: Unicode.Scalar) -> Bool { characters.glyph(of: scalar) != 0 }

    /// The width of a line of text, in pixels at a size of so many pixels an em.
    package func width(of text: String, size: Double) -> Double {
        text.unicodeScalars.reduce(0) { $0 + Double(advance(of: characters.glyph(of: $1))) } * size / Double(unitsPerEm)
    }

    /// The outlines of a line of text.
    ///
    /// - Parameters:
    ///   - x: where it begins.
    ///   - y: the base line.
    ///   - size: pixels an em.
    /// - Throws: ``FontError`` where a glyph is damaged.
    package func path(of text: String, x: Double, y: Double, size: Double) throws(FontError) -> Path {
        var path = Path()
        var x = x
        let scale = size / Double(unitsPerEm)
        for scalar in text.unicodeScalars {
            let glyph = characters.glyph(of: scalar)
            path.append(try glyphs.path(of: glyph, placed: GlyphPlacement(scale: scale, x: x, y: y)))
            x += Double(advance(of: glyph)) * scale
        }
        return path
    }

    /// In units of the font; the glyphs at the end of the table share the last width.
    ///
    /// The reading cannot fail: the initializer refuses a font whose table is shorter than its count says.
    private func advance(of glyph: Int) -> Int {
        (try? metrics.uint16(min(glyph, metricCount - 1) * 4)) ?? 0
    }
}
