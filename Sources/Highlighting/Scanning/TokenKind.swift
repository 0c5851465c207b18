/// What a piece of code is to its reader; the name of a case is the end of its class, such as `tok-keyword`.
package enum TokenKind: UInt8, CaseIterable, Sendable {
    case keyword
    case string
    case comment
    case number
    case type
    case function
    case `operator`
    /// What describes something else: attributes, decorators, keys, flags.
    case attribute
    case variable
    /// What delimits, where that matters: interpolations, prompts, items.
    case punctuation

    /// The class of the element in HTML.
    package var htmlClass: String { "tok-\(self)" }

    /// By raw value.
    static let openingTags = allCases.map { Array("<span class=\"\($0.htmlClass)\">".utf8) }
    static let closingTag = Array("</span>".utf8)
}
