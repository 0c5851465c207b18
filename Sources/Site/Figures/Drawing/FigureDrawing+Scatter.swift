import Charts
import Evaluation
import Templates

extension FigureDrawing {
    /// One metric against another, with the Pareto front.
    ///
    /// - Parameter candidates: Each has both metrics.
    func scatter(_ candidates: [Candidate], x xKey: String, y yKey: String, frame: FigureFrame) -> DrawnFigure {
        let (x, y) = (MetricName(xKey), MetricName(yKey))
        let (xFormat, yFormat) = (FigureFormat(key: xKey), FigureFormat(key: yKey))
        let titles = ["x": x.phrase(in: words), "y": y.title(in: words)]
        let heading = heading(
            frame, title: words.text(.scatterTitle, titles), description: words.text(.scatterDescription))
        let scatter = ScatterChart(
            heading: heading,
            points: candidates.map { candidate in
                ScatterChart.Point(
                    name: candidate.name, x: candidate.metric(xKey) ?? .nan, y: candidate.metric(yKey) ?? .nan,
                    interval: figures.interval(of: yKey, in: candidate).map { $0.lower...$0.upper })
            },
            x: ScatterChart.Axis(title: x.title(in: words), isLowerBetter: x.isLowerBetter),
            y: ScatterChart.Axis(title: y.title(in: words), isLowerBetter: y.isLowerBetter),
            words: ScatterChart.Words(
                name: words.text(.comparisonName), front: words.text(.scatterFront), isOnFront: words.text(.scatterOnFront),
                yes: words.text(.yes), no: words.text(.no)))
        let chart = scatter.draw(
            xNumber: { xFormat.text($0, in: language) }, yNumber: { yFormat.text($0, in: language) }, xTick: tick(of: xKey),
            yTick: tick(of: yKey))
        let front = scatter.front.indices
        let rows = candidates.indices.map { index in
            let candidate = candidates[index]
            return [
                DataTable.Value.text(candidate.id), .text(candidate.name), DataTable.Value(candidate.metric(xKey)),
                DataTable.Value(candidate.metric(yKey)), .text(front.contains(index) ? "yes" : "no"),
            ]
        }
        return finish(
            chart, heading, frame, name: "scatter",
            sentence: ParetoSentence(front: front.map { candidates[$0].name }, total: candidates.count).text(in: words),
            data: DataTable(columns: ["id", "name", xKey, yKey, "pareto_front"], rows: rows))
    }
}
