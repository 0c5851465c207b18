extension RunFilter {
    /// Reads an expression.
    ///
    /// - Throws: ``SelectionError`` with the column, and what to write instead.
    init(parsing text: String) throws(SelectionError) {
        var parser = Parser(tokens: try FilterToken.tokens(of: text), length: text.count)
        self = try parser.alternatives()
        if let token = parser.next {
            throw SelectionError("`and` or `or` is missing before `\(token.text)`", column: token.column)
        }
    }

    /// `or` binds less than `and`, and `and` less than `not`.
    private struct Parser {
        let tokens: [FilterToken]
        let length: Int
        private var position = 0
        /// Parentheses and `not` that are open: a text may not exhaust the stack.
        private var depth = 0

        init(tokens: [FilterToken], length: Int) {
            self.tokens = tokens
            self.length = length
        }

        var next: FilterToken? { position < tokens.count ? tokens[position] : nil }

        mutating func alternatives() throws(SelectionError) -> RunFilter {
            var filter = try conjunction()
            while take(word: "or") { filter = .or(filter, try conjunction()) }
            return filter
        }

        private mutating func conjunction() throws(SelectionError) -> RunFilter {
            var filter = try condition()
            while take(word: "and") { filter = .and(filter, try condition()) }
            return filter
        }

        private mutating func condition() throws(SelectionError) -> RunFilter {
            depth += 1
            defer { depth -= 1 }
            guard depth <= 64 else { throw SelectionError("more than 64 parentheses and `not` are open", column: next?.column) }
            if take(word: "not") { return .not(try condition()) }
            guard take(symbol: "(") else { return try comparison() }
            let filter = try alternatives()
            try expect(")")
            return filter
        }

        private mutating func comparison() throws(SelectionError) -> RunFilter {
            let field = try field()
            guard let token = next else { throw end("a comparison is missing after `\(field)`, such as `= …`") }
            position += 1
            switch token.kind {
            case .symbol(let symbol):
                let sign = symbol == "==" ? "=" : symbol == "<>" ? "!=" : symbol
                guard let comparison = Comparison(rawValue: sign) else { break }
                let value = try value(for: field)
                guard field.isNumeric || comparison == .equal || comparison == .unequal else {
                    let message = "`\(field)` is a text, which \(sign) cannot compare: use =, !=, LIKE or IN"
                    throw SelectionError(message, column: token.column)
                }
                return .compare(field, comparison, value)
            case .word(let word):
                switch word.lowercased() {
                case "like", "ilike": return try like(field, ignoresCase: word.lowercased() == "ilike", at: token)
                case "in": return .among(field, try list(for: field))
                case "is":
                    let isPresent = take(word: "not")
                    guard take(word: "null") else { throw problem("`null` is missing after `is`") }
                    return isPresent ? .not(.isMissing(field)) : .isMissing(field)
                case "not":
                    if take(word: "in") {
                        // As in SQL, a run that lacks the field is neither in nor out.
                        return .and(.not(.isMissing(field)), .not(.among(field, try list(for: field))))
                    }
                    throw problem("`in` is missing after `not`")
                default: break
                }
            default: break
            }
            let message = "`\(token.text)` is no comparison: use =, !=, <, <=, >, >=, LIKE, ILIKE, IN or IS NULL"
            throw SelectionError(message, column: token.column)
        }

        private mutating func like(_ field: RunField, ignoresCase: Bool, at token: FilterToken) throws(SelectionError)
            -> RunFilter
        {
            guard !field.isNumeric else {
                throw SelectionError("`\(field)` is a number: LIKE compares texts", column: token.column)
            }
            guard case .text(let pattern)? = next?.kind else {
                throw problem("a pattern in single quotes is missing, such as 'bert%'")
            }
            position += 1
            return .like(field, pattern: pattern, ignoresCase: ignoresCase)
        }

        private mutating func field() throws(SelectionError) -> RunField {
            guard let token = next else { throw end("a field is missing, such as metrics.test_accuracy") }
            guard case .word(let word) = token.kind else {
                let message = "`\(token.text)` is no field: write metrics.KEY, params.KEY, tags.KEY or attributes.KEY"
                throw SelectionError(message, column: token.column)
            }
            position += 1
            var key: String? = nil
            if word.hasSuffix("."), case .quotedName(let name)? = next?.kind {
                position += 1
                key = name
            }
            do {
                return try RunField(parsing: word, quotedKey: key)
            } catch {
                throw SelectionError(error.message, column: token.column)
            }
        }

        private mutating func value(for field: RunField) throws(SelectionError) -> RunField.Value {
            switch next?.kind {
            case .number(let number) where field.isNumeric:
                position += 1
                return .number(number)
            case .text(let text) where !field.isNumeric:
                position += 1
                return .text(text)
            case .quotedName(let text)? where !field.isNumeric:
                position += 1
                return .text(text)
            case nil: throw end(field.isNumeric ? "a number is missing" : "a text in single quotes is missing")
            default:
                let expected = field.isNumeric ? "a number" : "a text in single quotes, as MLflow does"
                throw problem("compare `\(field)` with \(expected)")
            }
        }

        private mutating func list(for field: RunField) throws(SelectionError) -> [RunField.Value] {
            try expect("(")
            var values = [try value(for: field)]
            while take(symbol: ",") { values.append(try value(for: field)) }
            try expect(")")
            return values
        }

        // MARK: Tokens

        private mutating func take(word: String) -> Bool {
            guard case .word(let found)? = next?.kind, found.lowercased() == word else { return false }
            position += 1
            return true
        }

        private mutating func take(symbol: String) -> Bool {
            guard next?.kind == .symbol(symbol) else { return false }
            position += 1
            return true
        }

        private mutating func expect(_ symbol: String) throws(SelectionError) {
            guard take(symbol: symbol) else { throw problem("`\(symbol)` is missing") }
        }

        private func end(_ message: String) -> SelectionError { SelectionError(message, column: length + 1) }

        /// At the next token, which is named.
        private func problem(_ message: String) -> SelectionError {
            next.map { SelectionError("\(message); `\($0.text)` stands there", column: $0.column) } ?? end(message)
        }
    }
}

extension RunField {
    /// Reads `metrics.KEY`; a bare key is refused, since a run may have a metric and a parameter of one name.
    init(parsing word: String, quotedKey: String? = nil) throws(SelectionError) {
        let parts = word.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let key = quotedKey ?? (parts.count == 2 ? parts[1] : "")
        guard parts.count == 2, let kind = Kind(word: parts[0].lowercased()) else {
            let kinds = Kind.allCases.map(\.rawValue)
            let near = parts.count == 2 ? suggestion(for: parts[0], in: kinds) : ""
            let hint = near.isEmpty ? ": write metrics.\(parts.last ?? "KEY"), params.…, tags.… or attributes.…" : near
            throw SelectionError("`\(word)` does not say of what kind it is" + hint)
        }
        guard !key.isEmpty else { throw SelectionError("a key is missing after `\(parts[0]).`") }
        if kind == .attribute, !Self.attributes.contains(key) {
            let near = suggestion(for: key, in: Self.attributes)
            let known = Self.attributes.joined(separator: ", ")
            throw SelectionError("there is no attribute `\(key)`" + (near.isEmpty ? ": \(known) are known" : near))
        }
        self.init(kind: kind, key: key)
    }
}
