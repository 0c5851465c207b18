/// Stands after a character that is escaped, `\{`, `\[` or `\~`, while libcmark parses: its tree no longer tells that the
/// character means itself. A Unicode noncharacter, which no text that is interchanged contains (Unicode 16.0, section 23.7):
/// U+FDD1 in UTF-8.
enum EscapeMark {
    static let bytes: [UInt8] = [0xEF, 0xB7, 0x91]

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
        guard text.utf8.contains(0xEF), text.unicodeScalars.contains(where: { $0.value == 0xFDD1 }) else { return text }
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.value == 0xFDD1, let last = kept.last, "{[~".unicodeScalars.contains(last) { continue }
            kept.append(scalar)
        }
        return String(kept)
    }
}
