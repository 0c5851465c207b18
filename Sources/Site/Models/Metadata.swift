/// Data to be written as YAML and as JSON, with their keys in order.
indirect enum Metadata: Sendable, Equatable {
    case text(String)
    case number(Double)
    case list([Metadata])
    case map([(key: String, value: Metadata)])

    static func == (one: Metadata, other: Metadata) -> Bool { one.json == other.json }

    /// A map without the keys that have no value.
    static func map(_ pairs: KeyValuePairs<String, Metadata?>) -> Metadata {
        .map(pairs.compactMap { key, value in value.map { (key, $0) } })
    }

    // MARK: JSON

    var json: String { json(indent: "") + "\n" }

    private func json(indent: String) -> String {
        let inner = indent + "  "
        switch self {
        case .text(let text): return JSONText.literal(text)
        case .number(let number): return Self.literal(number)
        case .list(let items):
            guard !items.isEmpty else { return "[]" }
            return "[\n" + items.map { inner + $0.json(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
        case .map(let pairs):
            guard !pairs.isEmpty else { return "{}" }
            let lines = pairs.map { "\(inner)\(JSONText.literal($0.key)): \($0.value.json(indent: inner))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        }
    }

    // MARK: YAML

    /// A block of YAML 1.2 that version 1.1 reads alike.
    var yaml: String { yaml(indent: "").joined(separator: "\n") + "\n" }

    private func yaml(indent: String) -> [String] {
        switch self {
        case .text, .number: [indent + scalar]
        case .list(let items):
            items.flatMap { item -> [String] in
                var lines = item.yaml(indent: indent + "  ")
                lines[0] = indent + "- " + lines[0].dropFirst(indent.count + 2)
                return lines
            }
        case .map(let pairs):
            pairs.flatMap { key, value -> [String] in
                value.isScalar ? ["\(indent)\(key): \(value.scalar)"] : ["\(indent)\(key):"] + value.yaml(indent: indent + "  ")
            }
        }
    }

    /// Whether the value stands on the line of its key.
    private var isScalar: Bool {
        switch self {
        case .text, .number: true
        case .list(let items): items.isEmpty
        case .map(let pairs): pairs.isEmpty
        }
    }

    private var scalar: String {
        switch self {
        case .text(let text): Self.isPlain(text) ? text : JSONText.literal(text)
        case .number(let number): Self.literal(number)
        case .list: "[]"
        case .map: "{}"
        }
    }

    /// Whether YAML reads the text as itself: no sign that means something, no word that is a truth value or nothing at all.
    private static func isPlain(_ text: String) -> Bool {
        let words = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"]
        return text.wholeMatch(of: /[A-Za-z][A-Za-z0-9_.\/-]*/) != nil && !words.contains(text.lowercased())
    }

    private static func literal(_ number: Double) -> String {
        guard number.isFinite else { return "null" }
        return Int(exactly: number).map(String.init) ?? "\(number)"
    }
}
