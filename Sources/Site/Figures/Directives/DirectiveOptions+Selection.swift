import Markdown

extension DirectiveOptions {
    /// The options that choose runs.
    static let selection = ["runs", "source", "filter", "sort", "limit"]
    /// The same where published results have nothing to show.
    static let ownSelection = selection.filter { $0 != "source" }
    /// What is written around a figure.
    static let frame = ["title", "caption"]

    /// The candidates that the options choose: named one by one (`runs: champion, baseline`), or found by source and filter.
    ///
    /// - Parameters:
    ///   - figures: Where they are chosen from.
    ///   - source: What is chosen from where the options do not say.
    ///   - required: The metrics that all must have. A run that is named and lacks one is a problem.
    ///   - bestFirst: The order where the options give none, and name no runs.
    /// - Returns: nil where there is a problem.
    mutating func candidates(
        in figures: FigureIndex, source: RunSelection.Source, required: [String] = [], bestFirst: RunOrder? = nil
    ) -> [Candidate]? {
        let before = problems.count
        var selection = RunSelection(source: source, required: required)
        selection.source = choice("source", of: RunSelection.Source.self) ?? source
        selection.limit = count("limit")
        selection.filter = parsed("filter") { text throws(SelectionError) in try RunFilter(parsing: text) }
        selection.order = parsed("sort") { text throws(SelectionError) in try RunOrder.parse(text) } ?? []
        var all = figures.candidates
        if has("runs") {
            for name in ["source", "filter"] where has(name) {
                report("`runs` and `\(name)` exclude each other: keep one of them", option: name)
            }
            all = named("runs", in: figures, required: required)
            selection.source = .both
        } else {
            selection.fallback = bestFirst
        }
        guard problems.count == before else { return nil }
        do {
            return try selection.candidates(from: all)
        } catch {
            let key = error.field.flatMap { field in ["metric", "x", "y"].first { directive.options[$0] == field.key } }
            report("{\(directive.name)}: \(error.message)", option: key ?? ["filter", "sort"].first(where: has))
            return nil
        }
    }

    /// One run, `run: champion`, or a selection of runs; published results cannot be named.
    mutating func runsOrRun(in figures: FigureIndex, required: [String]) -> [Candidate]? {
        if has("run") {
            for name in Self.ownSelection where has(name) {
                report("`run` and `\(name)` exclude each other: keep one of them", option: name)
            }
            guard let candidate = run(in: figures) else { return nil }
            let missing = required.filter { candidate.metric($0) == nil }
            for key in missing {
                let near = suggestion(for: key, in: candidate.metrics.keys)
                report("the run `\(candidate.name)` has no metric `\(key)`" + near, option: has("metric") ? "metric" : "run")
            }
            return missing.isEmpty ? [candidate] : nil
        }
        guard has("runs") || has("filter") || has("limit") else {
            report("{\(directive.name)} needs runs: add `:run: champion`, `:runs:` with several names, or a `:filter:`")
            return nil
        }
        let found = candidates(in: figures, source: .own, required: required)
        for candidate in found ?? [] where candidate.run == nil {
            report("`\(candidate.id)` is a published result: {\(directive.name)} needs runs of this project", option: "runs")
        }
        return found
    }

    /// The runs that an option names one by one.
    private mutating func named(_ option: String, in figures: FigureIndex, required: [String]) -> [Candidate] {
        var found: [Candidate] = []
        for name in list(option) ?? [] {
            guard let candidate = candidate(named: name, in: figures, option: option) else { continue }
            let missing = required.filter { candidate.metric($0) == nil }
            for key in missing {
                report("`\(name)` has no metric `\(key)`" + suggestion(for: key, in: candidate.metrics.keys), option: option)
            }
            if missing.isEmpty { found.append(candidate) }
        }
        return found
    }

    /// The one run of an option or of the argument, `{run} champion`.
    mutating func run(in figures: FigureIndex) -> Candidate? {
        let argument = directive.argument
        if has("run"), !argument.isEmpty {
            report("{\(directive.name)} names a run twice, as `\(argument)` and by its option: keep one", option: "run")
            return nil
        }
        guard let name = has("run") ? text("run") : argument.isEmpty ? nil : argument else {
            if !has("run") { report("{\(directive.name)} needs a run: add `:run: champion`, or the name or id of another") }
            return nil
        }
        guard let candidate = candidate(named: name, in: figures, option: "run") else { return nil }
        guard candidate.run != nil else {
            report("`\(name)` is a published result: {\(directive.name)} needs a run of this project", option: "run")
            return nil
        }
        return candidate
    }

    private mutating func candidate(named name: String, in figures: FigureIndex, option: String) -> Candidate? {
        do throws(FigureIndex.Unresolved) {
            return try figures.candidate(named: name)
        } catch {
            report(error.message, option: option)
            return nil
        }
    }

    /// Reads the text of an option, and tells where in it the problem is.
    private mutating func parsed<Value>(_ name: String, _ parse: (String) throws(SelectionError) -> Value) -> Value? {
        guard let text = text(name) else { return nil }
        do throws(SelectionError) {
            return try parse(text)
        } catch {
            let place = error.column.map { " at column \($0)" } ?? ""
            report("the \(name) `\(text)` cannot be read\(place): \(error.message)", option: name)
            return nil
        }
    }
}
