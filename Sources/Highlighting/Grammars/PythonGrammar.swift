/// Python 3.14: strings of all prefixes, with the replacement fields of f-strings, and decorators.
enum PythonGrammar {
    private struct OpenString {
        var quote: UInt8
        var isTriple: Bool
        var isRaw: Bool
        /// Whether `{` begins a replacement field.
        var hasFields: Bool
        /// Brackets that are open in the field.
        var depth = 0
        /// Whether the reading is behind a field's `:`.
        var isInSpecification = false
    }

    static func scan(_ text: inout CodeScanner) {
        let words = words
        var open: [OpenString] = []
        var isAtLineStart = true
        while !text.isAtEnd {
            let byte = text.next()
            let isFirst = isAtLineStart
            if byte != .space, byte != .tab { isAtLineStart = byte == .lineFeed }
            if byte.startsWord {
                readWord(&text, words, isFirst: isFirst, &open)
                continue
            }
            switch byte {
            case .quote, .apostrophe: readString(&text, prefix: 0..<0, &open)
            case .hash where open.isEmpty || open.last?.isTriple == true:
                let start = text.position
                text.skipLine()
                text.mark(.comment, from: start)
            case UInt8(ascii: "@") where isFirst:
                let start = text.position
                text.position += 1
                text.skip { $0.isWord || $0 == UInt8(ascii: ".") }
                text.mark(.attribute, from: start)
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
                if !open.isEmpty { open[open.count - 1].depth += 1 }
                text.position += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"):
                closeBracket(&text, byte, &open)
            case .lineFeed:
                while let last = open.last, !last.isTriple { open.removeLast() }
                text.position += 1
            case _ where byte.isDigit:
                let start = text.position
                text.skipNumber()
                text.mark(.number, from: start)
            default: text.position += 1
            }
        }
    }

    private static func closeBracket(_ text: inout CodeScanner, _ byte: UInt8, _ open: inout [OpenString]) {
        guard var last = open.popLast() else {
            text.position += 1
            return
        }
        switch byte {
        case UInt8(ascii: "}") where last.depth == 0:
            text.take(1, as: .punctuation)
            readStringBody(&text, last, &open)
        case UInt8(ascii: ":") where last.depth == 0:
            last.isInSpecification = true
            readStringBody(&text, last, &open)
        default:
            if byte != UInt8(ascii: ":") { last.depth = max(0, last.depth - 1) }
            text.position += 1
            open.append(last)
        }
    }

    private static func readWord(_ text: inout CodeScanner, _ words: WordTable, isFirst: Bool, _ open: inout [OpenString]) {
        let start = text.position
        text.skip(while: \.isWord)
        let word = start..<text.position
        if word.count <= 2, text.next() == .quote || text.next() == .apostrophe, isStringPrefix(text, word) {
            return readString(&text, prefix: word, &open)
        }
        if start > 0, text.code[start - 1] == UInt8(ascii: ".") {
            if text.isCalled { text.mark(.function, from: start) }
            return
        }
        if let kind = words.kind(of: text.code, word) {
            text.mark(kind, from: start)
            if kind == .keyword { readDeclaredName(&text, word) }
        } else if isFirst, startsStatement(text, word) {
            text.mark(.keyword, from: start)
        } else if isClassName(text, word) {
            text.mark(.type, from: start)
        } else if text.isCalled {
            text.mark(.function, from: start)
        }
    }

    /// The name behind `def` or `class`.
    private static func readDeclaredName(_ text: inout CodeScanner, _ word: Range<Int>) {
        guard let kind = declarations.kind(of: text.code, word), text.next() == .space else { return }
        text.skipBlanks()
        let start = text.position
        text.skip(while: \.isWord)
        text.mark(kind, from: start)
    }

    /// `match`, `case` and `type` are keywords only where a statement begins with them, and something follows that could not
    /// follow a name.
    private static func startsStatement(_ text: CodeScanner, _ word: Range<Int>) -> Bool {
        guard softKeywords.kind(of: text.code, word) != nil, text.next() == .space else { return false }
        let following = text.next(1)
        return following.isWord || "[({\"'*-".utf8.contains(following)
    }

    /// `DataFrame`, but not `MAX_LENGTH`.
    private static func isClassName(_ text: CodeScanner, _ word: Range<Int>) -> Bool {
        guard text.code[word.lowerBound].isUppercase else { return false }
        return text.code[word].contains { $0.isLetter && !$0.isUppercase }
    }

    // MARK: Strings

    private static func isStringPrefix(_ text: CodeScanner, _ word: Range<Int>) -> Bool {
        text.code[word].allSatisfy { "rbuft".utf8.contains($0 | 0x20) }
    }

    private static func readString(_ text: inout CodeScanner, prefix: Range<Int>, _ open: inout [OpenString]) {
        let quote = text.next()
        let start = prefix.isEmpty ? text.position : prefix.lowerBound
        let letters = text.code[prefix].map { $0 | 0x20 }
        let isTriple = text.next(1) == quote && text.next(2) == quote
        text.position += isTriple ? 3 : 1
        let string = OpenString(
            quote: quote, isTriple: isTriple, isRaw: letters.contains(UInt8(ascii: "r")),
            hasFields: letters.contains(UInt8(ascii: "f")) || letters.contains(UInt8(ascii: "t")))
        readStringBody(&text, string, from: start, &open)
    }

    /// Reads on to the end of the string or to its next replacement field, which is then open.
    private static func readStringBody(
        _ text: inout CodeScanner, _ begun: OpenString, from start: Int? = nil, _ open: inout [OpenString]
    ) {
        var string = begun
        var start = start ?? text.position
        while !text.isAtEnd {
            let byte = text.next()
            switch byte {
            case string.quote where !string.isTriple || (text.next(1) == byte && text.next(2) == byte):
                text.position += string.isTriple ? 3 : 1
                return text.mark(.string, from: start)
            case .backslash:
                // Even in a raw string, a quote behind a backslash does not end it.
                text.position += text.next(1) == .lineFeed && !string.isTriple ? 1 : 2
                text.position = min(text.position, text.end)
                if text.next() == .lineFeed, !string.isTriple { text.position += 1 }
            case .lineFeed where !string.isTriple: return text.mark(.string, from: start)
            case UInt8(ascii: "{") where string.hasFields:
                if !string.isInSpecification, text.next(1) == byte {
                    text.position += 2
                    continue
                }
                text.mark(.string, from: start)
                text.take(1, as: .punctuation)
                string.depth = 0
                open.append(string)
                return
            case UInt8(ascii: "}") where string.isInSpecification:
                text.mark(.string, from: start)
                text.take(1, as: .punctuation)
                string.isInSpecification = false
                start = text.position
            default: text.position += 1
            }
        }
        text.mark(.string, from: start)
    }

    // MARK: Words

    private static let words = WordTable([
        .keyword: """
        False None True and as assert async await break class continue def del elif else except finally for from global if \
        import in is lambda nonlocal not or pass raise return try while with yield
        """,
        .variable: "self cls",
        .type: "bool bytes dict float frozenset int list object set str tuple",
    ])
    private static let declarations = WordTable([.function: "def", .type: "class"])
    private static let softKeywords = WordTable([.keyword: "match case type"])
}
