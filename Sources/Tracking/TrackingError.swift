/// Why a store cannot be read or written, in words that say what to do next.
package struct TrackingError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Kind: Hashable, Sendable {
        /// What was asked for does not exist; the message names what does.
        case notFound
        /// A name, a value or a URI breaks a rule; the message states the rule.
        case invalid
        /// A file of the store does not say what MLflow's files say.
        case malformed
        /// The file system refused.
        case system
    }

    package let kind: Kind
    package let description: String

    static func notFound(_ description: String) -> Self { .init(kind: .notFound, description: description) }
    static func invalid(_ description: String) -> Self { .init(kind: .invalid, description: description) }
    static func malformed(_ description: String) -> Self { .init(kind: .malformed, description: description) }
    static func system(_ description: String) -> Self { .init(kind: .system, description: description) }

    /// About a missing `name`, with the nearest of the `existing` names, or the first ten of them where none is near.
    static func notFound(_ what: String, _ name: String, of owner: String = "", among existing: [String]) -> Self {
        let near = nearest(to: name, in: existing)
        let hint =
            if !near.isEmpty {
                "Did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))?"
            } else if existing.isEmpty {
                "There is none yet."
            } else {
                "There are: \(existing.sorted().prefix(10).joined(separator: ", "))\(existing.count > 10 ? ", …" : "")."
            }
        let owned = owner.isEmpty ? "" : " of \(owner)"
        return .notFound("There is no \(what) '\(name)'\(owned). \(hint)")
    }
}
