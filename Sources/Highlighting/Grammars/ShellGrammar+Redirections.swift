/// Where the reading of a shell's text stands.
struct ShellState {
    enum Frame {
        case quotes
        /// `$(…)`, with the parentheses that are open in it.
        case substitution(depth: Int)
    }

    struct HereDocument {
        var delimiter: [UInt8]
        var stripsTabs: Bool
        /// Whether variables are replaced in it: not where the delimiter is quoted.
        var expands: Bool
    }

    /// A list, since recursion has no bottom in hostile text.
    var frames: [Frame] = []
    /// Those that begin behind the end of the line.
    var hereDocuments: [HereDocument] = []
    /// Whether the next word is a command's name.
    var expectsCommand = true
    /// Whether the reading is in the value of `name=value`.
    var isInAssignment = false
    /// Whether `in` may come, as it may behind `for` and `case`.
    var expectsIn = false

    var isInQuotes: Bool {
        if case .quotes? = frames.last { true } else { false }
    }

    mutating func startCommand() {
        expectsCommand = true
        isInAssignment = false
        expectsIn = false
    }

    /// What has been read is part of a command, or the value of a variable before it.
    mutating func readArgument() {
        if !isInAssignment { expectsCommand = false }
    }

    mutating func replaceTop(_ frame: Frame) { frames[frames.count - 1] = frame }
}

extension ShellGrammar {
    static func readRedirection(_ text: inout CodeScanner, _ state: inout ShellState) {
        let start = text.position
        let byte = text.next()
        text.skip { $0 == byte }
        let count = text.position - start
        if byte == UInt8(ascii: "<"), count == 2 {
            let stripsTabs = text.next() == UInt8(ascii: "-")
            if stripsTabs { text.position += 1 }
            text.mark(.operator, from: start)
            text.skipBlanks()
            return readDelimiter(&text, &state, stripsTabs: stripsTabs)
        }
        if text.next() == UInt8(ascii: "&") { text.position += 1 }
        text.mark(.operator, from: start)
        // `<(command)` stands for a file.
        if count == 1, text.next() == UInt8(ascii: "(") {
            text.take(1, as: .punctuation)
            state.frames.append(.substitution(depth: 0))
            state.startCommand()
        }
    }

    private static func readDelimiter(_ text: inout CodeScanner, _ state: inout ShellState, stripsTabs: Bool) {
        let start = text.position
        let quote = text.next()
        let isQuoted = quote == .quote || quote == .apostrophe
        if isQuoted {
            text.skipQuoted(quote)
        } else {
            if quote == .backslash { text.position += 1 }
            text.skip { $0.isWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
        }
        let delimiter = text.code[start..<text.position].filter { $0 != .quote && $0 != .apostrophe && $0 != .backslash }
        text.mark(.string, from: start)
        guard !delimiter.isEmpty else { return }
        state.hereDocuments.append(
            ShellState.HereDocument(delimiter: delimiter, stripsTabs: stripsTabs, expands: !isQuoted && quote != .backslash))
    }

    /// The here-documents of the line that has ended, each up to the line that is its delimiter.
    static func readHereDocuments(_ text: inout CodeScanner, _ state: inout ShellState) {
        for document in state.hereDocuments {
            var start = text.position
            while !text.isAtEnd {
                if document.stripsTabs { text.skip { $0 == .tab } }
                let line = text.position
                while !text.isAtEnd, text.next() != .lineFeed {
                    if document.expands, text.next() == .dollar, text.next(1).startsWord || text.next(1) == UInt8(ascii: "{") {
                        text.mark(.string, from: start)
                        readVariable(&text)
                        start = text.position
                    } else {
                        text.position += 1
                    }
                }
                let hasEnded = text.code[line..<text.position].elementsEqual(document.delimiter)
                if hasEnded { break }
                text.position = min(text.position + 1, text.end)
            }
            text.mark(.string, from: start)
        }
        state.hereDocuments.removeAll()
    }
}
