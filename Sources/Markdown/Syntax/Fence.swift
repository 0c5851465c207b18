/// The line that opens a fenced code block at the edge of the text.
struct Fence {
    private let mark: UInt8
    private let length: Int

    /// Three backticks or tildes at least; no backtick may follow backticks.
    init?(opening line: UnsafeBufferPointer<UInt8>) {
        mark = line[0]
        length = line.prefix { $0 == line[0] }.count
        guard length >= 3 else { return nil }
        if mark == UInt8(ascii: "`"), line[length...].contains(mark) { return nil }
    }

    func isClosed(by line: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while start < min(3, line.count), line[start] == 0x20 { start += 1 }
        var end = start
        while end < line.count, line[end] == mark { end += 1 }
        return end - start >= length && line[end...].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
