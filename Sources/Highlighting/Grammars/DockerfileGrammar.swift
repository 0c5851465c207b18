/// Dockerfiles: instructions, their flags, and the shell in `RUN`.
enum DockerfileGrammar {
    static func scan(_ text: inout CodeScanner) {
        while !text.isAtEnd {
            text.skip(while: \.isSpace)
            let start = text.position
            if text.next() == .hash {
                text.skipLine()
                text.mark(.comment, from: start)
            } else {
                readInstruction(&text)
            }
        }
    }

    private static func readInstruction(_ text: inout CodeScanner) {
        while true {
            let start = text.position
            text.skip(while: \.isWord)
            let kind = instructions.kind(of: text.code, start..<text.position)
            guard let kind else { return readArguments(&text, hasNames: false) }
            text.mark(.keyword, from: start)
            switch kind {
            case .function:
                readFlags(&text)
                if text.next() == UInt8(ascii: "[") { return readArguments(&text, hasNames: false) }
                return ShellGrammar.scan(&text, oneCommand: true)
            case .operator:
                // `ONBUILD` and `HEALTHCHECK` have an instruction behind them.
                readFlags(&text)
                guard text.next().isLetter else { return readArguments(&text, hasNames: false) }
            default: return readArguments(&text, hasNames: kind == .variable)
            }
        }
    }

    /// `--name=value` before the arguments, on as many lines as they take.
    private static func readFlags(_ text: inout CodeScanner) {
        while true {
            text.skipBlanks()
            if text.hasNext("\\\n") {
                text.position += 2
                continue
            }
            guard text.hasNext("--") else { return }
            let start = text.position
            text.skip { !$0.isSpace && $0 != UInt8(ascii: "=") }
            text.mark(.attribute, from: start)
            text.skip { !$0.isSpace }
        }
    }

    /// The rest of an instruction that is no shell, behind its line feed.
    ///
    /// - Parameter hasNames: whether `name=value` declares a variable.
    private static func readArguments(_ text: inout CodeScanner, hasNames: Bool) {
        var state = ShellState()
        while !text.isAtEnd {
            let start = text.position
            let byte = text.next()
            switch byte {
            case .lineFeed:
                text.position += 1
                return ShellGrammar.readHereDocuments(&text, &state)
            case .backslash:
                text.position = min(text.position + 2, text.end)
                guard text.code[text.position - 1] == .lineFeed else { continue }
                readCommentLines(&text)
            case .quote, .apostrophe:
                text.skipQuoted(byte)
                text.mark(.string, from: start)
            case .dollar: ShellGrammar.readVariable(&text)
            case UInt8(ascii: "<") where text.hasNext("<<"): ShellGrammar.readRedirection(&text, &state)
            case UInt8(ascii: "-") where text.hasNext("--"):
                text.skip { !$0.isSpace && $0 != UInt8(ascii: "=") }
                text.mark(.attribute, from: start)
            case _ where byte.isWord:
                text.skip { $0.isWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
                markWord(&text, from: start, hasNames: hasNames)
            default: text.position += 1
            }
        }
    }

    private static func markWord(_ text: inout CodeScanner, from start: Int, hasNames: Bool) {
        let word = start..<text.position
        if hasNames, text.next() == UInt8(ascii: "=") {
            text.mark(.variable, from: start)
        } else if text.code[word].allSatisfy(\.isDigit) {
            text.mark(.number, from: start)
        } else if names.kind(of: text.code, word) != nil, start > 0, text.code[start - 1] == .space {
            text.mark(.keyword, from: start)
        }
    }

    /// Lines of comment between the lines of an instruction.
    private static func readCommentLines(_ text: inout CodeScanner) {
        while true {
            text.skipBlanks()
            guard text.next() == .hash else { return }
            let start = text.position
            text.skipLine()
            text.mark(.comment, from: start)
            text.position = min(text.position + 1, text.end)
        }
    }

    /// By what follows them: a function stands for the shell, an operator for another instruction, a variable for names.
    private static let instructions = WordTable(
        ignoringCase: true,
        [
            .keyword: "add copy expose from maintainer shell stopsignal user volume workdir", .function: "cmd entrypoint run",
            .operator: "healthcheck onbuild", .variable: "arg env label",
        ])
    private static let names = WordTable(ignoringCase: true, [.keyword: "as none"])
}
