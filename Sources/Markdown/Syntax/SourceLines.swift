/// The lines of a text as libcmark sees them: ended by `\n`, `\r` or `\r\n`, without the byte order mark.
struct SourceLines: Sendable {
    /// Each line without its end.
    var lines: [[UInt8]]

    init(_ text: String) {
        var bytes = ArraySlice(text.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        lines = []
        while let end = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
            lines.append(Array(bytes[..<end]))
            let isPair = bytes[end] == 0x0D && end + 1 < bytes.endIndex && bytes[end + 1] == 0x0A
            bytes = bytes[(end + (isPair ? 2 : 1))...]
        }
        if !bytes.isEmpty { lines.append(Array(bytes)) }
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
