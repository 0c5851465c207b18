import Testing

@testable import Charts

@Suite struct DrawingTests {
    @Test(arguments: [
        (0.0, "0"), (-0.0, "0"), (-0.001, "0"), (1, "1"), (1.5, "1.5"), (1.25, "1.25"), (1.005, "1"), (1.006, "1.01"),
        (0.05, "0.05"), (-12.345, "-12.35"), (199.999, "200"), (.nan, "0"), (.infinity, "0"), (1e300, "0"),
    ])
    func `Coordinates have at most two decimals and a point`(value: Double, text: String) {
        #expect(Markup.coordinate(value) == text)
    }

    @Test(arguments: [
        ([0.0, 1.0], 6, [0, 0.2, 0.4, 0.6, 0.8, 1.0]), ([0.81, 0.87], 5, [0.8, 0.82, 0.84, 0.86, 0.88]),
        ([0, 23_418], 4, [0, 10_000, 20_000, 30_000]), ([-3, 4], 4, [-5, 0, 5]), ([.nan, 0, 0.3], 4, [0, 0.1, 0.2, 0.3]),
    ])
    func `Ticks are round numbers that enclose the data`(data: [Double], count: Int, expected: [Double]) {
        #expect(Ticks(enclosing: data, count: count).values == expected)
    }

    @Test func `Ticks of steps are whole numbers`() {
        #expect(Ticks(enclosing: [1, 3], count: 6, wholeNumbers: true).values == [1, 2, 3])
        #expect(Ticks(enclosing: [4], count: 6, wholeNumbers: true).values == [3, 4, 5])
    }

    @Test(arguments: ["one two three four five", "unbreakableunbreakableunbreakable", "", "  spaces   inside  "])
    func `Broken lines are no wider than asked and lose no letter`(text: String) {
        let lines = TextSize.label.lines(of: text, width: 80)
        #expect(!lines.isEmpty)
        #expect(lines.allSatisfy { TextSize.label.width(of: $0) <= 80 })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }

    @Test func `A scale keeps its end where a value lies beyond`() {
        let scale = Scale(domain: 0...10, from: 100, to: 0)
        #expect([0, 2.5, 10, 12, -1].map { scale($0) } == [100, 75, 0, 0, 100])
    }
}
