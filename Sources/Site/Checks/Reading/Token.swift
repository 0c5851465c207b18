/// A word, a number or a mark of a folded text.
struct Token {
    enum Kind {
        /// Folded, in small letters; hyphens, underscores and apostrophes separate words.
        case word(String)
        case number(Quantity)
        case mark(Mark)
        /// A role, or code.
        case opaque
    }

    var kind: Kind
    var line: Int
}

/// The marks that a rule looks at.
enum Mark: Sendable {
    case comma, semicolon, colon, open, close, plus, slash, equals
    /// The end of a sentence.
    case stop
    /// Ends a cell of a tabulated line.
    case tab
    case other
}
