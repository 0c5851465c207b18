/// Swift 6: strings of all forms with their interpolations, nested comments, attributes and macros.
enum SwiftGrammar {
    /// A string that has been begun, and how deep the reading is in one of its interpolations.
    private struct OpenString {
        var hashes: Int
        var hasLines: Bool
        /// Of the interpolation, without its own.
        var parentheses = 0
    }

    static func scan(_ text: inout CodeScanner) {
        let words = words
        // Strings in whose interpolation the reading is: a list, since recursion has no bottom in hostile text.
        var open: [OpenString] = []
        while !text.isAtEnd {
            let byte = text.next()
            if byte.startsWord {
                readWord(&text, words)
                continue
            }
            switch byte {
            case .quote: readString(&text, hashes: 0, &open)
            case .hash: readHash(&text, &open)
            case UInt8(ascii: "/") where text.next(1) == UInt8(ascii: "/"):
                let start = text.position
                text.skipLine()
                text.mark(.comment, from: start)
            case UInt8(ascii: "/") where text.next(1) == UInt8(ascii: "*"): readComment(&text)
            case UInt8(ascii: "@") where text.next(1).startsWord:
                let start = text.position
                text.position += 1
                text.skip(while: \.isWord)
                text.mark(.attribute, from: start)
            case .dollar where text.next(1).isWord:
                let start = text.position
                text.position += 1
                text.skip(while: \.isWord)
                text.mark(.variable, from: start)
            case UInt8(ascii: "`"):
                text.position += 1
                text.skip { $0 != UInt8(ascii: "`") && $0 != .lineFeed }
                text.position = min(text.position + 1, text.end)
            case UInt8(ascii: "("):
                if !open.isEmpty { open[open.count - 1].parentheses += 1 }
                text.position += 1
            case UInt8(ascii: ")"):
                guard let last = open.last else {
                    text.position += 1
                    continue
                }
                if last.parentheses == 0 {
                    text.take(1, as: .punctuation)
                    open.removeLast()
                    readStringBody(&text, last, &open)
                } else {
                    open[open.count - 1].parentheses -= 1
                    text.position += 1
                }
            case .lineFeed:
                // A string on one line ends there, whatever is open in it.
                while let last = open.last, !last.hasLines { open.removeLast() }
                text.position += 1
            case _ where byte.isDigit:
                let start = text.position
                text.skipNumber()
                text.mark(.number, from: start)
            default: text.position += 1
            }
        }
    }

    private static func readWord(_ text: inout CodeScanner, _ words: WordTable) {
        let start = text.position
        text.skip(while: \.isWord)
        let isMember = start > 0 && text.code[start - 1] == UInt8(ascii: ".")
        let kind = words.kind(of: text.code, start..<text.position)
        if let kind {
            if kind == .keyword, isMember ? !isReservedMember(text, start) : isLabel(text, start) {
                if text.isCalled { text.mark(.function, from: start) }
                return
            }
            text.mark(kind, from: start)
        } else if text.code[start].isUppercase {
            text.mark(.type, from: start)
        } else if text.isCalled {
            text.mark(.function, from: start)
        }
    }

    /// `.init` and `.self` are what they are even behind a dot, while `.default` is a name.
    private static func isReservedMember(_ text: CodeScanner, _ start: Int) -> Bool {
        reservedMembers.kind(of: text.code, start..<text.position) != nil
    }

    /// Whether a keyword is an argument's label: `for:`, or `in` before `range:`.
    private static func isLabel(_ text: CodeScanner, _ start: Int) -> Bool {
        var index = text.position
        if text.byte(at: index) == UInt8(ascii: ":") {
            return valuesAndCases.kind(of: text.code, start..<text.position) == nil
        }
        guard prepositions.kind(of: text.code, start..<text.position) != nil, text.byte(at: index) == .space else { return false }
        index += 1
        let name = index
        while text.byte(at: index).isWord { index += 1 }
        return index > name && text.byte(at: index) == UInt8(ascii: ":")
    }

