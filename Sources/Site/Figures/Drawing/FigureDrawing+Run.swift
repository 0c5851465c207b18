import Charts
import Evaluation
import Templates
import Tracking

/// Charts of what one run left: its confusion matrix and its calibration.
extension FigureDrawing {
    func confusionMatrix(_ matrix: ConfusionMatrix, frame: FigureFrame) -> DrawnFigure {
        let labels = matrix.labels.map { name in
            ConfusionMatrixChart.Label(name: label(name), tone: ConfusionMatrixChart.Tone(rawValue: name))
        }
        let heading = heading(frame, title: words.text(.confusionTitle), description: words.text(.confusionDescription))
        let chart = ConfusionMatrixChart(
            heading: heading, labels: labels, counts: matrix.counts, truthTitle: words.text(.confusionTruth),
            predictionTitle: words.text(.confusionPrediction)
        ).draw(count: integer, share: { language.percent($0) })
        let rows = matrix.labels.indices.flatMap { row in
            matrix.labels.indices.map { column in
                [
                    DataTable.Value.text(matrix.labels[row]), .text(matrix.labels[column]), .integer(matrix.counts[row][column]),
                ]
            }
        }
        return finish(
            chart, heading, frame, name: "confusion-matrix",
            sentence: ConfusionSentence(labels: labels.map(\.name), counts: matrix.counts).text(in: words),
            data: DataTable(columns: ["truth", "prediction", "count"], rows: rows))
    }

    private func label(_ name: String) -> String { words.text(key: "label_\(name)") ?? name }

    /// - Parameter error: The expected calibration error where the run logged it; that of the bins otherwise.
    func reliability(_ calibration: Calibration, error: Double?, frame: FigureFrame) -> DrawnFigure {
        let bins = calibration.bins.map { bin in
            ReliabilityChart.Bin(
                lower: bin.lower, upper: bin.upper, n: bin.n, confidence: bin.confidence, accuracy: bin.accuracy,
                interval: Interval.wilson(proportion: bin.accuracy, trials: bin.n).map { $0.lower...$0.upper })
        }
        let heading = heading(frame, title: words.text(.reliabilityTitle), description: words.text(.reliabilityDescription))
        let chart = ReliabilityChart(
            heading: heading, bins: bins,
            words: ReliabilityChart.Words(
                confidence: words.text(.reliabilityConfidence), accuracy: words.text(.reliabilityAccuracy),
                count: words.text(.reliabilityCount), range: words.text(.reliabilityRange),
                perfect: words.text(.reliabilityPerfect), to: words.text(.rangeTo))
        ).draw(number: { language.percent($0) }, count: integer, tick: { language.percent($0, decimals: 0) })
        let rows = bins.map { bin in
            [
                DataTable.Value.number(bin.lower), .number(bin.upper), .integer(bin.n), .number(bin.confidence),
                .number(bin.accuracy), DataTable.Value(bin.interval?.lowerBound), DataTable.Value(bin.interval?.upperBound),
            ]
        }
        return finish(
            chart, heading, frame, name: "reliability",
            sentence: ReliabilitySentence(bins: bins, error: error ?? calibration.expectedError).text(in: words),
            data: DataTable(
                columns: ["lower", "upper", "n", "confidence", "accuracy", "accuracy_lower", "accuracy_upper"], rows: rows))
    }
}
