/// Which runs are wanted: an expression in the manner of MLflow's search, `metrics.test_accuracy > 0.8 and params.kind = 'bert'`.
///
/// As in MLflow, keys stand behind their kind and may be quoted (`tags."mlflow.user"`), metrics and times are compared with
/// numbers, all else with quoted texts by `=`, `!=`, `LIKE`, `ILIKE` and `IN`; a comparison with something that a run lacks does
/// not hold. Beyond MLflow there are `or`, `not` and parentheses.
///
/// Source: *Search Runs*, MLflow documentation.
indirect enum RunFilter: Hashable, Sendable {
    enum Comparison: String, Sendable, CaseIterable {
        case equal = "="
        case unequal = "!="
        case less = "<"
        case atMost = "<="
        case greater = ">"
        case atLeast = ">="
    }

    case compare(RunField, Comparison, RunField.Value)
    /// `%` stands for any text, `_` for one character.
    case like(RunField, pattern: String, ignoresCase: Bool)
    case among(RunField, [RunField.Value])
    case isMissing(RunField)
    case not(RunFilter)
    case and(RunFilter, RunFilter)
    case or(RunFilter, RunFilter)

    func matches(_ candidate: Candidate) -> Bool {
        switch self {
        case .compare(let field, let comparison, let value):
            field.value(of: candidate).map { comparison.holds($0, value) } ?? false
        case .like(let field, let pattern, let ignoresCase):
            if case .text(let text)? = field.value(of: candidate) {
                Self.isLike(ignoresCase ? text.lowercased() : text, ignoresCase ? pattern.lowercased() : pattern)
            } else {
                false
            }
        case .among(let field, let values): field.value(of: candidate).map(values.contains) ?? false
        case .isMissing(let field): field.value(of: candidate) == nil
        case .not(let filter): !filter.matches(candidate)
        case .and(let left, let right): left.matches(candidate) && right.matches(candidate)
        case .or(let left, let right): left.matches(candidate) || right.matches(candidate)
        }
    }

    /// The fields that it asks for, each once, in the order of the text.
    var fields: [RunField] {
        switch self {
        case .compare(let field, _, _), .like(let field, _, _), .among(let field, _), .isMissing(let field): [field]
        case .not(let filter): filter.fields
        case .and(let left, let right), .or(let left, let right):
            left.fields + right.fields.filter { !left.fields.contains($0) }
        }
    }

    /// SQL's LIKE, in time proportional to the product of both lengths: a pattern may hold many `%`.
    private static func isLike(_ text: String, _ pattern: String) -> Bool {
        let text = Array(text)
        // reached[i]: whether the pattern so far matches the first i characters.
        var reached = [true] + [Bool](repeating: false, count: text.count)
        for symbol in pattern {
            var next = [Bool](repeating: false, count: text.count + 1)
            next[0] = symbol == "%" && reached[0]
            for index in text.indices {
                next[index + 1] =
                    symbol == "%" ? next[index] || reached[index + 1] : reached[index] && (symbol == "_" || symbol == text[index])
            }
            reached = next
        }
        return reached[text.count]
    }
}

extension RunFilter.Comparison {
    /// Numbers by their size (NaN equals nothing), texts only for equality.
    fileprivate func holds(_ left: RunField.Value, _ right: RunField.Value) -> Bool {
        switch (left, right) {
        case (.number(let left), .number(let right)):
            switch self {
            case .equal: left == right
            case .unequal: left != right
            case .less: left < right
            case .atMost: left <= right
            case .greater: left > right
            case .atLeast: left >= right
            }
        case (.text(let left), .text(let right)): self == .equal ? left == right : self == .unequal && left != right
        default: false
        }
    }
}
