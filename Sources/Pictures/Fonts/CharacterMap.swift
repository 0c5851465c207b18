/// The glyphs of characters: the table `cmap`, in its formats 4 and 12.
struct CharacterMap: Sendable {
    private let glyphs: [UInt32: Int]

    /// - Throws: ``FontError`` where no subtable for Unicode is in a known format, or one is damaged.
    init(_ table: FontBytes) throws(FontError) {
        // Platform 0 is Unicode; platform 3 with encoding 1 or 10 is Microsoft's name of the same.
        var best: (format: Int, table: FontBytes)?
        for index in 0..<(try table.uint16(2)) {
            let entry = 4 + index * 8
            let (platform, encoding) = (try table.uint16(entry), try table.uint16(entry + 2))
            guard platform == 0 || (platform == 3 && [1, 10].contains(encoding)) else { continue }
            let offset = try table.uint32(entry + 4)
            guard offset < table.count else { throw FontError("the table `cmap` is cut short") }
            let subtable = try table.slice(offset, table.count - offset, of: "the table `cmap`")
            let format = try subtable.uint16(0)
            if [4, 12].contains(format), format > best?.format ?? 0 { best = (format, subtable) }
        }
        guard let best else { throw FontError("the table `cmap` has no map of Unicode in format 4 or 12") }
        glyphs = best.format == 4 ? try Self.segments(best.table) : try Self.groups(best.table)
    }

    /// 0, the glyph of what is missing, for characters that the font does not have.
    func glyph(of scalar: Unicode.Scalar) -> Int { glyphs[scalar.value] ?? 0 }

    private static func segments(_ table: FontBytes) throws(FontError) -> [UInt32: Int] {
        var glyphs: [UInt32: Int] = [:]
        let doubled = try table.uint16(6)
        for index in 0..<(doubled / 2) {
            let (end, start) = (try table.uint16(14 + index * 2), try table.uint16(16 + doubled + index * 2))
            guard start <= end else { throw FontError("the table `cmap` has a segment that ends before it begins") }
            let delta = try table.uint16(16 + doubled * 2 + index * 2)
            let rangePlace = 16 + doubled * 3 + index * 2
            let range = try table.uint16(rangePlace)
            // Segments that overlap would cost time and give nothing: the first that names a character counts.
            for character in start...end where character != 0xFFFF && glyphs[UInt32(character)] == nil {
                var glyph = character
                if range != 0 {
                    glyph = try table.uint16(rangePlace + range + (character - start) * 2)
                    if glyph == 0 { continue }
                }
                glyphs[UInt32(character)] = (glyph + delta) & 0xFFFF
            }
            guard glyphs.count <= 65_536 else { break }
        }
        return glyphs
    }

    private static func groups(_ table: FontBytes) throws(FontError) -> [UInt32: Int] {
        var glyphs: [UInt32: Int] = [:]
        var last = -1
        for index in 0..<(try table.uint32(12)) {
            let group = 16 + index * 12
            let (start, end) = (try table.uint32(group), try table.uint32(group + 4))
            let first = try table.uint32(group + 8)
            guard start > last, start <= end, end <= 0x10FFFF, end - start < 65_536 else {
                throw FontError("the table `cmap` has groups out of order")
            }
            last = end
            for character in start...end { glyphs[UInt32(character)] = first + character - start }
        }
        return glyphs
    }
}
