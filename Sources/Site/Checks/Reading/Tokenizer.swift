/// Cuts a folded text into tokens, in one pass.
struct Tokenizer {
    private let bytes: [UInt8]
    private let lines: [(offset: Int, line: Int)]
    private var position = 0
    private var lineIndex = 0
    private(set) var tokens: [Token] = []

    init(_ text: FoldedText) {
        bytes = text.bytes
        lines = text.lines
        tokens.reserveCapacity(bytes.count / 5)
        while position < bytes.count { step() }
        joinDurations()
        joinRanges()
    }

    private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

    private mutating func line(at offset: Int) -> Int {
        while lineIndex + 1 < lines.count, lines[lineIndex + 1].offset <= offset { lineIndex += 1 }
        return lines[lineIndex].line
    }

    private mutating func add(_ kind: Token.Kind, at offset: Int) {
        tokens.append(Token(kind: kind, line: line(at: offset)))
    }

    private mutating func step() {
        let start = position
        let byte = bytes[position]
        if byte.isLetter {
            while self.byte(position).isLetter || self.byte(position).isDigit { position += 1 }
            add(.word(Self.lowercased(bytes[start..<position])), at: start)
        } else if byte.isDigit {
            var scanner = NumberScanner(bytes: bytes, position: position)
            let quantity = scanner.scan()
            position = scanner.position
            if var quantity {
                quantity.bound = bound(before: start)
                add(.number(quantity), at: start)
            } else {
                add(.word("#"), at: start)
            }
        } else {
            position += 1
            if let mark = mark(byte, at: start) {
                add(.mark(mark), at: start)
            } else if byte == FoldedText.opaque {
                add(.opaque, at: start)
            }
        }
    }

    static func lowercased(_ word: ArraySlice<UInt8>) -> String {
        String(decoding: word.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    private func mark(_ byte: UInt8, at index: Int) -> Mark? {
        switch byte {
        case 0x20, 0x0A, 0x0D, UInt8(ascii: "'"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "\""), UInt8(ascii: "*"),
            UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: ">"), FoldedText.opaque:
            nil
        case 0x09, UInt8(ascii: "|"): .tab
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: ";"): .semicolon
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: "("), UInt8(ascii: "["): .open
        case UInt8(ascii: ")"), UInt8(ascii: "]"): .close
        case UInt8(ascii: "+"): .plus
        case UInt8(ascii: "/"): .slash
        case UInt8(ascii: "="): .equals
        case UInt8(ascii: "!"), UInt8(ascii: "?"), FoldedText.stop: .stop
        case UInt8(ascii: "."): isSentenceEnd(index) ? .stop : nil
        default: .other
        }
    }

    private static let abbreviations: Set<String> = [
        "al", "cf", "ex", "eg", "ie", "vs", "env", "p", "fig", "no", "e", "i", "g", "approx",
    ]

    private func isSentenceEnd(_ index: Int) -> Bool {
        let next = byte(index + 1)
        guard next == 0 || next == 0x20 || next == 0x0A || next == UInt8(ascii: ")") || next == UInt8(ascii: "\"") else {
            return false
        }
        if case .word(let word)? = tokens.last?.kind { return !Self.abbreviations.contains(word) || next == 0 }
        return true
    }

    /// Reads `~`, `<`, `>`, `+` and `±` before a number.
    private func bound(before start: Int) -> Quantity.Bound {
        var index = start - 1
        while index >= 0, bytes[index] == 0x20 { index -= 1 }
        guard index >= 0 else { return .exact }
        switch bytes[index] {
        case UInt8(ascii: "~"): return .about
        case UInt8(ascii: "<"): return .atMost
        case UInt8(ascii: ">"): return .atLeast
        case UInt8(ascii: "+"): return index == start - 1 ? .change : .exact
        case UInt8(ascii: "-"):
            return index == start - 1 && (index == 0 || bytes[index - 1] == 0x20 || bytes[index - 1] == UInt8(ascii: "("))
                ? .change : .exact
        default: return .exact
        }
    }

    // MARK: Joining

    /// `4 h 20 min` and `4h20` are one duration.
    private mutating func joinDurations() {
        var index = 0
        while index + 1 < tokens.count {
            guard case .number(var first) = tokens[index].kind, first.dimension == .time,
                case .number(let second) = tokens[index + 1].kind, second.decimals == 0, first.decimals == 0
            else {
                index += 1
                continue
            }
            let seconds =
                second.dimension == .time
                ? second.value : second.dimension == .plain && second.value < 60 ? second.value * 60 : .infinity
            guard first.value >= 60, seconds < 2 * first.halfWidth, second.dimension == .time || first.halfWidth == 1800 else {
                index += 1
                continue
            }
            first.value += seconds
            first.halfWidth = second.dimension == .time ? second.halfWidth : 30
            first.text += " " + second.text
            tokens[index].kind = .number(first)
            tokens.remove(at: index + 1)
        }
    }

    /// In `84 à 87 %` and `0.73-0.85` both numbers are ends of a range, and the first has the unit of the second.
    private mutating func joinRanges() {
        for index in tokens.indices.dropFirst() {
            guard case .number(var last) = tokens[index].kind else { continue }
            var before = index - 1
            if case .word(let word) = tokens[before].kind, word == "a" || word == "to", before > 0 { before -= 1 }
            guard case .number(var first) = tokens[before].kind, first.dimension == .plain || first.dimension == last.dimension,
                last.dimension != .plain || (first.decimals > 0 && last.decimals > 0),
                before == index - 2 || touchesByDash(before, index)
            else { continue }
            if first.dimension == .plain, last.dimension != .plain, last.value != 0 {
                let factor = last.halfWidth / (0.5 * Self.power(last.decimals))
                first.value *= factor
                first.halfWidth *= factor
                first.dimension = last.dimension
            }
            first.isRangeEnd = true
            last.isRangeEnd = true
            tokens[before].kind = .number(first)
            tokens[index].kind = .number(last)
        }
    }

    /// Two numbers side by side without a mark between them: only a dash or a space can have stood there.
    private func touchesByDash(_ first: Int, _ second: Int) -> Bool { second == first + 1 }

    static func power(_ decimals: Int) -> Double { (0..<decimals).reduce(1.0) { value, _ in value / 10 } }
}
