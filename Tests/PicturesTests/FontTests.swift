import Testing

@testable import Pictures

@Suite("Fonts")
struct FontTests {
    private static let names = ["DejaVuSerif-Latin.ttf", "DejaVuSans-Latin.ttf"]

    @Test("have what French, English and figures need", arguments: names)
    func characters(name: String) throws {
        let font = try TrueTypeFont(ProjectFonts.bytes(name))
        let letters = "aàâæbcçdeéèêëfghiîïjklmnoôœpqrstuùûüvwxyÿzABCÇDEÉÈÊLŒZ0123456789.,;:!?’'«»“”–—…()[]%€&@#+×=/≥≤µ\u{A0}"
        let missing = letters.unicodeScalars.filter { !font.has($0) }
        #expect(missing.isEmpty, "\(String(String.UnicodeScalarView(missing)))")
        #expect(!font.has("\u{1F600}"))
    }

    @Test("letters stand on their base line, as wide as they say")
    func letters() throws {
        let font = try TrueTypeFont(ProjectFonts.bytes("DejaVuSans-Latin.ttf"))
        var picture = Picture(width: 300, height: 100, background: Color(0xFFFFFF))
        picture.fill(try font.path(of: "Hé", x: 20, y: 80, size: 80), Color(0))
        let decoded = try DecodedPNG(picture.png())
        let inked = (0..<(300 * 100)).filter { decoded.color($0 % 300, $0 / 300) != Color(0xFFFFFF) }
        let (columns, rows) = (inked.map { $0 % 300 }, inked.map { $0 / 300 })
        // An H of DejaVu Sans is 0.752 em wide and 0.729 high; an accent is higher, and a round letter a little deeper.
        #expect(abs(font.width(of: "H", size: 80) - 60.16) < 0.1)
        #expect((columns.min() ?? 0) > 20 && (columns.max() ?? 0) < 20 + Int(font.width(of: "Hé", size: 80)))
        #expect((79...82).contains(rows.max() ?? 0))
        #expect((10...22).contains(rows.min() ?? 0))
        // The two stems and the bar of the H, and the paper between them.
        let stem = [29, 66].map { decoded.color($0, 40) }
        #expect(stem == [Color(0), Color(0)])
        #expect(decoded.color(48, 30) == Color(0xFFFFFF))
        #expect(decoded.color(48, 50) == Color(0))
    }

    @Test("a file that is cut short anywhere is refused or drawn, never a crash", arguments: names)
    func truncation(name: String) throws {
        let file = try ProjectFonts.bytes(name)
        for length in [0, 1, 11, 12, 27, 200, 300] + Array(stride(from: 400, to: file.count, by: 397)) {
            #expect(throws: FontError.self) { try TrueTypeFont(Array(file[..<length])).draw() }
        }
    }

    @Test("a file with changed bytes is refused or drawn, and soon", arguments: 0..<8)
    func damage(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let file = try ProjectFonts.bytes(Self.names[0])
        for _ in 0..<40 {
            var damaged = file
            for _ in 0..<8 {
                // The tables' directory and first fields decide the most.
                let place =
                    Bool.random(using: &random)
                    ? Int.random(in: 0..<400, using: &random) : Int.random(in: 0..<file.count, using: &random)
                damaged[place] = UInt8.random(in: .min ... .max, using: &random)
            }
            do throws(FontError) {
                try TrueTypeFont(damaged).draw()
            } catch {
                #expect("\(error)".contains("take a TrueType font"))
            }
        }
    }

    @Test(
        "other files are refused with what to take",
        arguments: ["", "wOF2 and more bytes than twelve", "OTTO\0\u{1}aaaaaaaaaaaaaa"])
    func others(text: String) {
        let error = #expect(throws: FontError.self) { try TrueTypeFont(Array(text.utf8)) }
        #expect(error?.description.contains(".ttf") == true)
    }
}

extension TrueTypeFont {
    /// Draws what cards may ask for.
    fileprivate func draw() throws(FontError) {
        var picture = Picture(width: 200, height: 60, background: Color(0xFFFFFF))
        for scalar in UInt32(32)..<256 {
            let letter = Unicode.Scalar(scalar).map { String(Character($0)) } ?? ""
            picture.fill(try path(of: letter, x: 10, y: 50, size: 40), Color(0))
        }
    }
}
