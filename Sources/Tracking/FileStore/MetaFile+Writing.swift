import Foundation
import Yams

extension MetaFile {
    /// What a field of a `meta.yaml` can hold.
    enum Value {
        case null
        case integer(Int64)
        case text(String)
        case texts([String: String])
        case emptyList

        static func optional(_ text: String?) -> Self { text.map(Value.text) ?? .null }
        static func optional(_ date: Date?) -> Self { date.map { .integer($0.milliseconds) } ?? .null }
    }

    /// Writes the fields sorted by name, text quoted where YAML would take it for something else, as PyYAML's safe dumper does.
    static func write(_ fields: [String: Value], in folder: URL) throws(TrackingError) {
        let pairs = fields.map { (Node($0), $1.node) }
        let text: String
        do {
            let mapping = Node.mapping(.init(pairs, Tag(.implicit), .block))
            text = try Yams.serialize(node: mapping, allowUnicode: true, sortKeys: true)
        } catch {
            throw .invalid("\(Files.path(folder))/\(name) cannot be written as YAML: \(error).")
        }
        try Files.write(Data(text.utf8), to: folder.appending(path: name), scratch: folder)
    }
}

extension MetaFile.Value {
    fileprivate var node: Node {
        switch self {
        case .null: Node("null", Tag(.null))
        case .integer(let number): Node("\(number)", Tag(.int))
        case .text(let text): .scalar(text.represented())
        case .texts(let texts):
            .mapping(
                .init(
                    texts.map { (Node.scalar($0.represented()), Node.scalar($1.represented())) },
                    Tag(.implicit), texts.isEmpty ? .flow : .block))
        case .emptyList: .sequence(.init([], Tag(.implicit), .flow))
        }
    }
}
