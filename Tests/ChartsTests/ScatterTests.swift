import Foundation
import Testing

@testable import Charts

@Suite struct ScatterTests {
    // MARK: The front

    /// The definition, pair by pair: a point is on the front where no other is as good on both axes and better on one.
    private func front(of points: [(x: Double, y: Double)], lowerX: Bool, lowerY: Bool) -> Set<Int> {
        func isAsGood(_ a: Double, _ b: Double, _ lower: Bool) -> Bool { lower ? a <= b : a >= b }
        return Set(
            points.indices.filter { index in
                let point = points[index]
                return point.x.isFinite && point.y.isFinite
                    && !points.contains { other in
                        other.x.isFinite && other.y.isFinite && other != point && isAsGood(other.x, point.x, lowerX)
                            && isAsGood(other.y, point.y, lowerY)
                    }
            })
    }

    @Test(arguments: 0..<100)
    func `The Pareto front is that of its definition, whichever way is better`(seed: UInt64) {
        var random = LinearCongruence(seed: seed)
        // Few values, so that many are equal.
        var points = (0..<Int(seed % 12)).map { _ in
            (x: (random.next() * 5).rounded(), y: (random.next() * 5).rounded())
        }
        if seed.isMultiple(of: 4) { points += [(.nan, 0), (0, .infinity)] }
        for (lowerX, lowerY) in [(true, true), (true, false), (false, true), (false, false)] {
            let found = ParetoFront(of: points, isLowerXBetter: lowerX, isLowerYBetter: lowerY).indices
            #expect(Set(found) == front(of: points, lowerX: lowerX, lowerY: lowerY))
            #expect(found.map { points[$0].x } == found.map { points[$0].x }.sorted())
        }
    }

    // MARK: The picture

    private let three: [ScatterChart.Point] = [
        .init(name: "fast", x: 1, y: 0.8, interval: 0.79...0.81), .init(name: "good", x: 3, y: 0.9),
        .init(name: "neither", x: 4, y: 0.7),
    ]

    @Test func `Marks lie at their two figures, on the front or off it, and whiskers span the intervals`() throws {
        let picture = try Picture(Samples.scatter(three).draw(number: { "\($0)" }).svg)
        let grid = picture.elements("line", class: "chart-grid")
        let marks = picture.elements("circle", class: "chart-mark").dropFirst()
        #expect(marks.count == 2, "one is in the key")
        #expect(picture.elements("path", class: "chart-mark").count == 1)
        let (fast, good) = (try #require(marks.first), try #require(marks.last))
        // Less x is to the left, more y is higher up.
        #expect(fast.number("cx") < good.number("cx") && fast.number("cy") > good.number("cy"))
        // 3 and 0.8 and 0.9 are ticks: the marks stand on their lines.
        #expect(grid.contains { isClose($0.number("x1"), good.number("cx")) && isClose($0.number("x2"), good.number("cx")) })
        #expect(grid.contains { isClose($0.number("y1"), fast.number("cy")) && isClose($0.number("y2"), fast.number("cy")) })
        let whisker = try #require(picture.elements("line", class: "chart-whisker").first)
        #expect(isClose(whisker.number("x1"), fast.number("cx")))
        #expect(isClose((whisker.number("y1") + whisker.number("y2")) / 2, fast.number("cy")))
    }

    @Test func `The front is drawn in steps: along the worse side, for between two choices there is no third`() throws {
        let picture = try Picture(Samples.scatter(three).draw(number: { "\($0)" }).svg)
        let marks = Array(picture.elements("circle", class: "chart-mark").dropFirst())
        let path = try #require(picture.elements("path", class: "chart-front").first?.attributes["d"])
        let corner = "\(Markup.coordinate(marks[1].number("cx"))) \(Markup.coordinate(marks[0].number("cy")))"
        #expect(path.split(separator: "L").count == 3)
        #expect(path.contains("L\(corner)L"))
    }

    @Test(arguments: [([1.0, 9], false), ([1, 11], true), ([1, 100_000], true), ([0, 100_000], false), ([-1, 1000], false)])
    func `An axis whose values span more than a decade is logarithmic`(values: [Double], isLogarithmic: Bool) {
        let ticks = Ticks(spanning: values, count: 5)
        #expect(ticks.isLogarithmic == isLogarithmic)
        #expect(ticks.domain.contains(values[0]) && ticks.domain.contains(values[1]))
        #expect((2...8).contains(ticks.values.count))
    }

    @Test func `A logarithmic scale puts equal ratios at equal distances`() {
        let scale = Scale(domain: 1...100, from: 0, to: 200, isLogarithmic: true)
        #expect([1, 10, 100, 0.1, 1000].map { scale($0).rounded() } == [0, 100, 200, 0, 200])
    }

    @Test func `Names that find no room become numbers with a list`() throws {
        let few = try Picture(Samples.scatter(three).draw(number: { "\($0)" }).svg)
        #expect(few.texts.contains("fast") && !few.texts.contains("1"))
        let crowd = (0..<12).map { ScatterChart.Point(name: "a model of the name \($0)", x: 1 + Double($0) / 1000, y: 0.8) }
        let picture = try Picture(Samples.scatter(crowd).draw(number: { "v\($0)" }).svg)
        for (index, point) in crowd.enumerated() {
            #expect(picture.texts.contains(point.name))
            #expect(picture.texts.contains("\(index + 1)"))
        }
    }

    @Test func `Every point stands in the table, those that cannot be drawn included`() throws {
        let lost = ScatterChart.Point(name: "lost", x: .nan, y: 0.5)
        let chart = Samples.scatter(three + [lost]).draw(number: { "\($0)" })
        #expect(
            chart.table.rows == [
                .init(heading: "fast", cells: ["0.8", "1.0", "yes"]), .init(heading: "good", cells: ["0.9", "3.0", "yes"]),
                .init(heading: "neither", cells: ["0.7", "4.0", "no"]), .init(heading: "lost", cells: ["0.5", "nan", "no"]),
            ])
        #expect(!(try Picture(chart.svg)).texts.contains("lost"))
        #expect(chart.table.columns.map(\.title) == ["Model", "Accuracy", "Latency", "On the front"])
    }

    @Test func `No points give an empty plot`() throws {
        let chart = Samples.scatter([]).draw(number: { "\($0)" })
        #expect(chart.table.rows.isEmpty)
        #expect(try Picture(chart.svg).elements("path").isEmpty)
    }

    // MARK: Thinning

    @Test(arguments: [400, 401, 5000, 100_003])
    func `A long line keeps its ends and its extremes, in order`(count: Int) throws {
        var random = LinearCongruence(seed: UInt64(count))
        var points = (0..<count).map { (x: Double($0), y: random.next()) }
        points[count / 3].y = 7
        points[count / 2].y = -7
        let thin = Thinning.extremes(of: points, by: \.y)
        #expect(thin.count <= 2 * Thinning.mostPoints)
        #expect(thin.first?.x == 0 && thin.last?.x == Double(count - 1))
        #expect(thin.contains { $0.y == 7 } && thin.contains { $0.y == -7 })
        #expect(zip(thin, thin.dropFirst()).allSatisfy { $0.x < $1.x })
    }

    @Test(arguments: [(3, 50), (50, 50), (51, 50), (5000, 50), (4, 2)])
    func `A long table keeps its first and last row`(count: Int, limit: Int) {
        let indices = Thinning.indices(of: count, atMost: limit)
        #expect(indices.count == min(count, limit))
        #expect(indices.first == 0 && indices.last == count - 1)
        #expect(Set(indices).count == indices.count)
    }
}
