/// Stands after a character that is escaped, `\{`, `\[` or `\~`, while libcmark parses: its tree no longer tells that the
/// character means itself.
enum EscapeMark {
    /// U+10A7F, the number mark of Old South Arabian. As the escaped characters are, it is punctuation, so that the marks of an
    /// emphasis beside it open and close as they did. A text that holds it is not marked.
    static let scalar: Unicode.Scalar = "\u{10A7F}"
    static let bytes: [UInt8] = [0xF0, 0x90, 0xA9, 0xBF]

    /// Marks the escaped characters of a text that matter to ours: an opening of a role (`{name}` and a code span), of a footnote
    /// or a task, and a tilde.
    static func marking(_ text: [UInt8]) -> [UInt8] {
        var marked: [UInt8] = []
        marked.reserveCapacity(text.count + 64)
        var isEscaped = false
        for (index, byte) in text.enumerated() {
            marked.append(byte)
            if isEscaped {
                switch byte {
                case UInt8(ascii: "{"): if RoleSyntax.beginsRole(text[(index + 1)...]) { marked += bytes }
                case UInt8(ascii: "["):
                    if index + 1 < text.count, "^ xX".utf8.contains(text[index + 1]) { marked += bytes }
                case UInt8(ascii: "~"): marked += bytes
                default: break
                }
            }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        return marked
    }

    /// Takes the marks out of a text that was parsed.
    static func removing(from text: String) -> String {
        guard text.utf8.contains(bytes[0]), text.unicodeScalars.contains(scalar) else { return text }
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == self.scalar, let last = kept.last, "{[~".unicodeScalars.contains(last) { continue }
            kept.append(scalar)
        }
        return String(kept)
    }
}
