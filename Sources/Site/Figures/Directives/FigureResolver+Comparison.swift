import Markdown
import Templates
import Tracking

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
            of: comparison(
                candidates, isBounded: directive.options["limit"] == nil && directive.options["runs"] == nil, metric: metric,
                columns: columns, frame: frame))
    }

    /// As many runs as can be read, unless the article names or counts them; all of them stand in the files beside the page.
    private func comparison(
        _ candidates: [Candidate], isBounded: Bool, metric: String, columns: [String], frame: FigureFrame
    ) -> DrawnFigure {
        let own = candidates.compactMap(\.run)
        guard isBounded, own.count > Comparison.limit else {
            return drawing.comparison(
                candidates, metric: metric, columns: columns, style: .dots, frame: frame, published: content.published)
        }
        let ids = Comparison.shown(of: own, in: content)
        let rule = Comparison.rule(shown: ids.count, of: own.count, drawing.words, language)
        var bounded = frame
        bounded.caption = [frame.caption, rule].compactMap(\.self).joined(separator: " ")
        var drawn = drawing.comparison(
            candidates.filter { $0.run.map { ids.contains($0.id) } ?? true }, metric: metric, columns: columns, style: .dots,
            frame: bounded, published: content.published)
        drawn.data = drawing.comparisonData(candidates, metric: metric, columns: columns, content.published)
        return drawn
    }

    func frame(_ name: String, _ options: inout DirectiveOptions) -> FigureFrame {
        FigureFrame(id: nextID(name), title: options.text("title"), caption: options.text("caption"))
    }
}
