import Evaluation
import Foundation
import Markdown
import Templates
import Tracking

extension FigureResolver {
    /// `{run}`: the run that the argument or the option `run` names, in brief, with its figures and parameters.
    ///
    /// Options: `run`, `metrics` and `params` (between commas; the usual ones where they are left out), `title`, `caption`.
    func runCard(_ directive: Directive) throws -> String {
        var options = DirectiveOptions(directive, known: ["run", "metrics", "params"] + DirectiveOptions.frame)
        options.refuseBody()
        let candidate = options.run(in: figures)
        let metrics = metrics(of: candidate, &options)
        let parameters = options.list("params")
        let (title, caption) = (options.text("title"), options.text("caption"))
        guard let candidate, let run = candidate.run else {
            report(options.sortedProblems)
            return ""
        }
        for key in parameters ?? [] where run.params[key] == nil {
            options.report("the run has no parameter `\(key)`" + suggestion(for: key, in: run.params.keys), option: "params")
        }
        guard options.problems.isEmpty else {
            report(options.sortedProblems)
            return ""
        }
        let settings = (parameters ?? run.params.keys.sorted()).map { key in
            Plate.Fact(term: key, value: FigureFormat.text(parameter: run.params[key] ?? "", in: language))
        }
        let plate = Plate(
            title: title ?? run.name, detail: run.shortID, facts: facts(metrics, of: candidate), settings: settings,
            links: [.init(text: drawing.words.text(.plateRun), url: language.homePath + "runs/\(run.id)/")], caption: caption,
            downloads: tables.add(data(metrics, of: candidate), named: "run"))
        return try templates.render(plate, in: language).html
    }

    /// `{model-card}`: the version of a registered model that the argument or the option `model` names, in brief, with the way to
    /// its page: `models:/sentiment@champion`, `models:/sentiment/3`, `sentiment@champion`, `sentiment/3`, or the alias alone.
    ///
    /// Options: `model`, `metrics`, `title`, `caption`.
    func modelCard(_ directive: Directive) throws -> String {
        var options = DirectiveOptions(directive, known: ["model", "metrics"] + DirectiveOptions.frame)
        options.refuseBody()
        let found = version(&options)
        let candidate = found?.version.runID.flatMap { id in figures.candidates.first { $0.run?.id == id } }
        let metrics = found == nil ? [] : metrics(of: candidate, &options)
        let (title, caption) = (options.text("title"), options.text("caption"))
        guard let (model, version) = found, options.problems.isEmpty else {
            report(options.sortedProblems)
            return ""
        }
        var links = [
            Plate.Link(text: drawing.words.text(.plateCard), url: language.homePath + Self.path(of: version))
        ]
        if let run = candidate?.run {
            links.append(.init(text: drawing.words.text(.plateModel), url: language.homePath + "runs/\(run.id)/"))
        }
        let plate = Plate(
            title: title ?? version.displayName,
            tags: model.aliases.filter { $0.value == version.version }.map(\.key).sorted(),
            text: ModelText.description(of: version, in: language, from: content.modelTexts) ?? model.description,
            facts: candidate.map { facts(metrics, of: $0) } ?? [], links: links,
            caption: caption, downloads: candidate.map { tables.add(data(metrics, of: $0), named: "model-card") })
        return try templates.render(plate, in: language).html
    }

    /// The page of a version, below the home of a language.
    static func path(of version: ModelVersion) -> String {
        let name = version.model.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? version.model
        return "models/\(name)/\(version.version)/"
    }

    // MARK: Parts

    /// What a run is told by where the options name no metrics.
    private static let usualMetrics = ["test_accuracy", "test_f1", "test_roc_auc", "test_ece", "latency_p50_us", "model_bytes"]

    private func metrics(of candidate: Candidate?, _ options: inout DirectiveOptions) -> [String] {
        guard let named = options.list("metrics") else {
            return Self.usualMetrics.filter { candidate?.metrics[$0] != nil }
        }
        for key in named where candidate != nil && candidate?.metrics[key] == nil {
            let near = suggestion(for: key, in: candidate?.metrics.keys.sorted() ?? [])
            options.report("the run has no metric `\(key)`" + near, option: "metrics")
        }
        return named.filter { candidate?.metrics[$0] != nil }
    }

    private func facts(_ keys: [String], of candidate: Candidate) -> [Plate.Fact] {
        keys.map { key in
            let format = FigureFormat(key: key)
            let interval = figures.interval(of: key, in: candidate)
            return Plate.Fact(
                term: MetricName(key).title(in: drawing.words), value: format.text(candidate.metrics[key] ?? .nan, in: language),
                range: interval.map { format.text($0.lower...$0.upper, in: language) })
        }
    }

    private func data(_ keys: [String], of candidate: Candidate) -> DataTable {
        DataTable(
            columns: ["run_id", "metric", "value", "lower", "upper"],
            rows: keys.map { key in
                let interval = figures.interval(of: key, in: candidate)
                return [
                    .text(candidate.id), .text(key), DataTable.Value(candidate.metrics[key]), DataTable.Value(interval?.lower),
                    DataTable.Value(interval?.upper),
                ]
            })
    }

    // MARK: Registry

    private func version(_ options: inout DirectiveOptions) -> (model: RegisteredModel, version: ModelVersion)? {
        let argument = options.directive.argument
        if options.has("model"), !argument.isEmpty {
            options.report("{model-card} names a model twice, as `\(argument)` and by its option: keep one", option: "model")
            return nil
        }
        guard let name = options.has("model") ? options.text("model") : argument.isEmpty ? nil : argument else {
            if !options.has("model") {
                options.report(
                    "{model-card} needs a model: write `{model-card} models:/NAME@ALIAS` or `{model-card} models:/NAME/1`")
            }
            return nil
        }
        do {
            return try version(named: name)
        } catch let error as FigureIndex.Unresolved {
            options.report(error.message, option: "model")
        } catch {
            options.report("\(error)", option: "model")
        }
        return nil
    }

    /// - Throws: ``FigureIndex/Unresolved``, or a ``TrackingError`` of the registry.
    private func version(named name: String) throws -> (model: RegisteredModel, version: ModelVersion) {
        if !name.hasPrefix("models:/"), !name.contains("@"), !name.contains("/") {
            let models = content.models.filter { $0.aliases[name] != nil }
            guard let model = models.first else {
                let aliases = content.models.flatMap(\.aliases.keys)
                throw FigureIndex.Unresolved(
                    message: "no registered model has the alias `\(name)`" + suggestion(for: name, in: aliases))
            }
            guard models.count == 1 else {
                let choices = models.map { "\($0.name)@\(name)" }.joined(separator: " or ")
                throw FigureIndex.Unresolved(message: "several models have the alias `\(name)`: write \(choices)")
            }
            return (model, try model.version(alias: name))
        }
        switch try ModelURI(name.hasPrefix("models:/") ? name : "models:/" + name) {
        case .alias(let name, let alias):
            let model = try model(named: name)
            return (model, try model.version(alias: alias))
        case .version(let name, let number):
            let model = try model(named: name)
            return (model, try model.version(number))
        case .run, .folder:
            throw FigureIndex.Unresolved(
                message: "`\(name)` names no registered model: write models:/NAME@ALIAS or models:/NAME/1")
        }
    }

    private func model(named name: String) throws(FigureIndex.Unresolved) -> RegisteredModel {
        if let model = content.models.first(where: { $0.name == name }) { return model }
        throw FigureIndex.Unresolved(
            message: "there is no registered model `\(name)`" + suggestion(for: name, in: content.models.map(\.name)))
    }
}
