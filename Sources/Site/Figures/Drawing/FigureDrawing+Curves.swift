import Charts
import Evaluation
import Templates
import Tracking

/// Charts in which the curves of several runs may stand together.
extension FigureDrawing {
    /// The curve of a run, and its area as it was measured on all rows where the run logged it.
    struct ROCEntry: Sendable {
        var run: Run
        var curve: ROCCurve
        var area: Double
    }

    func roc(_ entries: [ROCEntry], frame: FigureFrame) -> DrawnFigure {
        let several = entries.count > 1
        let title = several ? words.text(.rocCurves) : words.text(.rocTitle)
        let heading = heading(frame, title: title, description: words.text(.rocDescription))
        let chart = ROCChart(
            heading: heading,
            curves: entries.map { entry in
                let area = words.text(.rocArea, ["area": language.number(entry.area, decimals: 3)])
                return ROCChart.Curve(
                    label: several ? "\(entry.run.name), \(area)" : area,
                    points: entry.curve.points.map {
                        ROCChart.Curve.Point(falsePositiveRate: $0.fpr, truePositiveRate: $0.tpr, threshold: $0.threshold)
                    })
            },
            words: ROCChart.Words(
                falsePositiveRate: words.text(.rocFalsePositives), truePositiveRate: words.text(.rocTruePositives),
                threshold: words.text(.rocThreshold), curve: words.text(.rocCurve), chance: words.text(.rocChance))
        ).draw(number: { language.number($0, decimals: 3) }, tick: { language.number($0, decimals: 2) })
        let rows = entries.flatMap { entry in
            entry.curve.points.map { point in
                [
                    DataTable.Value.text(entry.run.id), .text(entry.run.name), .number(point.fpr), .number(point.tpr),
                    .number(point.threshold),
                ]
            }
        }
        return finish(
            chart, heading, frame, name: "roc",
            sentence: ROCSentence(areas: entries.map { ($0.run.name, $0.area) }).text(in: words),
            data: DataTable(columns: ["run_id", "run", "fpr", "tpr", "threshold"], rows: rows))
    }

    /// The histories of one metric.
    ///
    /// - Parameters:
    ///   - runs: Each has the metric; a history of one point is a dot.
    ///   - title: Where the frame has none.
    func learningCurve(
        _ runs: [Run], metric key: String, title: String, description: String, valueTitle: String, frame: FigureFrame
    ) -> DrawnFigure {
        let metric = MetricName(key)
        let histories = runs.map { run in
            (run: run, points: (run.metrics[key] ?? []).sorted { ($0.step, $0.timestamp) < ($1.step, $1.timestamp) })
        }
        let heading = heading(frame, title: title, description: description)
        let format = FigureFormat(key: key)
        let chart = LineChart(
            heading: heading,
            series: histories.map { history in
                LineChart.Series(
                    name: runs.count > 1 ? history.run.name : valueTitle,
                    points: history.points.map { LineChart.Series.Point(step: Double($0.step), value: $0.value) })
            },
            stepTitle: words.text(.epoch), valueTitle: valueTitle
        ).draw(number: { format.text($0, in: language) }, step: integer, tick: tick(of: key))
        let rows = histories.flatMap { history in
            history.points.map { point in
                [
                    DataTable.Value.text(history.run.id), .text(history.run.name), .integer(Int(point.step)),
                    .number(point.value),
                ]
            }
        }
        let curves = histories.map { history in
            LearningSentence.Curve(
                name: history.run.name, points: history.points.map { (step: Int($0.step), value: $0.value) })
        }
        return finish(
            chart, heading, frame, name: "learning-curve",
            sentence: LearningSentence(curves: curves, metric: metric).text(in: words),
            data: DataTable(columns: ["run_id", "run", "step", key], rows: rows))
    }
}
