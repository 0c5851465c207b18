/// Reads the fields of a JSON object and collects all that is wrong with them, so that a client learns of everything at once.
///
/// Fields that nobody asks for are ignored.
struct JSONFields {
    private let object: [String: JSONValue]
    private(set) var problems: [RequestError.Field] = []

    init(_ value: JSONValue) throws {
        guard case .object(let object) = value else {
            throw RequestError.invalid([.init(pointer: "", detail: "The body must be a JSON object.")])
        }
        self.object = object
    }

    mutating func report(_ name: String, _ detail: String) {
        // A pointer of RFC 6901; our names have nothing to escape.
        problems.append(.init(pointer: "/\(name)", detail: detail))
    }

    /// The string, or nil where it is missing or null.
    mutating func optionalString(_ name: String) -> String? {
        switch object[name] {
        case nil, .null: return nil
        case .string(let value): return value
        default:
            report(name, "Must be a string.")
            return nil
        }
    }

    mutating func string(_ name: String) -> String? {
        guard isPresent(name) else { return nil }
        return optionalString(name)
    }

    mutating func bool(_ name: String) -> Bool? {
        guard isPresent(name) else { return nil }
        guard case .bool(let value) = object[name] else {
            report(name, "Must be true or false.")
            return nil
        }
        return value
    }

    /// A string that must be one of `labels`, or nil where it is missing or null.
    mutating func optionalLabel(_ name: String, among labels: [String]) -> String? {
        guard let value = optionalString(name) else { return nil }
        guard labels.contains(value) else {
            report(name, "Must be one of \(labels.joined(separator: ", ")).")
            return nil
        }
        return value
    }

    /// - Throws: ``RequestError`` with every problem, if there is one.
    func check() throws {
        guard problems.isEmpty else { throw RequestError.invalid(problems) }
    }

    private mutating func isPresent(_ name: String) -> Bool {
        switch object[name] {
        case nil, .null:
            report(name, "Is required.")
            return false
        default: return true
        }
    }
}
