/// JSON (RFC 8259), and the comments that configuration files have.
enum JSONGrammar {
    static func scan(_ text: inout CodeScanner) {
        while !text.isAtEnd {
            let start = text.position
            let byte = text.next()
            switch byte {
            case .quote:
                text.skipQuoted(byte)
                text.mark(isKey(text) ? .attribute : .string, from: start)
            case UInt8(ascii: "-") where text.next(1).isDigit:
                text.position += 1
                text.skipNumber()
                text.mark(.number, from: start)
            case UInt8(ascii: "/") where text.next(1) == byte:
                text.skipLine()
                text.mark(.comment, from: start)
            case UInt8(ascii: "/") where text.next(1) == UInt8(ascii: "*"):
                text.position += 2
                text.skip(past: "*/")
                text.mark(.comment, from: start)
            case _ where byte.isDigit:
                text.skipNumber()
                text.mark(.number, from: start)
            case _ where byte.startsWord:
                text.skip(while: \.isWord)
                if words.kind(of: text.code, start..<text.position) != nil { text.mark(.keyword, from: start) }
            default: text.position += 1
            }
        }
    }

    /// Whether a colon follows what has been read.
    private static func isKey(_ text: CodeScanner) -> Bool {
        var index = text.position
        while text.byte(at: index).isSpace { index += 1 }
        return text.byte(at: index) == UInt8(ascii: ":")
    }

    private static let words = WordTable([.keyword: "true false null"])
}
