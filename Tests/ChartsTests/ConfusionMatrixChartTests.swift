import Charts
import Foundation
import Testing

@Suite struct ConfusionMatrixChartTests {
    private func chart(_ names: [String], _ counts: [[Int]]) -> Chart {
        ConfusionMatrixChart(
            heading: ChartHeading(id: "m", title: "Matrix", description: ""),
            labels: names.map { .init(name: $0, tone: $0 == "negative" ? .negative : nil) }, counts: counts,
            truthTitle: "True", predictionTitle: "Predicted"
        ).draw(count: { "\(Int($0))" }, share: { "\(Int(($0 * 100).rounded())) %" })
    }

    @Test func `Rows are true classes, columns predicted ones, and the shade is the share of the row`() throws {
        let chart = chart(["negative", "positive"], [[75, 25], [0, 10]])
        let picture = try Picture(chart.svg)
        let cells = picture.elements("rect", class: "chart-cell")
        #expect(
            cells.map { $0.classes.dropFirst().joined(separator: " ") } == [
                "correct shade-6", "error shade-2", "error shade-0", "correct shade-8",
            ])
        #expect(cells[0].number("y") == cells[1].number("y") && cells[0].number("x") == cells[2].number("x"))
        #expect(cells[0].number("x") < cells[1].number("x") && cells[0].number("y") < cells[2].number("y"))
        #expect(picture.elements("text", class: "chart-value").map(\.text) == ["75", "25", "0", "10"])
        #expect(picture.elements("text", class: "negative").map(\.text) == ["negative", "negative"])
        #expect(chart.table.columns.map(\.title) == ["True / Predicted", "negative", "positive"])
        #expect(
            chart.table.rows == [
                .init(heading: "negative", cells: ["75 (75 %)", "25 (25 %)"]),
                .init(heading: "positive", cells: ["0 (0 %)", "10 (100 %)"]),
            ])
    }

    @Test func `With many classes numbers stand over the columns and shares in the cells; the table keeps all`() throws {
        let names = (1...9).map { "a rather long theme \($0)" }
        let counts = (0..<9).map { row in (0..<9).map { 100_000 + 10 * row + $0 } }
        let chart = chart(names, counts)
        let picture = try Picture(chart.svg)
        #expect(picture.texts.contains("9"))
        #expect(!picture.texts.contains("100000"))
        #expect(picture.texts.contains("11 %"))
        #expect(chart.table.rows.map(\.heading) == names)
        #expect(chart.table.rows[8].cells[7].hasPrefix("100087 "))
    }

    @Test func `A class without rows and a matrix without counts are drawn as zeros`() throws {
        let picture = try Picture(chart(["negative", "positive"], [[3, 1]]).svg)
        #expect(picture.elements("text", class: "chart-value").map(\.text) == ["3", "1", "0", "0"])
        #expect(try Picture(chart([], []).svg).elements("rect").isEmpty)
    }
}
