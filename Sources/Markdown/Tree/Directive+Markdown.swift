extension Directive {
    /// The directives that are Markdown themselves, as MyST has them: their meaning needs no ``MarkupResolver``.
    package enum MarkdownName: String, CaseIterable, Sendable {
        case note, tip, important, warning, caution
        /// An admonition with a title of the author's.
        case admonition
        /// A picture with a caption.
        case figure

        fileprivate var options: [String] { self == .figure ? ["alt"] : [] }
    }

    package var isMarkdown: Bool { MarkdownName(rawValue: name) != nil }

    /// Looks for what a directive of Markdown does not take, or lacks.
    mutating func validateMarkdown() {
        guard let name = MarkdownName(rawValue: name) else { return }
        for (option, line) in optionLines.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) })
        where !name.options.contains(option) {
            let known = name.options.map { "`\($0)`" }.joined(separator: ", ")
            report("{\(name)} has no option `\(option)`: \(known.isEmpty ? "it takes none" : known + " is known")", line: line)
        }
        switch name {
        case .figure:
            if argument.isEmpty { report("{figure} needs the address of a picture: write ```{figure} /images/NAME.png") }
            if options["alt"] == nil {
                report("{figure} needs a description: add `:alt: …`, or `:alt:` alone where the picture only decorates")
            }
        case .admonition where argument.isEmpty: report("{admonition} needs a title: write ```{admonition} TITLE")
        default: break
        }
        if name != .figure, body.isEmpty { report("{\(name)} says nothing: write its text between the fences") }
    }

    mutating func reportDepth() {
        report("{\(name)} stands in too many other directives: end one of them before it")
    }

    private mutating func report(_ message: String, line: Int? = nil) {
        problems.append(Problem(line: line ?? self.line, message: message))
    }
}
