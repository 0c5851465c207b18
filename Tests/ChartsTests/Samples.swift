import Charts

/// One chart of each type, with any text and any formatter.
enum Samples {
    static let comparisonWords = ComparisonWords(
        name: "Model", value: "Accuracy", lower: "Lower", upper: "Upper", origin: "Origin", measured: "Measured here",
        published: "Published elsewhere", note: "Note")
    static let rocWords = ROCChart.Words(
        falsePositiveRate: "False positives", truePositiveRate: "True positives", threshold: "Threshold", curve: "Model",
        chance: "chance")
    static let reliabilityWords = ReliabilityChart.Words(
        confidence: "Confidence", accuracy: "Accuracy", count: "Rows", range: "Range", perfect: "perfect")

    static let measures = [
        Measure(name: "one", note: "on A", value: 1, interval: 0.9...1),
        Measure(name: "half", value: 0.5, interval: 0.25...0.75),
        Measure(name: "quoted", note: "on B", value: 0.8, origin: .published),
    ]
    static let curve = [
        ROCChart.Curve.Point(falsePositiveRate: 0, truePositiveRate: 0, threshold: 1.5),
        .init(falsePositiveRate: 0.25, truePositiveRate: 0.75, threshold: 0.625),
        .init(falsePositiveRate: 1, truePositiveRate: 1, threshold: 0.125),
    ]
    static let bins = [
        ReliabilityChart.Bin(lower: 0.5, upper: 0.75, n: 30, confidence: 0.625, accuracy: 0.5, interval: 0.375...0.6875),
        .init(lower: 0.75, upper: 1, n: 60, confidence: 0.875, accuracy: 1),
    ]
    static let series = [
        LineChart.Series(name: "first", points: [.init(step: 0, value: 1), .init(step: 5, value: 2), .init(step: 10, value: 3)]),
        LineChart.Series(name: "second", points: [.init(step: 0, value: 2), .init(step: 10, value: 2.5)]),
    ]

    static func scatter(_ points: [ScatterChart.Point]) -> ScatterChart {
        ScatterChart(
            heading: ChartHeading(id: "s", title: "Scatter", description: ""), points: points,
            x: .init(title: "Latency", isLowerBetter: true), y: .init(title: "Accuracy", isLowerBetter: false),
            words: .init(name: "Model", front: "Pareto front", isOnFront: "On the front", yes: "yes", no: "no"))
    }

    /// - Parameter text: stands wherever a caller's text can stand.
    static func all(text: String = "label") -> [Chart] {
        let heading = ChartHeading(id: "figure", title: text, description: text)
        let measures = measures.map { measure in
            Measure(name: text, note: text, value: measure.value, interval: measure.interval, origin: measure.origin)
        }
        let words = ComparisonWords(
            name: text, value: text, lower: text, upper: text, origin: text, measured: text, published: text, note: text,
            to: text)
        return [
            BarChart(heading: heading, measures: measures, words: words).draw(number: { "\($0)" + text }),
            DotPlot(heading: heading, measures: measures, words: words).draw(number: { "\($0)" + text }),
            LineChart(
                heading: heading, series: series.map { .init(name: text, points: $0.points) }, stepTitle: text,
                valueTitle: text
            ).draw(number: { "\($0)" + text }, step: { "\($0)" + text }),
            ROCChart(
                heading: heading, curves: [.init(label: text, points: curve), .init(label: text, points: curve)],
                words: .init(falsePositiveRate: text, truePositiveRate: text, threshold: text, curve: text, chance: text)
            ).draw(number: { "\($0)" + text }),
            ReliabilityChart(
                heading: heading, bins: bins,
                words: .init(confidence: text, accuracy: text, count: text, range: text, perfect: text, to: text)
            ).draw(number: { "\($0)" + text }, count: { "\($0)" + text }),
            ConfusionMatrixChart(
                heading: heading, labels: [.init(name: text, tone: .negative), .init(name: text)], counts: [[1, 2], [3, 4]],
                truthTitle: text, predictionTitle: text
            ).draw(count: { "\($0)" + text }, share: { "\($0)" + text }),
            ScatterChart(
                heading: heading, points: [.init(name: text, x: 1, y: 2, interval: 1...3), .init(name: text, x: 100, y: 4)],
                x: .init(title: text, isLowerBetter: true), y: .init(title: text, isLowerBetter: false),
                words: .init(name: text, front: text, isOnFront: text, yes: text, no: text)
            ).draw(number: { "\($0)" + text }),
        ]
    }
}

extension ScatterChart {
    /// With one way to write all numbers.
    func draw(number: @escaping (Double) -> String) -> Chart {
        draw(xNumber: number, yNumber: number, xTick: number, yTick: number)
    }
}

/// The same numbers in 0..<1 on every machine. Source: Knuth's MMIX.
struct LinearCongruence {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

    mutating func next() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 11) / Double(1 << 53)
    }
}

func isClose(_ value: Double, _ expected: Double, within tolerance: Double = 0.011) -> Bool {
    abs(value - expected) <= tolerance
}
