/// A text that libcmark parses as one: the document itself, or what stands in it with lines of its own, such as the body of a
/// `{note}` or a footnote.
struct SourcePart: Sendable {
    /// What a line of ``text`` stands for, of those that were replaced by ``placeholder``.
    enum Cut: Sendable {
        case table(TableOutline)
        /// A footnote's definition: what stands between `[^` and `]`, and the part that holds its text.
        case footnote(label: String, part: Int)
    }

    /// The text as written: each line ended by `\n`, without a byte order mark.
    let original: [UInt8]
    /// The line of the first line in the file.
    let firstLine: Int
    /// What libcmark is given in the place of ``original``: as many lines, with comments in the place of what was cut.
    var text: [UInt8]
    /// By the line, counted from 1 in the part, of the comment.
    var cuts: [Int: Cut] = [:]
    /// Further lines that tables take.
    var cutLines: Set<Int> = []
    /// Whether a table may stand where ``cutPlainTables(into:excluding:)`` did not look: inside a quote or a list, or without pipes at the edges.
    var mayHoldOtherTables = false

    init(original: [UInt8], firstLine: Int) {
        self.original = original
        self.firstLine = firstLine
        text = original
    }

    /// An HTML comment is a block of one line that interrupts paragraphs and that nothing continues. libcmark then gives what
    /// follows the meaning that it has after a table: a line that was lazy leaves its quote, an indented one becomes code.
    static let placeholder: StaticString = "<!-- -->"
}

extension SourcePart {
    /// The bytes of a text as libcmark sees its lines, which `\n`, `\r` or `\r\n` end.
    static func normalized(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        if bytes.withUnsafeBufferPointer({ $0.firstOffset(of: 0x0D) }) != nil { bytes = joiningReturns(bytes) }
        if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
        return bytes
    }

    private static func joiningReturns(_ bytes: [UInt8]) -> [UInt8] {
        var joined: [UInt8] = []
        joined.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            if byte == 0x0A, index > 0, bytes[index - 1] == 0x0D { continue }
            joined.append(byte == 0x0D ? 0x0A : byte)
        }
        return joined
    }

    /// Lines of ``text`` by their numbers; those after the last are left out.
    func lines(_ numbers: Range<Int>) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        text.withUnsafeBufferPointer { bytes in
            var scanner = LineScanner(bytes)
            while scanner.number + 1 < numbers.upperBound, scanner.advance() {
                if scanner.number >= numbers.lowerBound { lines.append(text[scanner.start..<scanner.end]) }
            }
        }
        return lines
    }

    static let quoteWidth = 4

    /// The text inside a block quote, which keeps what is left open in it, such as a fence, from reaching what follows. Four
    /// columns, so that tabs reach as far as they did.
    var quoted: [UInt8] {
        var quoted: [UInt8] = []
        quoted.reserveCapacity(text.count + text.count / 8 + 16)
        var rest = text[...]
        while let end = rest.firstIndex(of: 0x0A) {
            quoted.append(contentsOf: [0x20, 0x20, UInt8(ascii: ">"), 0x20])
            quoted.append(contentsOf: rest[...end])
            rest = rest[(end + 1)...]
        }
        quoted.append(0x0A)
        return quoted
    }
}
