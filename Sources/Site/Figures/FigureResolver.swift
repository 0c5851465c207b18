import Evaluation
import Markdown
import Templates
import Tracking

/// Puts the figures into an article: roles become numbers, directives become charts, tables and cards.
///
/// A reference that leads nowhere and an option that says nothing are kept as diagnostics with their line, so that one build
/// tells of all of them.
final class FigureResolver: MarkupResolver {
    private let file: String
    let language: Language
    let content: SiteContent
    let figures: FigureIndex
    let templates: TemplateLibrary
    let drawing: FigureDrawing
    private(set) var diagnostics: [Diagnostic] = []
    /// What the charts give away beside the page.
    var tables: PageTables
    /// How many figures of each directive there are so far.
    private var counts: [String: Int] = [:]
    /// What stands for the article where it is shared.
    private(set) var firstChart: ChartFigure?

    /// - Parameters:
    ///   - file: The article's file, for messages.
    ///   - path: The address of its page.
    init(file: String, path: String, language: Language, content: SiteContent, figures: FigureIndex, templates: TemplateLibrary) {
        self.file = file
        self.language = language
        self.content = content
        self.figures = figures
        self.templates = templates
        drawing = FigureDrawing(words: templates.translations(language), figures: figures)
        tables = PageTables(path: path)
    }

    // MARK: Roles

    private static let roles = ["metric", "ci", "param", "verdict", "stated"]

    func html(forRole name: String, content: String, line: Int) -> String {
        html(forRole: name, content: content, line: line, isInsideLink: false)
    }

    func html(forRole name: String, content: String, line: Int, isInsideLink: Bool) -> String {
        do throws(FigureIndex.Unresolved) {
            let (text, source) = try figure(forRole: name, content: content)
            guard let source, !isInsideLink else { return SafeHTML(escaping: text).html }
            return link(to: source, text: text)
        } catch {
            report([Directive.Problem(line: line, message: error.message)])
            return ""
        }
    }

    /// What cannot be resolved is told where the role stands in the text.
    func text(forRole name: String, content: String) -> String {
        (try? figure(forRole: name, content: content))?.text ?? content
    }

    private func figure(
        forRole name: String, content: String
    ) throws(FigureIndex.Unresolved) -> (text: String, source: FigureIndex.Source?) {
        switch name {
        case "metric":
            let figure = try finite(try figures.metric(content), content)
            return (FigureFormat(key: figure.key).text(figure.value, in: language), figure.source)
        case "ci":
            let (figure, interval) = try figures.interval(content)
            return (FigureFormat(key: figure.key).text(interval.lower...interval.upper, in: language), figure.source)
        case "param":
            let (run, value) = try figures.parameter(content)
            return (FigureFormat.text(parameter: value, in: language), .run(run))
        case "verdict": return (try verdict(content), nil)
        case "stated": return (content, nil)
        default:
            let hint = suggestion(for: name, in: Self.roles)
            let known = Self.roles.map { "{\($0)}" }.joined(separator: ", ")
            throw FigureIndex.Unresolved(
                message: "the role {\(name)} is unknown" + (hint.isEmpty ? ": \(known) are known" : hint))
        }
    }

    /// A diverged training logs NaN: there is no figure that a sentence could tell.
    private func finite(_ figure: FigureIndex.Figure, _ reference: String) throws(FigureIndex.Unresolved) -> FigureIndex.Figure {
        guard !figure.value.isFinite else { return figure }
        throw FigureIndex.Unresolved(message: "`\(reference)` is \(figure.value): say in words that it has no value")
    }

    // MARK: Directives

    /// The directives and what stands in their place.
    private enum Name: String, CaseIterable {
        case comparison
        case chart
        case confusionMatrix = "confusion-matrix"
        case run
        case modelCard = "model-card"
    }

    func html(for directive: Directive) throws -> String {
        guard let name = Name(rawValue: directive.name) else {
            let known = Name.allCases.map(\.rawValue) + Directive.MarkdownName.allCases.map(\.rawValue)
            let hint = suggestion(for: directive.name, in: known)
            let list = known.map { "{\($0)}" }.joined(separator: ", ")
            let message = "the directive {\(directive.name)} is unknown" + (hint.isEmpty ? ": \(list) are known" : hint)
            report([Directive.Problem(line: directive.line, message: message)])
            return ""
        }
        return switch name {
        case .comparison: try comparison(directive)
        case .chart: try chart(directive)
        case .confusionMatrix: try confusionMatrix(directive)
        case .run: try runCard(directive)
        case .modelCard: try modelCard(directive)
        }
    }

    func report(_ problems: [Directive.Problem]) {
        diagnostics += problems.map { Diagnostic(.error, $0.message, file: file, line: $0.line) }
    }

    /// An id that no other element of the page has: slugs of headings have hyphens, never an underscore.
    func nextID(_ name: String) -> String {
        counts[name, default: 0] += 1
        return "\(name)_\(counts[name, default: 0])"
    }

    /// - Returns: The figure's HTML, once its table is given away.
    func html(of figure: DrawnFigure) throws -> String {
        if firstChart == nil { firstChart = figure.figure }
        return try templates.render(figure.giveAway(in: &tables), in: language).html
    }

    // MARK: Links

    /// A figure leads to where it comes from.
    private func link(to source: FigureIndex.Source, text: String) -> String {
        let target =
            switch source {
            case .run(let run): language.homePath + "runs/\(run.id)/"
            case .published(let result): language.homePath + "results/#source-\(result.source)"
            }
        return "<a class=\"live\" href=\"\(SafeHTML(escaping: target).html)\">\(SafeHTML(escaping: text).html)</a>"
    }
}
