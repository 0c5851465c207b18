import Charts
import Foundation
import Testing

@Suite struct ComparisonTests {
    private let heading = ChartHeading(id: "c", title: "Comparison", description: "")

    private func bars(_ measures: [Measure], limit: Double = 1) throws -> (Picture, Chart) {
        let chart = BarChart(heading: heading, measures: measures, words: Samples.comparisonWords, limit: limit)
            .draw(number: { "\($0)" })
        return (try Picture(chart.svg), chart)
    }

    @Test func `A bar of one half is half as long as a bar of one, and all begin at 0`() throws {
        let (picture, _) = try bars([Measure(name: "a", value: 1), Measure(name: "b", value: 0.5), Measure(name: "c", value: 0)])
        let bars = picture.elements("rect", class: "chart-bar")
        #expect(bars.map { $0.number("width") } == [396, 198, 0])
        #expect(Set(bars.map { $0.number("x") }) == [2])
    }

    @Test func `The limit is the right end of the axis, and cuts what is beyond`() throws {
        let (picture, _) = try bars([Measure(name: "a", value: 5), Measure(name: "b", value: 20)], limit: 10)
        #expect(picture.elements("rect", class: "chart-bar").map { $0.number("width") } == [198, 396])
        #expect(picture.texts.contains("7.5"))
    }

    @Test func `Whiskers span their interval`() throws {
        let (picture, _) = try bars([Measure(name: "b", value: 0.5, interval: 0.25...0.75)])
        let whisker = try #require(picture.elements("line", class: "chart-whisker").first)
        #expect(whisker.number("x1") == 2 + 396 * 0.25)
        #expect(whisker.number("x2") == 2 + 396 * 0.75)
        let bar = try #require(picture.elements("rect", class: "chart-bar").first)
        #expect(whisker.number("y1") == bar.number("y") + bar.number("height") / 2)
    }

    @Test func `Measured and published figures among one another differ in class, and a key names both`() throws {
        let (picture, _) = try bars([Samples.measures[0], Samples.measures[2], Samples.measures[1]])
        // One of each in the key, then the rows.
        let series = picture.elements("rect", class: "chart-bar").map { $0.classes.last }
        #expect(series == ["series-a", "series-b", "series-a", "series-b", "series-a"])
        #expect(picture.texts.contains("Measured here") && picture.texts.contains("Published elsewhere"))
    }

    @Test func `Where those of one kind stand together, a heading over each group says so instead of a key`() throws {
        let (picture, _) = try bars(Samples.measures)
        #expect(
            picture.elements("rect", class: "chart-bar").map { $0.classes.last } == ["series-a", "series-a", "series-b"])
        let headings = picture.elements("text", class: "chart-group")
        #expect(headings.map(\.text) == ["Measured here", "Published elsewhere"])
        let names = picture.elements("text", class: "chart-label")
        #expect(headings[0].number("y") < names[0].number("y") && headings[1].number("y") < names[2].number("y"))
        #expect(headings[1].number("y") > names[1].number("y"))
        let (single, _) = try bars(Array(Samples.measures.prefix(2)))
        #expect(!single.texts.contains("Measured here"))
    }

    @Test func `Every datum stands in the picture and in the table`() throws {
        let (picture, chart) = try bars(Samples.measures)
        #expect(
            chart.table.rows == [
                .init(heading: "one", cells: ["1.0", "0.9", "1.0", "Measured here", "on A"]),
                .init(heading: "half", cells: ["0.5", "0.25", "0.75", "Measured here", ""]),
                .init(heading: "quoted", cells: ["0.8", "", "", "Published elsewhere", "on B"]),
            ])
        #expect(chart.table.columns.map(\.title) == ["Model", "Accuracy", "Lower", "Upper", "Origin", "Note"])
        for text in ["one", "half", "quoted", "0.5", "0.25 – 0.75", "on A"] {
            #expect(picture.texts.contains(text))
        }
    }

    @Test func `A dot plot places dots and whiskers on an axis that encloses them`() throws {
        let measures = [
            Measure(name: "a", value: 0.82, interval: 0.81...0.83), Measure(name: "b", value: 0.86, interval: 0.85...0.87),
        ]
        let chart = DotPlot(heading: heading, measures: measures, words: Samples.comparisonWords)
            .draw(number: { "\($0)" }, tick: { "\(Int(($0 * 100).rounded()) - 80)" })
        let picture = try Picture(chart.svg)
        // Ticks from 0.80 to 0.88 in steps of 0.02, between 8 and 392.
        func position(_ value: Double) -> Double { 8 + (value - 0.8) / 0.08 * 384 }
        let dots = picture.elements("circle", class: "chart-mark")
        #expect(dots.count == 2)
        #expect(zip(dots, measures).allSatisfy { isClose($0.number("cx"), position($1.value)) })
        let whiskers = picture.elements("line", class: "chart-whisker").filter { $0.number("y1") == $0.number("y2") }
        #expect(whiskers.count == 2)
        #expect(isClose(whiskers[0].number("x1"), position(0.81)) && isClose(whiskers[0].number("x2"), position(0.83)))
        #expect(isClose(whiskers[1].number("x1"), position(0.85)) && isClose(whiskers[1].number("x2"), position(0.87)))
    }

    @Test func `A figure that is not a number is named in the table and not drawn`() throws {
        let (picture, chart) = try bars([Measure(name: "lost", value: .nan)])
        #expect(picture.elements("rect", class: "chart-bar").isEmpty)
        #expect(chart.table.rows == [.init(heading: "lost", cells: ["nan", "", "", "Measured here"])])
        let dots = DotPlot(heading: heading, measures: [Measure(name: "lost", value: .infinity)], words: Samples.comparisonWords)
            .draw(number: { "\($0)" })
        #expect(try Picture(dots.svg).elements("circle").isEmpty)
    }

    @Test func `A long name is broken into lines that leave the figure its room`() throws {
        let name = "A bidirectional recurrent network with attention over pretrained Twitter vectors"
        let (picture, _) = try bars([Measure(name: name, value: 0.838)])
        let lines = picture.elements("text", class: "chart-label")
        #expect(lines.count > 1)
        #expect(lines.map(\.text).joined(separator: " ") == name)
        #expect(zip(lines, lines.dropFirst()).allSatisfy { $1.number("y") - $0.number("y") >= 18 })
    }

    @Test func `No measures give a picture and a table without rows`() throws {
        let (picture, chart) = try bars([])
        #expect(picture.elements("rect").isEmpty)
        #expect(chart.table.rows.isEmpty)
    }
}
