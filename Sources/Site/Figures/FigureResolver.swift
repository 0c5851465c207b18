import Evaluation
import Markdown
import Templates
import Tracking

/// Puts the figures into an article: roles become numbers, directives become charts.
///
/// A reference that leads nowhere is kept as a diagnostic with its line, so that one build tells of all of them.
final class FigureResolver: MarkupResolver {
    private let file: String
    private let language: Language
    private let figures: FigureIndex
    private let templates: TemplateLibrary
    private let comparison: Comparison
    private(set) var diagnostics: [Diagnostic] = []
    private var figureCount = 0

    init(file: String, language: Language, figures: FigureIndex, templates: TemplateLibrary, comparison: Comparison) {
        self.file = file
        self.language = language
        self.figures = figures
        self.templates = templates
        self.comparison = comparison
    }

    private static let roles = ["metric", "ci", "param"]
    private static let directives = ["comparison"]

    func html(forRole name: String, content: String, line: Int) -> String {
        do throws(FigureIndex.Unresolved) {
            switch name {
            case "metric":
                let figure = try figures.metric(content)
                return link(to: figure.source, text: FigureFormat(key: figure.key).text(figure.value, in: language))
            case "ci":
                let (figure, interval) = try figures.interval(content)
                let text = FigureFormat(key: figure.key).text(interval.lower...interval.upper, in: language)
                return link(to: figure.source, text: text)
            case "param":
                let (run, value) = try figures.parameter(content)
                return link(to: .run(run), text: FigureFormat.text(parameter: value, in: language))
            default:
                throw FigureIndex.Unresolved(message: "the role {\(name)} is unknown: \(Self.list(Self.roles)) are known")
            }
        } catch {
            diagnostics.append(Diagnostic(.error, error.message, file: file, line: line))
            return ""
        }
    }

    func html(for directive: Directive) throws -> String {
        guard directive.name == "comparison" else {
            report("the directive {\(directive.name)} is unknown: \(Self.list(Self.directives)) is known", directive.line)
            return ""
        }
        if let option = directive.options.keys.sorted().first {
            report("{comparison} has no option `\(option)`: it takes none", directive.line)
            return ""
        }
        if let text = [directive.argument, directive.body].first(where: { !$0.isEmpty })?.split(separator: "\n").first {
            report("{comparison} takes no argument and no text: take `\(text)` away", directive.line)
            return ""
        }
        figureCount += 1
        let figure = comparison.dotPlot(id: "comparison-\(figureCount)", in: language)
        return try templates.render(figure, in: language).html
    }

    private func report(_ message: String, _ line: Int) {
        diagnostics.append(Diagnostic(.error, message, file: file, line: line))
    }

    private static func list(_ names: [String]) -> String { names.map { "{\($0)}" }.joined(separator: ", ") }

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
