package import Sentiment

/// The model that answers, or why none does.
package enum ServedModel: Sendable {
    /// - Parameter name: The name under which answers are stored, such as `sentiment/1`.
    case ready(any Classifier, name: String)
    /// - Parameter reason: For the log: it may name files of this machine.
    case unavailable(reason: String)

    package var name: String? {
        if case .ready(_, let name) = self { name } else { nil }
    }
}
