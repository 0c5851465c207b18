import Markdown
import Templates

extension FigureResolver {
    /// `{comparison}`: runs and published results side by side, as dots with their intervals and as a table.
    ///
    /// Options: `metric` (`test_accuracy`), `columns` (further metrics for the table, between commas), `runs`, `source` (`own`,
    /// `published`, `both`), `filter`, `sort`, `limit`, `title`, `caption`.
    func comparison(_ directive: Directive) throws -> String {
        var options = DirectiveOptions(
            directive, known: ["metric", "columns"] + DirectiveOptions.selection + DirectiveOptions.frame)
        options.refuseArgument()
        options.refuseBody()
        let metric = options.text("metric") ?? Comparison.metric
        let columns = options.list("columns") ?? []
        let candidates = options.candidates(
            in: figures, source: .both, required: [metric], bestFirst: MetricName(metric).bestFirst)
        for column in columns where candidates?.contains(where: { $0.metric(column) != nil }) == false {
            let keys = Set(candidates?.flatMap { Array($0.metrics.keys) } ?? [])
            options.report(
                "no run of the comparison has a metric `\(column)`" + suggestion(for: column, in: keys), option: "columns")
        }
        let frame = frame("comparison", &options)
        // A new project has nothing to compare yet: its article says so, and is published.
        if directive.options.isEmpty, !figures.candidates.contains(where: { $0.metric(metric) != nil }), directive.body.isEmpty {
            return "<p class=\"note\">\(SafeHTML(escaping: drawing.words.text(.nothingToCompare)).html)</p>"
        }
        guard options.problems.isEmpty, let candidates else {
            report(options.sortedProblems)
            return ""
        }
        return try html(
            of: drawing.comparison(
                candidates, metric: metric, columns: columns, style: .dots, frame: frame, published: content.published))
    }

    func frame(_ name: String, _ options: inout DirectiveOptions) -> FigureFrame {
        FigureFrame(id: nextID(name), title: options.text("title"), caption: options.text("caption"))
    }
}
