import Yams

/// YAML between `---` lines at the top of a file, and the text after it.
package struct FrontMatter<Value: Decodable> {
    package var value: Value
    /// The text after the closing fence.
    package var body: String
    /// The line of the body's first line in the file, for ``Document/init(parsing:firstLine:)``.
    package var bodyLine: Int

    /// Reads a file's text. Its first line must be `---`; so must the line after the YAML.
    package init(parsing text: String, as type: Value.Type = Value.self) throws(FrontMatterError) {
        let source = SourceLines(SourcePart.normalized(text))
        guard let first = source.lines.first, first.isFence else { throw .noOpeningFence }
        guard let end = source.lines.dropFirst().firstIndex(where: \.isFence) else { throw .noClosingFence }

        let yaml = source.lines[1..<end].map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
        value = try Self.decode(yaml)
        body = source.lines[(end + 1)...].map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
        bodyLine = end + 2
    }

    /// A line of the YAML is one more in the file: the opening fence is the first.
    private static func decode(_ yaml: String) throws(FrontMatterError) -> Value {
        let root: Node
        do {
            // No keys at all are an empty mapping, so that a type whose keys are all optional accepts them.
            root = try Yams.compose(yaml: yaml) ?? Node.mapping(Node.Mapping([]))
        } catch {
            let (message, line) = YAMLProblem.describe(error)
            throw .syntax(message, line: line + 1)
        }
        do {
            return try YAMLDecoder().decode(Value.self, from: root)
        } catch let error as DecodingError {
            throw describe(error, in: root)
        } catch {
            let (message, line) = YAMLProblem.describe(error)
            throw .syntax(message, line: line + 1)
        }
    }

    private static func describe(_ error: DecodingError, in root: Node) -> FrontMatterError {
        switch error {
        case .keyNotFound(let key, let context):
            .missing(name(context.codingPath + [key]), line: line(of: context.codingPath, in: root))
        case .valueNotFound(_, let context), .typeMismatch(_, let context), .dataCorrupted(let context):
            .mistyped(name(context.codingPath), context.debugDescription, line: line(of: context.codingPath, in: root))
        @unknown default:
            .mistyped("", String(describing: error), line: 1)
        }
    }

    private static func name(_ path: [any CodingKey]) -> String {
        path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    }

    /// The line in the file of the key that a path leads to, or of the last key on the way that exists; 1, the fence, for the
    /// front matter as a whole.
    private static func line(of path: [any CodingKey], in root: Node) -> Int {
        var node = root
        var line = 1
        for key in path {
            switch node {
            case .mapping(let mapping):
                guard let (found, value) = mapping.first(where: { $0.key.string == key.stringValue }) else { return line }
                line = found.mark.map { $0.line + 1 } ?? line
                node = value
            case .sequence(let sequence):
                guard let index = key.intValue, sequence.indices.contains(index) else { return line }
                node = sequence[index]
                line = node.mark.map { $0.line + 1 } ?? line
            default: return line
            }
        }
        return line
    }
}

extension FrontMatter: Sendable where Value: Sendable {}

extension [UInt8] {
    fileprivate var isFence: Bool {
        starts(with: "---".utf8) && dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
