import Charts
import Evaluation
import Foundation
import Templates
import Tracking

/// The charts of one run, from its metric histories and its artifacts; each stands only where the run holds its data.
struct RunCharts {
    private let run: Run
    private let language: Language
    private let words: Translations

    init(run: Run, words: Translations) {
        self.run = run
        self.words = words
        language = words.language
    }

    /// - Parameter diagnostics: Gets a warning for each artifact that cannot be read.
    func figures(diagnostics: inout [Diagnostic]) -> [ChartFigure] {
        var figures: [ChartFigure] = []
        func add<Value: Decodable>(_ artifact: String, _ draw: (Value) -> ChartFigure) {
            guard let file = try? run.artifact(at: artifact) else { return }
            guard let data = try? Data(contentsOf: file), let value = try? JSONDecoder().decode(Value.self, from: data) else {
                let message = "the artifact \(artifact) of run \(run.id) cannot be read; its chart is left out"
                let problem = Diagnostic(.warning, message)
                // The run's page in another language may have told it.
                if !diagnostics.contains(problem) { diagnostics.append(problem) }
                return
            }
            figures.append(draw(value))
        }
        add("confusion_matrix.json", confusionMatrix)
        add("roc.json", rocCurve)
        add("calibration.json", reliability)
        if let curve = learningCurve(
            "epoch_validation_accuracy", .learningTitle, .learningDescription, .learningAccuracy,
            number: {
                language.percent($0)
            })
        {
            figures.append(curve)
        }
        if let curve = learningCurve(
            "epoch_loss", .lossTitle, .lossDescription, .loss, number: { language.number($0, decimals: 3) })
        {
            figures.append(curve)
        }
        return figures
    }

    private func confusionMatrix(_ matrix: ConfusionMatrix) -> ChartFigure {
        let labels = matrix.labels.map { name in
            ConfusionMatrixChart.Label(
                name: words.text(key: "label_\(name)") ?? name, tone: ConfusionMatrixChart.Tone(rawValue: name))
        }
        let chart = ConfusionMatrixChart(
            heading: heading("confusion", .confusionTitle, .confusionDescription), labels: labels, counts: matrix.counts,
            truthTitle: words.text(.confusionTruth), predictionTitle: words.text(.confusionPrediction)
        ).draw(count: integer, share: { language.percent($0) })
        return figure(chart, .confusionTitle)
    }

    private func rocCurve(_ curve: ROCCurve) -> ChartFigure {
        let area = run.latestMetric("test_roc_auc")?.value ?? curve.area
        let chart = ROCChart(
            heading: heading("roc", .rocTitle, .rocDescription),
            curves: [
                ROCChart.Curve(
                    label: words.text(.rocArea, ["area": language.number(area, decimals: 3)]),
                    points: curve.points.map {
                        ROCChart.Curve.Point(falsePositiveRate: $0.fpr, truePositiveRate: $0.tpr, threshold: $0.threshold)
                    })
            ],
            words: ROCChart.Words(
                falsePositiveRate: words.text(.rocFalsePositives), truePositiveRate: words.text(.rocTruePositives),
                threshold: words.text(.rocThreshold), curve: words.text(.rocCurve), chance: words.text(.rocChance))
        ).draw(number: { language.number($0, decimals: 3) }, tick: { language.number($0, decimals: 2) })
        return figure(chart, .rocTitle)
    }

    private func reliability(_ calibration: Calibration) -> ChartFigure {
        let bins = calibration.bins.map { bin in
            ReliabilityChart.Bin(
                lower: bin.lower, upper: bin.upper, n: bin.n, confidence: bin.confidence, accuracy: bin.accuracy,
                interval: Interval.wilson(proportion: bin.accuracy, trials: bin.n).map { $0.lower...$0.upper })
        }
        let chart = ReliabilityChart(
            heading: heading("reliability", .reliabilityTitle, .reliabilityDescription), bins: bins,
            words: ReliabilityChart.Words(
                confidence: words.text(.reliabilityConfidence), accuracy: words.text(.reliabilityAccuracy),
                count: words.text(.reliabilityCount), range: words.text(.reliabilityRange),
                perfect: words.text(.reliabilityPerfect), to: words.text(.rangeTo))
        ).draw(number: { language.percent($0) }, count: integer, tick: { language.percent($0, decimals: 0) })
        return figure(chart, .reliabilityTitle)
    }

    private func learningCurve(
        _ key: String, _ title: SitePhrase, _ description: SitePhrase, _ value: SitePhrase, number: @escaping (Double) -> String
    ) -> ChartFigure? {
        guard let history = run.metrics[key], history.count > 1 else { return nil }
        let points = history.sorted { ($0.step, $0.timestamp) < ($1.step, $1.timestamp) }
            .map { LineChart.Series.Point(step: Double($0.step), value: $0.value) }
        let chart = LineChart(
            heading: heading(key, title, description), series: [LineChart.Series(name: words.text(value), points: points)],
            stepTitle: words.text(.epoch), valueTitle: words.text(value)
        ).draw(number: number, step: integer)
        return figure(chart, title)
    }

    private func heading(_ id: String, _ title: SitePhrase, _ description: SitePhrase) -> ChartHeading {
        ChartHeading(id: "chart-\(id)", title: words.text(title), description: words.text(description))
    }

    private func figure(_ chart: Chart, _ title: SitePhrase) -> ChartFigure {
        ChartFigure(title: words.text(title), svg: SafeHTML(trusted: chart.svg), table: SafeHTML(trusted: chart.table.html))
    }

    private func integer(_ value: Double) -> String {
        Int(exactly: value.rounded()).map(language.integer) ?? language.number(value, decimals: 0)
    }
}
