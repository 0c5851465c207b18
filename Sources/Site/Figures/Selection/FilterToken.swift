/// A piece of a filter's text.
struct FilterToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A word of the language or a name, points included: `metrics.test_accuracy`, `and`.
        case word(String)
        /// A text in single quotes.
        case text(String)
        /// A name in double quotes or backquotes.
        case quotedName(String)
        case number(Double)
        /// `=`, `<=`, `(`, `,` and the like.
        case symbol(String)
    }

    var kind: Kind
    /// Where it begins, from 1.
    var column: Int

    /// As it stood, for messages.
    var text: String {
        switch kind {
        case .word(let word): word
        case .text(let text): "'\(text)'"
        case .quotedName(let name): "\"\(name)\""
        case .number(let number): "\(number)"
        case .symbol(let symbol): symbol
        }
    }

    /// - Throws: ``SelectionError`` at a quote that nothing ends and at a character that means nothing.
    static func tokens(of text: String) throws(SelectionError) -> [FilterToken] {
        let characters = Array(text)
        var tokens: [FilterToken] = []
        var position = 0
        while position < characters.count {
            let start = position
            let first = characters[position]
            func take(while isPart: (Character) -> Bool) -> String {
                while position < characters.count, isPart(characters[position]) { position += 1 }
                return String(characters[start..<position])
            }
            if first.isWhitespace {
                position += 1
            } else if "'\"`".contains(first) {
                guard let end = characters[(start + 1)...].firstIndex(of: first) else {
                    throw SelectionError("nothing ends the quote \(first)", column: start + 1)
                }
                let content = String(characters[(start + 1)..<end])
                tokens.append(FilterToken(kind: first == "'" ? .text(content) : .quotedName(content), column: start + 1))
                position = end + 1
            } else if first.isASCII, first.isNumber || "+-.".contains(first) {
                let number = take { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
                guard let value = Double(number), value.isFinite else {
                    throw SelectionError("`\(number)` is no number", column: start + 1)
                }
                tokens.append(FilterToken(kind: .number(value), column: start + 1))
            } else if first.isLetter || first == "_" {
                let word = take { $0.isLetter || $0.isNumber || "_./-".contains($0) }
                tokens.append(FilterToken(kind: .word(word), column: start + 1))
            } else {
                let pair = String(characters[start..<min(start + 2, characters.count)])
                let symbol = ["!=", "<=", ">=", "==", "<>"].contains(pair) ? pair : String(first)
                guard "=<>(),!".contains(first), symbol != "!" else {
                    throw SelectionError("`\(first)` means nothing here", column: start + 1)
                }
                position += symbol.count
                tokens.append(FilterToken(kind: .symbol(symbol), column: start + 1))
            }
        }
        return tokens
    }
}

/// What is wrong with the text of a selection.
struct SelectionError: Error, Hashable, Sendable {
    var message: String
    /// Counted from 1; nil where the whole is meant.
    var column: Int?
    /// The field that nobody has.
    var field: RunField?

    init(_ message: String, column: Int? = nil, field: RunField? = nil) {
        self.message = message
        self.column = column
        self.field = field
    }
}
