import Foundation
import Testing

@testable import Pictures

@Suite("Cards")
struct CardTests {
    private static func svg(_ elements: String, height: Int = 300, classes: String = "chart-bars") -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" class="chart \(classes)" id="x" viewBox="0 0 400 \(height)" role="img">
        <title id="x-title">A &lt;title&gt; that &quot;nobody&quot; draws</title>
        \(elements)</svg>
        """
    }

    private static func draw(_ title: String = "Title", note: String = "A note.", chart: String?) throws -> DecodedPNG {
        let card = PreviewCard(site: "Vigie", title: title, note: note, address: "vigie.example.org", chart: chart)
        return try DecodedPNG(try card.draw(with: ProjectFonts.cardFonts()).png())
    }

    /// The columns and rows that are not paper, in the half of the chart.
    private static func inked(_ card: DecodedPNG, columns: Range<Int> = 600..<1_200) -> [(x: Int, y: Int)] {
        columns.flatMap { x in (0..<card.height).map { (x, $0) } }.filter { card.color($0.0, $0.1) != .paper }
    }

    @Test("show the marks of the chart in the site's colours and in their place")
    func marks() throws {
        let card = try Self.draw(
            chart: Self.svg(
                """
                <rect class="chart-bar series-a" x="0" y="20" width="400" height="40"/>
                <circle class="chart-mark series-b" cx="200" cy="150" r="20"/>
                <path class="chart-area series-a" d="M0 200L400 200L400 280L0 280Z"/>
                <line class="chart-halo" x1="100" y1="40" x2="300" y2="40"/>
                """))
        #expect((card.width, card.height) == (1_200, 630))
        // 1.33 pixels a unit, from x = 604; the middle of the height is that of the room.
        func color(_ x: Double, _ y: Double) -> Color { card.color(Int(604 + x * 1.33), Int(319 + (y - 150) * 1.33)) }
        #expect(color(20, 30) == .accent)
        #expect(color(200, 40) == .paper)
        #expect(color(200, 150) == .paper && color(200, 129.7) == .ink)
        #expect(color(200, 240) == Color(0xE5EAE3))
        #expect(color(200, 100) == .paper)
    }

    @Test("stay small and the same")
    func bytes() throws {
        let rows = (0..<12).map { row in
            """
            <text class="chart-label" x="0" y="\(row * 24 + 14)">Model number \(row)<tspan class="chart-note" dx="8">note</tspan></text>
            <rect class="chart-bar series-a" x="0" y="\(row * 24 + 17)" width="\(400 - row * 20)" height="6"/>
            """
        }
        let card = PreviewCard(
            site: "Vigie", title: "Un titre assez long pour tenir sur plusieurs lignes",
            note: String(repeating: "Mots. ", count: 60),
            address: "vigie.example.org", chart: Self.svg(rows.joined(separator: "\n")))
        let fonts = try ProjectFonts.cardFonts()
        let first = try card.draw(with: fonts).png()
        #expect(first == (try card.draw(with: fonts).png()))
        #expect(first.count < 60_000)
        #expect(try DecodedPNG(first).kind == 3)
    }

    @Test("cut a long chart between its rows, with what belongs to a row")
    func longChart() throws {
        let rows = (0..<40).map { row in
            """
            <text class="chart-label" x="0" y="\(row * 50 + 14)">Model<tspan class="chart-note" dx="8">note</tspan></text>
            <rect class="chart-bar series-a" x="0" y="\(row * 50 + 20)" width="400" height="14"/>
            """
        }
        let chart = try #require(ChartMarkup(svg: Self.svg(rows.joined(separator: "\n"), height: 2_000)))
        let cut = chart.cut(below: 260)
        // Five rows of text, what follows it and a bar; the sixth would end at 284.
        #expect(cut.marks.count == 15)
        let card = try Self.draw(chart: Self.svg(rows.joined(separator: "\n"), height: 2_000))
        #expect(Self.inked(card).allSatisfy { $0.y < 590 && $0.x < 1_140 })
    }

    @Test(
        "keep words within their column",
        arguments: [
            "Donaudampfschifffahrtsgesellschaftskapitänsmützenhersteller", String(repeating: "très ", count: 80), "👩‍🚀", "",
            "a\u{0}b\u{202E}c",
        ])
    func words(title: String) throws {
        let chart = Self.svg("<rect class=\"chart-bar series-a\" x=\"0\" y=\"0\" width=\"400\" height=\"300\"/>")
        let card = try Self.draw(title, note: title, chart: chart)
        #expect(Self.inked(card, columns: 549..<603).isEmpty)
        #expect(Self.inked(card, columns: 0..<60).isEmpty)
    }

    @Test(
        "are cards of words where there is no chart that can be read",
        arguments: [
            nil, "", "<p>no chart</p>", "<svg viewBox=\"0 0 0 0\"></svg>",
            "<svg class=\"chart\" viewBox=\"0 0 400 300\"><line x1=\"1",
            "<svg viewBox=\"0 0 nan 1e999\"></svg>",
        ])
    func wordsOnly(chart: String?) throws {
        let card = try Self.draw("Words", note: "", chart: chart)
        #expect(!Self.inked(card, columns: 64..<200).isEmpty)
        // The rule reaches across the card.
        #expect(card.color(1_130, 546) == .hairline)
    }

    @Test("pass over geometry that is out of all measure")
    func hostileGeometry() throws {
        let chart = Self.svg(
            """
            <rect class="chart-bar series-a" x="-1e308" y="nan" width="1e308" height="-5"/>
            <circle class="chart-mark series-a" cx="inf" cy="0" r="-3"/>
            <path class="chart-line series-b" d="M0 0L1e300 1e300L-1e300 5"/>
            <path class="chart-line series-b" d="M0 0C1 2 3 4"/>
            <text class="chart-label" x="1e300" y="0">&lt;far&gt; away</text>
            <tspan class="chart-note" dx="1e308">further</tspan>
            """)
        #expect(try Self.draw(chart: chart).width == 1_200)
    }

    @Test("have the colours of the style sheet's light theme")
    func colours() throws {
        let file = URL(filePath: FileManager.default.currentDirectoryPath).appending(path: "public/assets/style.css")
        let css = try String(contentsOf: file, encoding: .utf8)
        let colors: KeyValuePairs<String, Color> = [
            "paper": .paper, "ink": .ink, "ink-soft": .inkSoft, "hairline": .hairline, "accent": .accent,
            "negative": .negative, "positive": .positive, "uncertain": .uncertain,
        ]
        for (name, color) in colors {
            let hex = String((UInt32(color.red) << 16 | UInt32(color.green) << 8 | UInt32(color.blue)), radix: 16)
            let code = "#" + String(repeating: "0", count: 6 - hex.count) + hex
            #expect(css.contains("--\(name): light-dark(\(code),"), "\(name) is not \(code)")
        }
    }
}
