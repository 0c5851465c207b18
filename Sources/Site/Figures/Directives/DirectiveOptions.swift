import Markdown

/// Reads the options of one directive, and keeps all that is wrong with them: names that it does not know, values of the wrong form.
struct DirectiveOptions {
    let directive: Directive
    private(set) var problems: [Directive.Problem] = []

    /// - Parameter known: The names that the directive has.
    init(_ directive: Directive, known: [String]) {
        self.directive = directive
        for name in directive.options.keys where !known.contains(name) {
            let near = suggestion(for: name, in: known)
            let hint = near.isEmpty ? ": it has \(known.joined(separator: ", "))" : near
            report("{\(directive.name)} has no option `\(name)`\(hint)", option: name)
        }
    }

    /// The problems in the order of their lines.
    var sortedProblems: [Directive.Problem] { problems.sorted { ($0.line, $0.message) < ($1.line, $1.message) } }

    func has(_ name: String) -> Bool { directive.options[name] != nil }

    /// - Parameter option: The option whose line is meant; that of the directive where it is nil or not given.
    mutating func report(_ message: String, option: String? = nil) {
        let line = option.flatMap { directive.optionLines[$0] } ?? directive.line
        problems.append(Directive.Problem(line: line, message: message))
    }

    // MARK: Values

    mutating func text(_ name: String) -> String? {
        guard let value = directive.options[name] else { return nil }
        guard !value.isEmpty else {
            report("the option `\(name)` of {\(directive.name)} has no value", option: name)
            return nil
        }
        return value
    }

    /// Values between commas.
    mutating func list(_ name: String) -> [String]? {
        guard let text = text(name) else { return nil }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
            String(part.trimmingPrefix(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }
        guard !parts.contains("") else {
            report("the option `\(name)` of {\(directive.name)} has a comma without a value beside it", option: name)
            return nil
        }
        let repeated = parts.indices.first { parts[..<$0].contains(parts[$0]) }
        if let repeated {
            report("the option `\(name)` of {\(directive.name)} names `\(parts[repeated])` twice", option: name)
            return nil
        }
        return parts
    }

    /// A whole number from 1 on.
    mutating func count(_ name: String) -> Int? {
        guard let text = text(name) else { return nil }
        guard let count = Int(text), count >= 1 else {
            report("the option `\(name)` of {\(directive.name)} is `\(text)`: write a whole number from 1 on", option: name)
            return nil
        }
        return count
    }

    mutating func choice<Value: RawRepresentable<String> & CaseIterable>(_ name: String, of type: Value.Type) -> Value? {
        guard let text = text(name) else { return nil }
        if let value = Value(rawValue: text) { return value }
        let known = Value.allCases.map(\.rawValue)
        let near = suggestion(for: text, in: known)
        let hint = near.isEmpty ? ": write \(known.joined(separator: ", "))" : near
        report("the option `\(name)` of {\(directive.name)} cannot be `\(text)`\(hint)", option: name)
        return nil
    }

    /// For a directive that takes neither.
    mutating func refuseArgument() {
        guard !directive.argument.isEmpty else { return }
        report("{\(directive.name)} takes no argument: take `\(directive.argument)` away")
    }

    mutating func refuseBody() {
        guard let first = directive.body.split(separator: "\n").first else { return }
        let message = "{\(directive.name)} takes no text: take `\(first)` away, or write it as `:caption: …`"
        problems.append(Directive.Problem(line: directive.bodyLine, message: message))
    }
}
