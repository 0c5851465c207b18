/// The shells of POSIX's family: words, variables, substitutions, quotes within them, and here-documents.
enum ShellGrammar {
    static func scan(_ text: inout CodeScanner) { scan(&text, oneCommand: false) }

    /// - Parameter oneCommand: stops behind the line feed that ends a command. A line of comment within the command does not
    ///   end it, as in a Dockerfile.
    static func scan(_ text: inout CodeScanner, oneCommand: Bool) {
        let words = words
        let beginning = text.position
        var state = ShellState()
        while !text.isAtEnd {
            if state.isInQuotes {
                readQuotes(&text, &state, from: text.position)
                continue
            }
            let byte = text.next()
            switch byte {
            case .lineFeed:
                text.position += 1
                state.startCommand()
                readHereDocuments(&text, &state)
                if oneCommand, state.frames.isEmpty { return }
            case .space, .tab, .carriageReturn:
                state.isInAssignment = false
                text.position += 1
            case .backslash: text.position = min(text.position + 2, text.end)
            case .hash where isAtWordStart(text):
                let start = text.position
                let isLine = start > beginning && isFirstOnLine(text)
                text.skipLine()
                text.mark(.comment, from: start)
                if oneCommand, isLine { text.position = min(text.position + 1, text.end) }
            case .quote:
                state.readArgument()
                state.frames.append(.quotes)
                text.position += 1
                readQuotes(&text, &state, from: text.position - 1)
            case .apostrophe: readLiteral(&text, &state)
            case .dollar: readDollar(&text, &state)
            case UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: ";"):
                let start = text.position
                text.skip { $0 == byte }
                text.mark(.operator, from: start)
                state.startCommand()
            case UInt8(ascii: "`"):
                text.take(1, as: .punctuation)
                state.startCommand()
            case UInt8(ascii: "<"), UInt8(ascii: ">"): readRedirection(&text, &state)
            case UInt8(ascii: "("):
                text.position += 1
                if case .substitution(let depth)? = state.frames.last { state.replaceTop(.substitution(depth: depth + 1)) }
                // The elements of an array are no commands.
                if !state.isInAssignment { state.startCommand() }
            case UInt8(ascii: ")"): closeParenthesis(&text, &state)
            default: readWord(&text, &state, words)
            }
        }
    }

    /// A variable such as `$name`, `${name:-default}` or `$?`; a lone dollar is passed over.
    static func readVariable(_ text: inout CodeScanner) {
        let start = text.position
        text.position += 1
        let byte = text.next()
        if byte == UInt8(ascii: "{") {
            var depth = 0
            text.skip { byte in
                if byte == UInt8(ascii: "{") { depth += 1 }
                if byte == UInt8(ascii: "}") { depth -= 1 }
                return depth > 0 && byte != .lineFeed
            }
            if text.next() == UInt8(ascii: "}") { text.position += 1 }
        } else if byte.startsWord {
            text.skip { $0.isWord && $0 < 0x80 }
        } else if byte.isDigit || "?!#@*$-".utf8.contains(byte) {
            text.position += 1
        }
        if text.position > start + 1 { text.mark(.variable, from: start) }
    }

    /// Whether a name, a brace or a special parameter follows a dollar.
    private static func startsVariable(_ byte: UInt8) -> Bool {
        byte.isWord || "{?!#@*$-".utf8.contains(byte)
    }

    private static func readDollar(_ text: inout CodeScanner, _ state: inout ShellState) {
        let start = text.position
        switch text.next(1) {
        case UInt8(ascii: "(") where text.next(2) == UInt8(ascii: "("):
            text.take(3, as: .punctuation)
            state.frames.append(.substitution(depth: 1))
            state.expectsCommand = false
        case UInt8(ascii: "("):
            text.take(2, as: .punctuation)
            state.frames.append(.substitution(depth: 0))
            state.startCommand()
        case .apostrophe where !state.isInQuotes:
            text.position += 2
            while !text.isAtEnd, text.next() != .apostrophe { text.position += text.next() == .backslash ? 2 : 1 }
            text.position = min(text.position + 1, text.end)
            text.mark(.string, from: start)
            state.readArgument()
        case .space where state.expectsCommand: text.take(1, as: .punctuation)
        default:
            readVariable(&text)
            state.readArgument()
        }
    }

    /// Reads on in double quotes: to their end, or to a substitution, which is then open.
    private static func readQuotes(_ text: inout CodeScanner, _ state: inout ShellState, from begin: Int) {
        var start = begin
        while !text.isAtEnd {
            switch text.next() {
            case .quote:
                text.position += 1
                state.frames.removeLast()
                return text.mark(.string, from: start)
            case .backslash: text.position = min(text.position + 2, text.end)
            case .dollar where text.next(1) == UInt8(ascii: "("):
                text.mark(.string, from: start)
                return readDollar(&text, &state)
            case .dollar where startsVariable(text.next(1)):
                text.mark(.string, from: start)
                readVariable(&text)
                start = text.position
            default: text.position += 1
            }
        }
        text.mark(.string, from: start)
    }

    private static func readLiteral(_ text: inout CodeScanner, _ state: inout ShellState) {
        let start = text.position
        text.position += 1
        text.skip { $0 != .apostrophe }
        text.position = min(text.position + 1, text.end)
        text.mark(.string, from: start)
        state.readArgument()
    }

    private static func closeParenthesis(_ text: inout CodeScanner, _ state: inout ShellState) {
        guard case .substitution(let depth)? = state.frames.last else {
            text.position += 1
            return state.startCommand()
        }
        if depth == 0 {
            text.take(1, as: .punctuation)
            state.frames.removeLast()
            state.expectsCommand = false
        } else {
            text.position += 1
            state.replaceTop(.substitution(depth: depth - 1))
        }
    }

    // MARK: Words

    private static func readWord(_ text: inout CodeScanner, _ state: inout ShellState, _ words: WordTable) {
        let start = text.position
        let first = text.next()
        text.position += 1
        text.skip { !$0.endsShellWord && $0 != UInt8(ascii: "=") }
        let word = start..<text.position
        let isAssigned = text.next() == UInt8(ascii: "=")
        if state.expectsCommand, !state.isInAssignment {
            if isAssigned, first.startsWord { return readAssignment(&text, &state, from: start) }
            if isAssigned { text.skip { !$0.endsShellWord } }
            readCommand(&text, &state, words, word)
        } else if first == UInt8(ascii: "-"), word.count > 1, !text.code[start + 1].isDigit {
            text.mark(.attribute, from: start)
        } else if isAssigned, first.startsWord {
            readAssignment(&text, &state, from: start)
        } else if text.code[word].allSatisfy(\.isDigit) {
            text.mark(.number, from: start)
        } else if state.expectsIn, words.kind(of: text.code, word) == .operator {
            text.mark(.keyword, from: start)
            state.expectsIn = false
        }
    }

    /// `name=`, also behind `export` and its like.
    private static func readAssignment(_ text: inout CodeScanner, _ state: inout ShellState, from start: Int) {
        text.mark(.variable, from: start)
        text.position += 1
        state.isInAssignment = true
    }

    private static func readCommand(
        _ text: inout CodeScanner, _ state: inout ShellState, _ words: WordTable, _ word: Range<Int>
    ) {
        state.expectsCommand = false
        switch words.kind(of: text.code, word) {
        case .keyword:
            text.mark(.keyword, from: word.lowerBound)
            state.expectsCommand = continuing.kind(of: text.code, word) != nil
            state.expectsIn = !state.expectsCommand
        case .function:
            // What runs another command, such as `sudo`.
            text.mark(.function, from: word.lowerBound)
            state.expectsCommand = text.next() == .space && text.next(1) != UInt8(ascii: "-")
        case .punctuation: state.expectsCommand = true
        default: if text.code[word.lowerBound] != UInt8(ascii: "[") { text.mark(.function, from: word.lowerBound) }
        }
    }

    private static func isAtWordStart(_ text: CodeScanner) -> Bool {
        guard text.position > 0 else { return true }
        let previous = text.code[text.position - 1]
        return previous.isSpace || previous == UInt8(ascii: ";") || previous == UInt8(ascii: "(")
    }

    private static func isFirstOnLine(_ text: CodeScanner) -> Bool {
        var index = text.position - 1
        while index >= 0, text.code[index] == .space || text.code[index] == .tab { index -= 1 }
        return index < 0 || text.code[index] == .lineFeed
    }

    private static let words = WordTable([
        .keyword: """
        case declare do done elif else esac export fi for function if local readonly return select source then typeset unset \
        until while
        """,
        .function: "command env exec nice nohup sudo time xargs",
        .punctuation: "{ } !",
        .operator: "in",
    ])
    /// A command follows these.
    private static let continuing = WordTable([.keyword: "do elif else if then until while"])
}

extension UInt8 {
    /// Whether a word of the shell ends before the byte.
    fileprivate var endsShellWord: Bool {
        switch self {
        case .space, .tab, .lineFeed, .carriageReturn, .quote, .apostrophe, .dollar, .backslash, UInt8(ascii: "`"),
            UInt8(ascii: ";"),
            UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"):
            true
        default: false
        }
    }
}
