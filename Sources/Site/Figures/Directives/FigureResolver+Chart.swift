import Evaluation
import Markdown
import Tracking

extension FigureResolver {
    /// `{chart}`: one picture of the kind that the option `kind` names; see ``ChartKind`` for the options of each.
    ///
    /// - `bar`: `metric` (`test_accuracy`) and a selection
    /// - `scatter`: `x` (`latency_p50_us`), `y` (`test_accuracy`) and a selection
    /// - `roc`: `run`, or a selection of up to six runs
    /// - `learning-curve`: `metric` (`epoch_validation_accuracy`) and `run`, or a selection of up to six runs
    /// - `reliability`, `confusion-matrix`: `run`
    ///
    /// A selection is `runs`, or `filter`, `sort` and `limit` with `source` where published results can be drawn. All have
    /// `title` and `caption`.
    func chart(_ directive: Directive) throws -> String {
        let kind = directive.options["kind"].flatMap(ChartKind.init)
        let kinds = kind.map { [$0] } ?? ChartKind.allCases
        let names = kinds.flatMap(\.options).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        var options = DirectiveOptions(directive, known: ["kind"] + names + DirectiveOptions.frame)
        options.refuseArgument()
        options.refuseBody()
        if !options.has("kind") {
            let list = ChartKind.allCases.map(\.rawValue).joined(separator: ", ")
            options.report("{chart} needs a kind: add `:kind:` with \(list)")
        } else {
            _ = options.choice("kind", of: ChartKind.self)
        }
        guard let kind else {
            report(options.sortedProblems)
            return ""
        }
        let frame = frame(kind.rawValue, &options)
        guard let figure = draw(kind, frame, &options), options.problems.isEmpty else {
            report(options.sortedProblems)
            return ""
        }
        return try html(of: figure)
    }

    /// `{confusion-matrix}`: that of the run which the argument or the option `run` names. Options: `run`, `title`, `caption`.
    func confusionMatrix(_ directive: Directive) throws -> String {
        var options = DirectiveOptions(directive, known: ["run"] + DirectiveOptions.frame)
        options.refuseBody()
        let frame = frame("confusion-matrix", &options)
        guard let figure = confusionMatrix(frame, &options), options.problems.isEmpty else {
            report(options.sortedProblems)
            return ""
        }
        return try html(of: figure)
    }

    /// - Returns: nil where there is a problem, which the options then hold.
    private func draw(_ kind: ChartKind, _ frame: FigureFrame, _ options: inout DirectiveOptions) -> DrawnFigure? {
        switch kind {
        case .bar:
            let metric = options.text("metric") ?? Comparison.metric
            return options.candidates(in: figures, source: .both, required: [metric], bestFirst: MetricName(metric).bestFirst).map
            {
                drawing.comparison($0, metric: metric, style: .bars, frame: frame, published: content.published)
            }
        case .scatter:
            let (x, y) = (options.text("x") ?? "latency_p50_us", options.text("y") ?? Comparison.metric)
            return options.candidates(in: figures, source: .own, required: [x, y], bestFirst: MetricName(y).bestFirst).map {
                drawing.scatter($0, x: x, y: y, frame: frame)
            }
        case .roc: return roc(frame, &options)
        case .learningCurve, .learningCurves: return learningCurves(frame, &options)
        case .reliability:
            return artifact(RunArtifact.calibration, of: Calibration.self, &options).map { candidate, calibration in
                drawing.reliability(calibration, error: candidate.metric("test_ece"), frame: frame)
            }
        case .confusionMatrix: return confusionMatrix(frame, &options)
        }
    }

    // MARK: Kinds

    private func confusionMatrix(_ frame: FigureFrame, _ options: inout DirectiveOptions) -> DrawnFigure? {
        artifact(RunArtifact.confusionMatrix, of: ConfusionMatrix.self, &options).map {
            drawing.confusionMatrix($0.1, frame: frame)
        }
    }

    private func roc(_ frame: FigureFrame, _ options: inout DirectiveOptions) -> DrawnFigure? {
        guard let candidates = options.runsOrRun(in: figures, required: []) else { return nil }
        var entries: [FigureDrawing.ROCEntry] = []
        for candidate in candidates {
            guard let run = candidate.run else { continue }
            if let curve = read(RunArtifact.roc, of: run, as: ROCCurve.self, isNamed: !options.has("filter"), &options) {
                entries.append(.init(run: run, curve: curve, area: candidate.metric("test_roc_auc") ?? curve.area))
            }
        }
        guard options.problems.isEmpty else { return nil }
        guard !entries.isEmpty else {
            options.report("none of the \(candidates.count) runs has the artifact \(RunArtifact.roc)", option: "filter")
            return nil
        }
        guard isFew(entries.count, &options) else { return nil }
        return drawing.roc(entries, frame: frame)
    }

    private func learningCurves(_ frame: FigureFrame, _ options: inout DirectiveOptions) -> DrawnFigure? {
        let key = options.text("metric") ?? "epoch_validation_accuracy"
        guard let runs = options.runsOrRun(in: figures, required: [key])?.compactMap(\.run), isFew(runs.count, &options) else {
            return nil
        }
        let metric = MetricName(key).historyTitle(in: drawing.words)
        return drawing.learningCurve(
            runs, metric: key, title: drawing.words.text(.historyTitle, ["metric": metric]),
            description: drawing.words.text(.historyDescription), valueTitle: metric, frame: frame)
    }

    private func isFew(_ count: Int, _ options: inout DirectiveOptions) -> Bool {
        guard count > ChartKind.mostCurves else { return true }
        options.report(
            "\(count) runs are too many for one chart: add `:limit: \(ChartKind.mostCurves)`, or a filter that keeps fewer",
            option: ["limit", "runs", "filter"].first(where: options.has))
        return false
    }

    // MARK: Artifacts

    /// The artifact of the one run that the directive names.
    private func artifact<Value: Decodable>(_ path: String, of type: Value.Type, _ options: inout DirectiveOptions)
        -> (Candidate, Value)?
    {
        guard let candidate = options.run(in: figures), let run = candidate.run else { return nil }
        return read(path, of: run, as: type, isNamed: true, &options).map { (candidate, $0) }
    }

    /// - Parameter isNamed: Whether it is a problem that the run has no such artifact.
    private func read<Value: Decodable>(
        _ path: String, of run: Run, as type: Value.Type, isNamed: Bool, _ options: inout DirectiveOptions
    ) -> Value? {
        let option = ["run", "runs", "filter"].first(where: options.has)
        do throws(RunArtifact.Unreadable) {
            if let value = try RunArtifact.read(path, of: run, as: type) { return value }
            if isNamed { options.report("the run `\(run.name)` has no artifact \(path)", option: option) }
        } catch {
            options.report(error.message, option: option)
        }
        return nil
    }
}
