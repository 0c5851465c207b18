/// The lines of a text, to be changed one by one.
struct SourceLines: Sendable {
    /// Each line without its end.
    var lines: [[UInt8]]

    /// - Parameter text: lines that `\n` ends.
    init(_ text: [UInt8]) {
        lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
    }

    /// The text, each line ended by a newline.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
        for line in lines {
            bytes += line
            bytes.append(0x0A)
        }
        return bytes
    }

    /// A line by its number, which counts from 1.
    subscript(line number: Int) -> [UInt8] {
        get { lines[number - 1] }
        set { lines[number - 1] = newValue }
    }
}
