/// By what the runs are put in order: `test_accuracy desc, params.kind`.
struct RunOrder: Hashable, Sendable {
    var field: RunField
    var isDescending: Bool

    init(_ field: RunField, isDescending: Bool = false) {
        self.field = field
        self.isDescending = isDescending
    }

    /// Reads the parts of `KEY [asc|desc], …`. A key without its kind is a metric's, or one of the attributes' names.
    static func parse(_ text: String) throws(SelectionError) -> [RunOrder] {
        var orders: [RunOrder] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let words = part.split(whereSeparator: \.isWhitespace)
            guard let key = words.first, words.count <= 2 else {
                throw SelectionError("`\(part)` is no order: write KEY asc or KEY desc, such as test_accuracy desc")
            }
            let direction = words.count == 2 ? words[1].lowercased() : "asc"
            guard direction == "asc" || direction == "desc" else {
                throw SelectionError("`\(words[1])` is no direction: write asc or desc")
            }
            let name = key.filter { $0 != "\"" && $0 != "`" }
            let prefix = name.prefix { $0 != "." }
            let field =
                prefix != name && RunField.Kind(word: prefix) != nil
                ? try RunField(parsing: name)
                : RunField(kind: RunField.attributes.contains(name) ? .attribute : .metric, key: name)
            orders.append(RunOrder(field, isDescending: direction == "desc"))
        }
        return orders
    }

    /// Whether the first comes before the second; nil where this order does not tell them apart. Who lacks the value comes last.
    func precedes(_ left: Candidate, _ right: Candidate) -> Bool? {
        switch (comparable(left), comparable(right)) {
        case (nil, nil): nil
        case (_?, nil): true
        case (nil, _?): false
        case (.number(let a), .number(let b)): a == b ? nil : (a < b) != isDescending
        case (.text(let a), .text(let b)): a == b ? nil : (a < b) != isDescending
        default: nil
        }
    }

    /// NaN has no place in an order.
    private func comparable(_ candidate: Candidate) -> RunField.Value? {
        let value = field.value(of: candidate)
        if case .number(let number)? = value, number.isNaN { return nil }
        return value
    }
}
