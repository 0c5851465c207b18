/// A text that may be analysed and stored.
struct TweetText: Hashable, Sendable {
    /// The longest text in characters, as people count them.
    static let maximumCharacters = 500
    /// The longest text in bytes of UTF-8: one character can be made of any number of combining marks.
    static let maximumBytes = 8 * 1024

    enum Problem: Error, Hashable {
        /// Nothing, or nothing that can be seen.
        case blank
        case tooLong(characters: Int)
        /// Not UTF-8, or it holds U+0000, which no column of text can hold.
        case unreadable
    }

    /// With line feeds only: a browser sends CR LF where it counted one character.
    let value: String

    init(_ raw: String) throws(Problem) {
        let text = raw.unifyingLineBreaks
        guard !text.unicodeScalars.contains("\0") else { throw .unreadable }
        guard !text.isBlank else { throw .blank }
        let characters = text.count
        guard characters <= Self.maximumCharacters else { throw .tooLong(characters: characters) }
        guard text.utf8.count <= Self.maximumBytes else { throw .tooLong(characters: text.unicodeScalars.count) }
        value = text
    }
}

extension String {
    var unifyingLineBreaks: String {
        // CR LF is a single Character.
        String(map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
    }

    /// True where there is nothing to see: white space, control and format characters such as U+200B.
    var isBlank: Bool {
        unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
            default: scalar.properties.isWhitespace
            }
        }
    }
}
