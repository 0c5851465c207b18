/// A word, sign or mark of a text, as the models read it.
package struct Token: Hashable, Sendable {
    /// The 32-bit hash of the normalised bytes, and of the mark of negation where there is one.
    package var hash: UInt32
    /// Where the token stands in the cleaned text, as offsets of its UTF-8.
    package var source: Range<Int32>
    /// Where its normalised form stands in ``TokenBuffer/normalized``.
    package var form: Range<Int32>
    /// Whether a negation earlier in the same clause reaches this token.
    package var isNegated: Bool
}

/// The tokens of one text, and the memory that the next text uses again.
package struct TokenBuffer: Sendable {
    package internal(set) var tokens: [Token] = []
    /// The normalised tokens' UTF-8, one after the other.
    package internal(set) var normalized: [UInt8] = []
    /// The cleaned text's UTF-8, where cleaning changed the text; empty where it did not.
    var cleaned: [UInt8] = []

    package init() {}

    /// The normalised form of a token.
    package func form(of token: Token) -> String {
        String(decoding: normalized[Int(token.form.lowerBound)..<Int(token.form.upperBound)], as: UTF8.self)
    }
}
