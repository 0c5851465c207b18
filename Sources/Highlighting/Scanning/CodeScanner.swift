/// Code, how far it has been read, and the HTML of what has been marked.
///
/// A grammar moves `position` on and marks what lies behind it. What it does not mark is written as it is.
struct CodeScanner {
    let code: [UInt8]
    /// Up to where the code has been read.
    var position = 0
    /// Up to where the code has been written.
    private var written = 0
    private var marked: MarkedText

    init(_ code: [UInt8]) {
        self.code = code
        marked = MarkedText(capacity: code.count * 2 + 128)
    }

    var end: Int { code.count }
    var isAtEnd: Bool { position >= code.count }

    /// The byte at an index, or 0 beyond the end.
    @inline(__always)
    func byte(at index: Int) -> UInt8 { index < code.count ? code[index] : 0 }

    /// The byte that is read next, or one after it; 0 beyond the end.
    @inline(__always)
    func next(_ offset: Int = 0) -> UInt8 { byte(at: position + offset) }

    /// Marks what lies between `start` and the position, both moved to where a scalar begins: a scanner that skips the byte
    /// behind a backslash may stand within one.
    mutating func mark(_ kind: TokenKind, from start: Int) {
        var start = start
        while next().isContinuation { position += 1 }
        while byte(at: start).isContinuation { start += 1 }
        guard start < position else { return }
        marked.write(code, written..<start, as: nil)
        marked.write(code, start..<position, as: kind)
        written = position
    }

    /// Reads so many bytes, which are of a kind.
    mutating func take(_ count: Int, as kind: TokenKind) {
        let start = position
        position = min(position + count, end)
        mark(kind, from: start)
    }

    /// The HTML of all code.
    consuming func html() -> String {
        marked.write(code, written..<code.count, as: nil)
        return marked.text()
    }
}

// MARK: Reading

extension CodeScanner {
    @inline(__always)
    mutating func skip(while matches: (UInt8) -> Bool) {
        while position < code.count, matches(code[position]) { position += 1 }
    }

    /// Up to the end of the line, before its line feed.
    mutating func skipLine() {
        skip { $0 != .lineFeed }
    }

    /// Behind the next occurrence of some bytes, or to the end.
    mutating func skip(past terminator: StaticString) {
        let first = terminator.utf8Start.pointee
        while position < code.count {
            if code[position] == first, hasNext(terminator) {
                position += terminator.utf8CodeUnitCount
                return
            }
            position += 1
        }
    }

    /// Spaces and tabs.
    mutating func skipBlanks() {
        skip { $0 == .space || $0 == .tab }
    }

    /// Whether some bytes come next.
    func hasNext(_ literal: StaticString, at offset: Int = 0) -> Bool {
        for index in 0..<literal.utf8CodeUnitCount where byte(at: position + offset + index) != literal.utf8Start[index] {
            return false
        }
        return true
    }

    /// A string on one line, up to its closing quote or the line's end, with a backslash before a byte that does not count.
    mutating func skipQuoted(_ quote: UInt8) {
        position += 1
        while position < code.count {
            let byte = code[position]
            if byte == .lineFeed { return }
            position += 1
            if byte == quote { return }
            if byte == .backslash, position < code.count, code[position] != .lineFeed { position += 1 }
        }
    }

    /// A string in which a doubled quote stands for one, as SQL and YAML have it; it may have several lines.
    mutating func skipDoublingQuoted(_ quote: UInt8) {
        position += 1
        while position < code.count {
            let byte = code[position]
            position += 1
            guard byte == quote else { continue }
            if next() != quote { return }
            position += 1
        }
    }

    /// A number in any notation of C's descendants: `1_000`, `0x1F`, `1.5e-3`, with a suffix such as `j` or `ms`.
    mutating func skipNumber() {
        let isHexadecimal = next() == UInt8(ascii: "0") && next(1) | 0x20 == UInt8(ascii: "x")
        while position < code.count {
            let byte = code[position]
            if byte.isWord {
                position += 1
                let isExponent = !isHexadecimal && byte | 0x20 == UInt8(ascii: "e")
                if isExponent, next() == UInt8(ascii: "-") || next() == UInt8(ascii: "+"), next(1).isDigit { position += 2 }
            } else if byte == UInt8(ascii: "."), next(1).isDigit {
                position += 2
            } else {
                return
            }
        }
    }

    /// Whether an opening parenthesis follows at once: what was read is called.
    var isCalled: Bool { next() == UInt8(ascii: "(") }
}
