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
        let source = SourcePart.normalized(text)[...]
        var rest = source
        guard rest.popLine()?.isFence == true else { throw .noOpeningFence }
        let start = rest.startIndex
        var line = 1
        while let next = rest.popLine() {
            line += 1
            guard next.isFence else { continue }
            value = try Self.decode(String(decoding: source[start..<next.startIndex], as: UTF8.self))
            body = String(decoding: rest, as: UTF8.self)
            bodyLine = line + 1
            return
        }
        throw .noClosingFence
    }

    /// A line of the YAML is one more in the file: the opening fence is the first.
    private static func decode(_ yaml: String) throws(FrontMatterError) -> Value {
        let root: Node
        do {
            // UTF-8 is said, since the package would else look it up in the environment, for each file. The resolver is the one
            // that its own decoder takes for texts: types are those of the value, and need not be guessed by patterns.
            // No keys at all are an empty mapping, so that a type whose keys are all optional accepts them.
            root = try Yams.compose(yaml: yaml, resolver, .default, .utf8) ?? Node.mapping(Node.Mapping([]))
        } catch {
            let (message, line) = YAMLProblem.describe(error)
            throw .syntax(message, line: line + 1)
        }
        if let plain = Self.plain(root) { return plain }
        do {
            return try decoder.decode(Value.self, from: root)
        } catch let error as DecodingError {
            throw describe(error, in: root)
        } catch {
            let (message, line) = YAMLProblem.describe(error)
            throw .syntax(message, line: line + 1)
        }
    }

    /// The value where it reads its fields itself and each is of the usual form; else nil, and the decoder reads it or says what
    /// is wrong.
    private static func plain(_ root: Node) -> Value? {
        guard let type = Value.self as? any PlainFrontMatter.Type, let fields = PlainFields(root) else { return nil }
        return (try? type.init(plain: fields)) as? Value
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

private let resolver = Resolver.basic.appending(.merge)

/// One for all, since to make one costs a look into the environment. Safe: it is a class of options, of which none is ever set
/// here, and decoding a node only reads them.
private nonisolated(unsafe) let decoder = YAMLDecoder()

extension FrontMatter: Sendable where Value: Sendable {}

extension ArraySlice<UInt8> {
    /// Takes away the first line, which `\n` ends, and gives it without its end; nil where nothing is left.
    fileprivate mutating func popLine() -> ArraySlice<UInt8>? {
        guard let end = firstIndex(of: 0x0A) else { return nil }
        defer { self = self[(end + 1)...] }
        return self[..<end]
    }

    fileprivate var isFence: Bool {
        starts(with: "---".utf8) && dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
