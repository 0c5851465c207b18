import Foundation
import Testing

@testable import Charts

/// No text may lie on another, however near the data are to each other: judged by the wide estimate of texts that the charts
/// reserve room by, at the sizes of a phone.
@Suite struct OverlapTests {
    private struct Box {
        var text: String
        var left, top, right, bottom: Double

        func meets(_ other: Box) -> Bool {
            left < other.right - 0.01 && other.left < right - 0.01 && top < other.bottom && other.top < bottom
        }
    }

    private static func boxes(of picture: Picture) -> [Box] {
        var boxes: [Box] = []
        for (index, element) in picture.elements.enumerated() where element.name == "text" {
            let size: TextSize =
                element.classes.contains("chart-small")
                ? .note
                : element.classes.contains("chart-value") ? .value : element.classes.contains("chart-label") ? .label : .note
            var width = size.width(of: element.text)
            if picture.elements.indices.contains(index + 1), picture.elements[index + 1].name == "tspan" {
                width += 8 + TextSize.note.width(of: picture.elements[index + 1].text)
            }
            let (x, y) = (element.number("x"), element.number("y"))
            let left =
                switch element.attributes["text-anchor"] {
                case "end": x - width
                case "middle": x - width / 2
                default: x
                }
            boxes.append(
                Box(
                    text: element.text, left: left, top: y - 0.7 * size.rawValue, right: left + width,
                    bottom: y + 0.2 * size.rawValue))
        }
        return boxes
    }

    private func expectRoom(_ chart: Chart, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let boxes = Self.boxes(of: try Picture(chart.svg))
        for (index, box) in boxes.enumerated() {
            for other in boxes[..<index] where box.meets(other) {
                Issue.record("“\(box.text)” lies on “\(other.text)”", sourceLocation: sourceLocation)
            }
            if box.left < -0.01 || box.right > 400.01 {
                Issue.record("“\(box.text)” leaves the picture: \(box.left)…\(box.right)", sourceLocation: sourceLocation)
            }
        }
    }

    private let heading = ChartHeading(id: "c", title: "c", description: "")
    private func percent(_ value: Double) -> String {
        "\((value * 1000).rounded() / 10)\u{202F}%"
    }

    // MARK: Comparisons

    private static let names = [
        "logistic-regression", "BiLSTM + Word2Vec (conclusion)", "LSTM",
        "a name of words that go on and on beyond the picture's edge",
        "unbreakablenameofamodelthatnobodyshouldgivetoit",
    ]

    @Test(arguments: [true, false], [0.0, 0.3, 0.8, 0.999])
    func `Rows of bars and dots`(isBar: Bool, base: Double) throws {
        for notes in [nil, "0f1e2d3c", "Ada Durand & Léo Petit, in a paper with a long title"] {
            let measures = Self.names.enumerated().map { index, name in
                let value = min(1, base + Double(index) * 0.0004)
                return Measure(
                    name: name, note: notes, value: value,
                    interval: index == 2 ? nil : max(0, value - 0.01)...min(1, value + 0.01),
                    origin: index < 3 ? .measured : .published)
            }
            for measures in [measures, measures.reversed(), [measures[0], measures[3], measures[1]]] {
                try expectRoom(
                    isBar
                        ? BarChart(heading: heading, measures: measures, words: Samples.comparisonWords).draw(number: percent)
                        : DotPlot(heading: heading, measures: measures, words: Samples.comparisonWords).draw(number: percent))
            }
        }
    }

    // MARK: Scatters

    @Test(arguments: 0..<40)
    func `Names of a scatter, however crowded`(seed: UInt64) throws {
        var random = LinearCongruence(seed: seed)
        let count = 1 + Int(seed % 17)
        let spread = seed.isMultiple(of: 3) ? 0.0005 : 0.2
        let points = (0..<count).map { index in
            let y = 0.7 + random.next() * spread
            return ScatterChart.Point(
                name: Self.names[index % (seed.isMultiple(of: 2) ? 3 : 5)], x: pow(10, random.next() * Double(seed % 5)), y: y,
                interval: seed.isMultiple(of: 5) ? nil : y - 0.01...y + 0.01)
        }
        try expectRoom(Samples.scatter(points).draw(number: percent))
    }

    @Test(arguments: [1, 2, 9, 30]) func `Points at one place`(count: Int) throws {
        try expectRoom(Samples.scatter((0..<count).map { .init(name: "model \($0)", x: 1, y: 0.8) }).draw(number: percent))
    }

    // MARK: Plots

    @Test(arguments: [1, 2, 5, 10, 15, 20], [40, 400_000])
    func `Bins of a reliability diagram`(bins: Int, rows: Int) throws {
        let width = 0.5 / Double(bins)
        let chart = ReliabilityChart(
            heading: heading,
            bins: (0..<bins).map { index in
                let lower = 0.5 + Double(index) * width
                return .init(
                    lower: lower, upper: lower + width, n: index == 1 ? 0 : rows * (index + 1), confidence: lower + width / 2,
                    accuracy: lower + width / 3)
            }, words: Samples.reliabilityWords)
        try expectRoom(chart.draw(number: percent, count: { "\(Int($0))" }))
    }

    @Test(arguments: 1...6, [0.0, 0.001, 0.4])
    func `Last values of learning curves`(count: Int, distance: Double) throws {
        let series = (0..<count).map { index in
            LineChart.Series(
                name: Self.names[index % 3],
                points: (0..<30).map { .init(step: Double($0), value: 1 / Double($0 + 1) + Double(index) * distance) })
        }
        try expectRoom(
            LineChart(heading: heading, series: series, stepTitle: "Step", valueTitle: "Loss")
                .draw(number: { "\(($0 * 1000).rounded() / 1000)" }, step: { "\(Int($0))" }))
    }

    @Test(arguments: 1...6) func `Keys of ROC curves`(count: Int) throws {
        let curves = (0..<count).map { ROCChart.Curve(label: Self.names[$0 % 3] + ", AUC = 0.915", points: Samples.curve) }
        try expectRoom(ROCChart(heading: heading, curves: curves, words: Samples.rocWords).draw(number: { "\($0)" }))
    }

    @Test(arguments: [2, 3, 6], [1, 1_000_000])
    func `Cells of a confusion matrix`(classes: Int, rows: Int) throws {
        let chart = ConfusionMatrixChart(
            heading: heading, labels: (0..<classes).map { .init(name: "class \($0)") },
            counts: (0..<classes).map { row in (0..<classes).map { rows * (row + $0) } }, truthTitle: "Label",
            predictionTitle: "Answer of the model")
        try expectRoom(chart.draw(count: { "\(Int($0))" }, share: percent))
    }
}
