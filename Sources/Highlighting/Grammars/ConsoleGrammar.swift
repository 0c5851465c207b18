/// What a terminal shows: commands behind `$ `, and what they print, which is left as it is.
enum ConsoleGrammar {
    static func scan(_ text: inout CodeScanner) {
        while !text.isAtEnd {
            text.skipBlanks()
            let start = text.position
            if text.hasNext("$ ") || text.hasNext("% ") {
                text.take(1, as: .punctuation)
                ShellGrammar.scan(&text, oneCommand: true)
            } else {
                text.skipLine()
                // A superuser's prompt cannot be told from a comment, which is far more frequent in articles.
                if text.byte(at: start) == .hash { text.mark(.comment, from: start) }
                text.position = min(text.position + 1, text.end)
            }
        }
    }
}