    private static func readComment(_ text: inout CodeScanner) {
        let start = text.position
        text.position += 2
        var depth = 1
        while depth > 0, !text.isAtEnd {
            if text.hasNext("*/") {
                depth -= 1
                text.position += 2
            } else if text.hasNext("/*") {
                depth += 1
                text.position += 2
            } else {
                text.position += 1
            }
        }
        text.mark(.comment, from: start)
    }

    // MARK: Strings

    private static func readHash(_ text: inout CodeScanner, _ open: inout [OpenString]) {
        let start = text.position
        text.skip { $0 == .hash }
        let hashes = text.position - start
        if text.next() == .quote {
            text.position = start
            readString(&text, hashes: hashes, &open)
        } else if hashes == 1, text.hasNext("/") {
            text.skip(past: "/#")
            text.mark(.string, from: start)
        } else if hashes == 1, text.next().startsWord {
            let word = text.position
            text.skip(while: \.isWord)
            let isCondition = conditions.kind(of: text.code, word..<text.position) != nil
            text.mark(isCondition ? .keyword : .attribute, from: start)
        }
    }

    private static func readString(_ text: inout CodeScanner, hashes: Int, _ open: inout [OpenString]) {
        let start = text.position
        text.position += hashes
        let hasLines = text.hasNext("\"\"\"")
        text.position += hasLines ? 3 : 1
        readStringBody(&text, OpenString(hashes: hashes, hasLines: hasLines), from: start, &open)
    }

    /// Reads on to the end of the string or to its next interpolation, which is then open.
    private static func readStringBody(
        _ text: inout CodeScanner, _ string: OpenString, from start: Int? = nil, _ open: inout [OpenString]
    ) {
        let start = start ?? text.position
        while !text.isAtEnd {
            switch text.next() {
            case .quote where !string.hasLines || text.hasNext("\"\"\""):
                let quotes = string.hasLines ? 3 : 1
                if hasHashes(text, string.hashes, after: quotes) {
                    text.position += quotes + string.hashes
                    return text.mark(.string, from: start)
                }
                text.position += 1
            case .backslash where hasHashes(text, string.hashes, after: 1):
                let escaped = text.next(1 + string.hashes)
                if escaped == UInt8(ascii: "(") {
                    text.mark(.string, from: start)
                    text.take(2 + string.hashes, as: .punctuation)
                    open.append(string)
                    return
                }
                text.position += 1 + string.hashes
                if !text.isAtEnd, escaped != .lineFeed { text.position += 1 }
            case .lineFeed where !string.hasLines: return text.mark(.string, from: start)
            default: text.position += 1
            }
        }
        text.mark(.string, from: start)
    }

    private static func hasHashes(_ text: CodeScanner, _ count: Int, after offset: Int) -> Bool {
        for index in 0..<count where text.next(offset + index) != .hash { return false }
        return true
    }

    // MARK: Words

    private static let words = WordTable([
        .keyword: """
        actor any as associatedtype async await borrowing break case catch class consume consuming continue convenience copy \
        default defer deinit didSet discard do dynamic each else enum extension fallthrough false fileprivate final for func \
        get guard if import in indirect infix init inout internal is isolated lazy let macro mutating nil nonisolated \
        nonmutating open operator optional override package postfix precedencegroup prefix private protocol public repeat \
        required rethrows return self sending set some static struct subscript super switch throw throws true try typealias \
        unowned var weak where while willSet yield
        """,
        .type: "Self",
    ])

    private static let conditions = WordTable([
        .keyword: """
        available column else elseif endif error file fileID filePath function if line selector sourceLocation unavailable \
        warning
        """
    ])
    private static let reservedMembers = WordTable([.keyword: "init self"])
    private static let valuesAndCases = WordTable([.keyword: "default false nil self super true"])
    private static let prepositions = WordTable([.keyword: "as for in is"])
}
