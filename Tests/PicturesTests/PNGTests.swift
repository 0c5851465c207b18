import Testing

@testable import Pictures

@Suite("Pictures as PNG")
struct PNGTests {
    /// A few shapes over one another, or a colour a pixel.
    private func picture(isColourful: Bool) -> Picture {
        var picture = Picture(width: 61, height: 37, background: .paper)
        picture.fill(.circle(x: 20, y: 18, radius: 12.3), .accent)
        picture.fill(.stroke([Point(0, 0), Point(60, 36)], width: 3), .ink, opacity: 0.4)
        guard isColourful else { return picture }
        for x in 0..<61 {
            for y in 0..<20 {
                let color = Color(UInt32(x * 4) << 16 | UInt32(y * 12) << 8 | UInt32((x * y) & 255))
                picture.fill(.rectangle(x: Double(x), y: Double(y), width: 1, height: 1), color)
            }
        }
        return picture
    }

    @Test("a decoder gets back the pixels, with a palette and without", arguments: [false, true])
    func pixels(isColourful: Bool) throws {
        let picture = picture(isColourful: isColourful)
        let decoded = try DecodedPNG(picture.png())
        #expect(decoded.kind == (isColourful ? 2 : 3))
        #expect((decoded.width, decoded.height) == (61, 37))
        #expect(decoded.pixels == picture.pixels)
    }

    @Test("the same picture is the same file")
    func determinism() {
        #expect(picture(isColourful: true).png() == picture(isColourful: true).png())
    }

    @Test("a palette ends at 256 colours", arguments: [(256, UInt8(3)), (257, 2)])
    func palette(count: Int, kind: UInt8) throws {
        var picture = Picture(width: count, height: 1, background: Color(0))
        for x in 0..<count {
            picture.fill(.rectangle(x: Double(x), y: 0, width: 1, height: 1), Color(UInt32(x) * 257))
        }
        let decoded = try DecodedPNG(picture.png())
        #expect(decoded.kind == kind)
        #expect((0..<count).allSatisfy { decoded.color($0, 0) == Color(UInt32($0) * 257) })
    }
}
