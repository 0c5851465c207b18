import Testing

@testable import Pictures

@Suite("Filling")
struct DrawingTests {
    private let black = Color(0)

    private func picture(_ draw: (inout Picture) -> Void) throws -> DecodedPNG {
        var picture = Picture(width: 40, height: 40, background: Color(0xFFFFFF))
        draw(&picture)
        return try DecodedPNG(picture.png())
    }

    @Test("a pixel takes the share that is covered")
    func coverage() throws {
        let decoded = try picture { $0.fill(.rectangle(x: 10, y: 10, width: 10.4, height: 5), black) }
        #expect(decoded.color(9, 12) == Color(0xFFFFFF))
        #expect(decoded.color(10, 12) == black)
        #expect(decoded.color(19, 14) == black)
        // 0.4 of black, in fifteenths.
        #expect(decoded.color(20, 12) == Color(0x999999))
        #expect(decoded.color(15, 15) == Color(0xFFFFFF))
    }

    @Test("a circle covers as much as geometry says")
    func circle() throws {
        let decoded = try picture { $0.fill(.circle(x: 20, y: 20, radius: 15), black) }
        let covered = (0..<1_600).reduce(0.0) { $0 + 1 - Double(decoded.color($1 % 40, $1 / 40).red) / 255 }
        #expect(abs(covered - 15 * 15 * .pi) < 4)
    }

    @Test("parts of a line that overlap count once")
    func overlap() throws {
        let decoded = try picture {
            $0.fill(.stroke([Point(5, 5), Point(35, 5), Point(35, 35), Point(5, 35)], width: 6, isClosed: true), black)
        }
        for (x, y) in [(5, 5), (34, 5), (20, 3), (34, 34), (5, 20)] { #expect(decoded.color(x, y) == black) }
        #expect(decoded.color(20, 20) == Color(0xFFFFFF))
    }

    @Test("dashes leave out what they should")
    func dashes() throws {
        let decoded = try picture { $0.fill(.stroke([Point(0, 20), Point(40, 20)], width: 4, dashes: [10, 5]), black) }
        let row = (0..<40).map { decoded.color($0, 20) == black }
        #expect(row == (0..<40).map { $0 % 15 < 10 })
    }

    @Test(
        "geometry that leads nowhere draws nothing and ends",
        arguments: [
            Path.rectangle(x: .nan, y: 0, width: 5, height: 5), .rectangle(x: 0, y: 0, width: .infinity, height: 5),
            .circle(x: 0, y: -1e300, radius: 5), .circle(x: 5, y: 5, radius: 0),
            .stroke([Point(0, 0), Point(1e300, .nan)], width: 2, dashes: [1, 1]), Path(),
        ])
    func nowhere(path: Path) throws {
        let decoded = try picture { $0.fill(path, black) }
        #expect(decoded.pixels.allSatisfy { $0 == 255 })
    }

    @Test("what lies partly outside is cut at the edge")
    func clipping() throws {
        let decoded = try picture { $0.fill(.rectangle(x: -1e6, y: 30, width: 2e6, height: 1e6), black) }
        #expect(decoded.color(0, 39) == black && decoded.color(39, 30) == black)
        #expect(decoded.color(20, 29) == Color(0xFFFFFF))
    }
}
