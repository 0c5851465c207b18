import Foundation

/// An object of a server's answer.
struct ServerRecord: RecordFields, Sendable {
    /// Begins the warnings: `the run 578fa783950f4aa5acebbf5211fb7f7c`.
    let subject: String
    let value: JSONValue
    let server: ServerAddress

    func text(_ key: String) -> String? { value[key]?.text }

    func problem(_ reason: String, _ key: String? = nil) -> UnreadableFile {
        UnreadableFile(file: server.url, reason: "\(subject): \(reason)")
    }
}

/// Any value of JSON. Of an object with unknown errors in it, the rest can still be read.
enum JSONValue: Decodable, Sendable {
    case text(String)
    case integer(Int64)
    case number(Double)
    case flag(Bool)
    case list([JSONValue])
    case object([String: JSONValue])
    case null

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .flag(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    subscript(key: String) -> JSONValue? {
        guard case .object(let fields) = self else { return nil }
        return fields[key]
    }

    /// Numbers and truth values as text too; nil for the rest.
    var text: String? {
        switch self {
        case .text(let text): text
        case .integer(let number): "\(number)"
        case .number(let number): "\(number)"
        case .flag(let flag): "\(flag)"
        default: nil
        }
    }

    var list: [JSONValue] {
        guard case .list(let values) = self else { return [] }
        return values
    }

    /// A list of `{"key": …, "value": …}`; an empty value may be left out by the server.
    var texts: [String: String] {
        var texts: [String: String] = [:]
        for entry in list {
            guard let key = entry["key"]?.text else { continue }
            texts[key] = entry["value"]?.text ?? ""
        }
        return texts
    }
}
