/// The syntax of a MyST role, `` {name}`content` ``: to libcmark, text that ends with a name in braces before a code span.
enum RoleSyntax {
    /// Stands after the brace of an escaped role, `` \{name}`code` ``, while libcmark parses: its tree no longer tells that a
    /// character was escaped. A Unicode noncharacter, which no text that is interchanged contains (Unicode 16.0, section 23.7).
    /// U+FDD1 in UTF-8.
    private static let escapeMark: [UInt8] = [0xEF, 0xB7, 0x91]

    /// Marks the escaped roles of a line.
    static func markingEscapes(_ line: [UInt8]) -> [UInt8] {
        guard line.contains(UInt8(ascii: "{")) else { return line }
        var marked: [UInt8] = []
        marked.reserveCapacity(line.count)
        var backslashes = 0
        for (index, byte) in line.enumerated() {
            marked.append(byte)
            if byte == UInt8(ascii: "{"), backslashes % 2 == 1, beginsRole(line[(index + 1)...]) {
                marked += escapeMark
            }
            backslashes = byte == UInt8(ascii: "\\") ? backslashes + 1 : 0
        }
        return marked
    }

    /// Takes the marks out of a text that was parsed.
    static func removingMarks(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.value == 0xFDD1 }) else { return text }
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar.value != 0xFDD1 || kept.last != "{" { kept.append(scalar) }
        return String(kept)
    }

    /// Splits a text that ends with a name in braces into what is before and the name; nil for any other text.
    static func splittingName(_ text: String) -> (before: Substring, name: Substring)? {
        guard text.utf8.last == UInt8(ascii: "}"), let brace = text.lastIndex(of: "{") else { return nil }
        let name = text[text.index(after: brace)...].dropLast()
        return isName(name.utf8) ? (text[..<brace], name) : nil
    }

    /// Whether a text is the name of a role or a directive: a letter, then letters, digits and `_ - : . +`.
    static func isName(_ name: some Collection<UInt8>) -> Bool {
        guard let first = name.first, isLetter(first) else { return false }
        return name.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || "_-:.+".utf8.contains($0) }
    }

    private static func beginsRole(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let end = rest.firstIndex(of: UInt8(ascii: "}")), end + 1 < rest.endIndex else { return false }
        return rest[end + 1] == UInt8(ascii: "`") && isName(rest[..<end])
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
