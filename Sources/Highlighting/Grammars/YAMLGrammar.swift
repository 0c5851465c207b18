/// YAML 1.2: keys, anchors, tags, block scalars, and flow collections.
enum YAMLGrammar {
    private struct State {
        var lineStart = 0
        /// The column of the last key or item: a block scalar's lines are indented more.
        var parent = -1
        var flowDepth = 0
    }

    static func scan(_ text: inout CodeScanner) {
        var state = State()
        while !text.isAtEnd {
            if text.position == state.lineStart, readMarker(&text, &state) { continue }
            let start = text.position
            let byte = text.next()
            switch byte {
            case .lineFeed:
                text.position += 1
                state.lineStart = text.position
            case .space, .tab, .carriageReturn: text.position += 1
            case .hash where start == state.lineStart || text.code[start - 1].isSpace:
                text.skipLine()
                text.mark(.comment, from: start)
            case UInt8(ascii: "-"), UInt8(ascii: "?"):
                guard isIndicator(text, state) else {
                    readPlain(&text, &state)
                    continue
                }
                state.parent = start - state.lineStart
                text.take(1, as: .punctuation)
            case UInt8(ascii: "&"), UInt8(ascii: "*"):
                text.skip { !$0.isSpace && !$0.isFlowIndicator }
                text.mark(.variable, from: start)
            case UInt8(ascii: "!"):
                text.skip { !$0.isSpace && !$0.isFlowIndicator }
                text.mark(.type, from: start)
            case UInt8(ascii: "|"), UInt8(ascii: ">"): readBlockScalar(&text, &state)
            case .quote: readQuoted(&text, &state)
            case .apostrophe:
                text.skipDoublingQuoted(byte)
                markQuoted(&text, &state, from: start)
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                state.flowDepth += 1
                text.position += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                state.flowDepth = max(0, state.flowDepth - 1)
                text.position += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"): text.position += 1
            default: readPlain(&text, &state)
            }
        }
    }

    /// `---`, `...` and `%DIRECTIVE`, at a line's start.
    private static func readMarker(_ text: inout CodeScanner, _ state: inout State) -> Bool {
        let start = text.position
        if text.next() == UInt8(ascii: "%"), state.flowDepth == 0 {
            text.skipLine()
            text.mark(.attribute, from: start)
            return true
        }
        guard text.hasNext("---") || text.hasNext("..."), text.next(3).isSpace || start + 3 >= text.end else { return false }
        text.take(3, as: .punctuation)
        state = State(lineStart: state.lineStart)
        return true
    }

    private static func isIndicator(_ text: CodeScanner, _ state: State) -> Bool {
        text.next(1).isSpace || text.position + 1 == text.end
    }

    /// Whether the colon here ends a key.
    @inline(__always)
    private static func isColon(_ text: CodeScanner, _ state: State) -> Bool {
        guard text.next() == UInt8(ascii: ":") else { return false }
        let following = text.next(1)
        return following.isSpace || text.position + 1 >= text.end || (state.flowDepth > 0 && following.isFlowIndicator)
    }

    private static func readPlain(_ text: inout CodeScanner, _ state: inout State) {
        let start = text.position
        var last = start
        while !text.isAtEnd {
            let byte = text.next()
            if byte == .lineFeed || (byte == UInt8(ascii: ":") && isColon(text, state)) { break }
            if byte == .hash, text.position > start, text.code[text.position - 1].isSpace { break }
            if state.flowDepth > 0, byte.isFlowIndicator { break }
            text.position += 1
            if !byte.isSpace { last = text.position }
        }
        let following = text.position
        guard last > start else {
            text.position = max(following, start + 1)
            return
        }
        text.position = last
        if text.byte(at: following) == UInt8(ascii: ":") {
            text.mark(.attribute, from: start)
            if state.flowDepth == 0 { state.parent = start - state.lineStart }
        } else if words.kind(of: text.code, start..<last) != nil {
            text.mark(.keyword, from: start)
        } else if isNumber(text.code[start..<last]) {
            text.mark(.number, from: start)
        }
        text.position = following
    }

    private static func readQuoted(_ text: inout CodeScanner, _ state: inout State) {
        let start = text.position
        text.position += 1
        while !text.isAtEnd {
            let byte = text.next()
            text.position += byte == .backslash ? 2 : 1
            if byte == .quote { break }
        }
        text.position = min(text.position, text.end)
        markQuoted(&text, &state, from: start)
    }

    private static func markQuoted(_ text: inout CodeScanner, _ state: inout State, from start: Int) {
        let end = text.position
        text.skipBlanks()
        // In a flow collection a colon right behind the quotes ends a key whatever follows, as in JSON.
        let isKey = isColon(text, state) || (state.flowDepth > 0 && text.next() == UInt8(ascii: ":"))
        text.position = end
        text.mark(isKey ? .attribute : .string, from: start)
        if isKey, state.flowDepth == 0, start >= state.lineStart { state.parent = start - state.lineStart }
    }

    /// `|` or `>`, its indicators, and the lines that are indented more than its key.
    private static func readBlockScalar(_ text: inout CodeScanner, _ state: inout State) {
        let start = text.position
        text.position += 1
        guard state.flowDepth == 0 else { return }
        text.skip { $0.isDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
        text.mark(.punctuation, from: start)
        text.skipBlanks()
        let comment = text.position
        text.skipLine()
        if text.byte(at: comment) == .hash { text.mark(.comment, from: comment) }
        text.position = min(text.position + 1, text.end)
        let body = text.position
        var last = body
        while !text.isAtEnd {
            let line = text.position
            text.skip { $0 == .space }
            let isBlank = text.next() == .lineFeed || text.next() == .carriageReturn || text.isAtEnd
            guard isBlank || text.position - line > state.parent else { break }
            text.skipLine()
            if !isBlank { last = text.position }
            text.position = min(text.position + 1, text.end)
        }
        text.position = last
        text.mark(.string, from: body)
        state.lineStart = last == body ? body : state.lineStart
    }

    /// Numbers, and dates with their times.
    private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first(where: { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "+") }), bytes.count <= 40,
            first.isDigit || (first == UInt8(ascii: ".") && bytes.count > 1)
        else { return false }
        return bytes.allSatisfy { $0.isDigit || "._+-:eETZx".utf8.contains($0) }
    }

    private static let words = WordTable(ignoringCase: true, [.keyword: "true false yes no on off null ~"])
}

extension UInt8 {
    fileprivate var isFlowIndicator: Bool {
        switch self {
        case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
        default: false
        }
    }
}
