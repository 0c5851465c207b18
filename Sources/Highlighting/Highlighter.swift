/// Colours program text while a page is rendered: no script has to do it in the browser.
///
/// Each language is a scanner over bytes, in one pass and in linear time. Colouring is not parsing: what is malformed is
/// coloured as far as it can be made out, and never refused. What needs no emphasis, such as names and most operators, gets
/// no element: it would make pages heavier, not clearer.
package enum Highlighter {
    /// The code as HTML: escaped as libcmark escapes it, with `<span class="tok-…">` around what ``TokenKind`` names. Without
    /// its tags it is the code, byte for byte.
    ///
    /// - Parameter language: a name as it stands after a fence, such as `swift` or `YML`.
    /// - Returns: nil for a language that is not known.
    package static func html(for code: String, language: String) -> String? {
        guard let grammar = Grammar(named: language) else { return nil }
        var text = CodeScanner(Array(code.utf8))
        grammar.scan(&text)
        return text.html()
    }

    /// Whether ``html(for:language:)`` knows the language.
    package static func knows(_ language: String) -> Bool { Grammar(named: language) != nil }
}

/// The languages, each with its scanner.
enum Grammar: CaseIterable {
    case console
    case dockerfile
    case json
    case kql
    case python
    case shell
    case sql
    case swift
    case yaml

    init?(named name: String) {
        // Names are compared without regard to case; none is longer.
        guard name.utf8.count <= 16, let grammar = Self.byName[name.lowercased()] else { return nil }
        self = grammar
    }

    func scan(_ text: inout CodeScanner) {
        switch self {
        case .console: ConsoleGrammar.scan(&text)
        case .dockerfile: DockerfileGrammar.scan(&text)
        case .json: JSONGrammar.scan(&text)
        case .kql: KQLGrammar.scan(&text)
        case .python: PythonGrammar.scan(&text)
        case .shell: ShellGrammar.scan(&text)
        case .sql: SQLGrammar.scan(&text)
        case .swift: SwiftGrammar.scan(&text)
        case .yaml: YAMLGrammar.scan(&text)
        }
    }

    var names: [String] {
        switch self {
        case .console: ["console", "shell-session", "shellsession", "sh-session", "terminal"]
        case .dockerfile: ["dockerfile", "docker", "containerfile"]
        case .json: ["json", "jsonc", "json5", "jsonl", "ndjson", "geojson"]
        case .kql: ["kql", "kusto"]
        case .python: ["python", "python3", "py", "py3", "pyi"]
        case .shell: ["shell", "sh", "bash", "zsh", "ksh", "dash"]
        case .sql: ["sql", "sqlite", "sqlite3", "postgres", "postgresql", "psql", "mysql", "tsql", "plsql"]
        case .swift: ["swift"]
        case .yaml: ["yaml", "yml"]
        }
    }

    private static let byName = [String: Grammar](
        uniqueKeysWithValues: allCases.flatMap { grammar in grammar.names.map { ($0, grammar) } })
}
