/// The optional words that go with feedback.
struct Comment: Hashable, Sendable {
    static let maximumCharacters = 500

    enum Problem: Error, Hashable {
        case tooLong(characters: Int)
        case unreadable
    }

    /// Nil where nothing was written.
    let value: String?

    init(_ raw: String?) throws(Problem) {
        guard let text = raw?.unifyingLineBreaks, !text.isBlank else {
            value = nil
            return
        }
        do {
            value = try TweetText(text).value
        } catch {
            switch error {
            case .blank: value = nil
            case .tooLong(let characters): throw .tooLong(characters: characters)
            case .unreadable: throw .unreadable
            }
        }
    }
}
