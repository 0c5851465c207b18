/// A MyST directive: a fenced block whose info string is `{name} argument`.
///
/// ```` ```{figure} roc.svg ```` opens one. Its body may begin with lines of options, `:key: value`, or with a YAML mapping
/// between `---` lines. What it means is the business of a ``MarkupResolver``.
package struct Directive: Hashable, Sendable {
    /// What is wrong with the options of a directive. ``HTMLRenderer`` throws it.
    package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
        package var line: Int
        package var message: String

        package init(line: Int, message: String) {
            self.line = line
            self.message = message
        }

        package var description: String { "line \(line): \(message)" }
    }

    package var name: String
    /// The rest of the info string, trimmed; empty where there is none.
    package var argument: String
    /// Each option's value as written; empty for an option without value. YAML scalars are not interpreted.
    package var options: [String: String]
    /// The line of each option.
    package var optionLines: [String: Int] = [:]
    /// What follows the options, without blank lines before it. Markdown, if the directive's meaning says so.
    package var body: String
    /// The line of ``body``'s first line.
    package var bodyLine: Int
    package var line: Int
    /// The block as code, options included: what a renderer shows that knows no directives.
    package var source: CodeBlock
    /// The argument as running text, where the directive is one of Markdown itself, such as `{note}`; empty for any other.
    package var title: [Inline] = []
    /// The body as Markdown, where the directive is one of Markdown itself, such as `{note}`; empty for any other.
    package var blocks: [Block] = []
    /// What is wrong with the options, in the order of their lines; those that could be read are in ``options``.
    package var problems: [Problem] = []
    /// The first of them.
    package var problem: Problem? { problems.first }
}
