import Charts
import Foundation
import Testing

@Suite struct PlotTests {
    private let heading = ChartHeading(id: "p", title: "Plot", description: "")

    /// The corners of a path of straight lines.
    private func points(_ path: Picture.Element) -> [(x: Double, y: Double)] {
        (path.attributes["d"] ?? "").split(whereSeparator: { "MLZ".contains($0) }).map { pair in
            let numbers = pair.split(separator: " ").compactMap { Double($0) }
            return (numbers[0], numbers[1])
        }
    }

    @Test func `A learning curve rises evenly with its values`() throws {
        let chart = LineChart(heading: heading, series: Samples.series, stepTitle: "Epoch", valueTitle: "Loss")
            .draw(number: { "\($0)" }, step: { "\(Int($0))" })
        let picture = try Picture(chart.svg)
        let curves = picture.elements("path", class: "chart-line").map(points)
        #expect(curves.map(\.count) == [3, 2])
        let first = curves[0]
        #expect(isClose(first[1].x - first[0].x, first[2].x - first[1].x, within: 0.02))
        #expect(isClose(first[1].y - first[0].y, -100) && isClose(first[2].y - first[1].y, -100))
        #expect(isClose(curves[1][0].y, first[1].y))
        #expect(
            chart.table.rows == [
                .init(heading: "0", cells: ["1.0", "2.0"]), .init(heading: "5", cells: ["2.0", ""]),
                .init(heading: "10", cells: ["3.0", "2.5"]),
            ])
        #expect(chart.table.columns.map(\.title) == ["Epoch", "first", "second"])
    }

    @Test func `A value that is not a number is a gap in the line and stays in the table`() throws {
        let series = LineChart.Series(
            name: "s", points: [1, 2, .nan, 4, 5].enumerated().map { .init(step: Double($0.offset), value: $0.element) })
        let chart = LineChart(heading: heading, series: [series], stepTitle: "Epoch", valueTitle: "Loss")
            .draw(number: { "\($0)" }, step: { "\($0)" })
        #expect(try Picture(chart.svg).elements("path", class: "chart-line").map { points($0).count } == [2, 2])
        #expect(chart.table.rows.map(\.cells) == [["1.0"], ["2.0"], ["nan"], ["4.0"], ["5.0"]])
    }

    @Test(arguments: [[], [3.0], [2, 2, 2], [.nan], [0, 0], [1e-9, 2e-9], [-4e6, 5e6]])
    func `A curve of any values is drawn without overlapping labels on its axis`(values: [Double]) throws {
        let series = LineChart.Series(
            name: "s", points: values.enumerated().map { .init(step: Double($0.offset), value: $0.element) })
        let chart = LineChart(heading: heading, series: [series], stepTitle: "Epoch", valueTitle: "Loss")
            .draw(number: { "\($0)" }, step: { "\($0)" })
        let picture = try Picture(chart.svg)
        let heights = picture.elements("text", class: "chart-tick").filter { $0.attributes["text-anchor"] == "end" }
            .map { $0.number("y") }
        #expect(heights.count >= 2)
        #expect(zip(heights, heights.dropFirst()).allSatisfy { $0 - $1 >= 16 })
    }

    @Test func `Last values that are close are written apart`() throws {
        let series = [1.0, 1.001].map { value in
            LineChart.Series(name: "s", points: [.init(step: 0, value: 0), .init(step: 1, value: value)])
        }
        let chart = LineChart(heading: heading, series: series, stepTitle: "", valueTitle: "")
            .draw(number: { "\($0)" }, step: { "\($0)" })
        let heights = try Picture(chart.svg).elements("text", class: "chart-value").map { $0.number("y") }
        #expect(heights.count == 2)
        #expect(abs(heights[0] - heights[1]) >= 17.9)
    }

    @Test func `A ROC curve runs from corner to corner of a square`() throws {
        let chart = ROCChart(heading: heading, curves: [.init(label: "AUC", points: Samples.curve)], words: Samples.rocWords)
            .draw(number: { "\($0)" })
        let picture = try Picture(chart.svg)
        let curve = points(try #require(picture.elements("path", class: "chart-line").first))
        let side = curve[2].x - curve[0].x
        #expect(isClose(curve[0].y - curve[2].y, side))
        #expect(isClose(curve[1].x - curve[0].x, side * 0.25))
        #expect(isClose(curve[0].y - curve[1].y, side * 0.75))
        let diagonal = try #require(picture.elements("line", class: "chart-reference").first)
        #expect(diagonal.number("x1") == curve[0].x && diagonal.number("y2") == curve[2].y)
        #expect(
            chart.table.rows == [
                .init(heading: "0.0", cells: ["0.0", "1.5"]), .init(heading: "0.25", cells: ["0.75", "0.625"]),
                .init(heading: "1.0", cells: ["1.0", "0.125"]),
            ])
    }

    @Test func `Two ROC curves are told apart in the picture and in the table`() throws {
        let curves = ["new", "old"].map { ROCChart.Curve(label: $0, points: Samples.curve) }
        let chart = ROCChart(heading: heading, curves: curves, words: Samples.rocWords).draw(number: { "\($0)" })
        #expect(try Picture(chart.svg).elements("path", class: "chart-line").map { $0.classes.last } == ["series-a", "series-b"])
        #expect(chart.table.columns.first?.title == "Model")
        #expect(chart.table.rows.map(\.heading) == ["new", "new", "new", "old", "old", "old"])
    }

    @Test func `A reliability diagram places dots against the diagonal and counts below from 0`() throws {
        let chart = ReliabilityChart(heading: heading, bins: Samples.bins, words: Samples.reliabilityWords)
            .draw(number: { "\($0)" }, count: { "\(Int($0))" })
        let picture = try Picture(chart.svg)
        // The first is in the key.
        let diagonal = try #require(picture.elements("line", class: "chart-reference").last)
        let dots = picture.elements("circle", class: "chart-mark")
        let gaps = picture.elements("line", class: "chart-gap")
        #expect(dots.count == 2 && gaps.count == 2)
        // A gap begins on the diagonal and ends at its dot.
        let slope = (diagonal.number("y2") - diagonal.number("y1")) / (diagonal.number("x2") - diagonal.number("x1"))
        for (gap, dot) in zip(gaps, dots) {
            let onDiagonal = diagonal.number("y1") + slope * (gap.number("x1") - diagonal.number("x1"))
            #expect(isClose(gap.number("y1"), onDiagonal, within: 0.05))
            #expect(gap.number("x2") == dot.number("cx") && gap.number("y2") == dot.number("cy"))
        }
        #expect(dots[1].number("cy") < gaps[1].number("y1"), "more often right than it says lies above the diagonal")
        let columns = picture.elements("rect", class: "chart-column").map { $0.number("height") }
        #expect(columns.count == 2)
        #expect(isClose(columns[1], 2 * columns[0], within: 0.02))
        #expect(picture.texts.contains("30"))
        #expect(
            chart.table.rows == [
                .init(heading: "0.5 – 0.75", cells: ["30", "0.625", "0.5 (0.375 – 0.6875)"]),
                .init(heading: "0.75 – 1.0", cells: ["60", "0.875", "1.0"]),
            ])
    }

    @Test func `An empty bin has no dot, no column and no figures`() throws {
        let empty = ReliabilityChart.Bin(lower: 0.25, upper: 0.5, n: 0, confidence: 0, accuracy: 0)
        let chart = ReliabilityChart(heading: heading, bins: [empty] + Samples.bins, words: Samples.reliabilityWords)
            .draw(number: { "\($0)" }, count: { "\(Int($0))" })
        let picture = try Picture(chart.svg)
        #expect(picture.elements("circle").count == 2)
        #expect(picture.elements("rect").count == 2)
        #expect(chart.table.rows.first == .init(heading: "0.25 – 0.5", cells: ["0", "", ""]))
    }
}
