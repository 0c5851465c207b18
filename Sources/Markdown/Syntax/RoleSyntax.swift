/// The syntax of a MyST role, `` {name}`content` ``: to libcmark, text that ends with a name in braces before a code span.
enum RoleSyntax {
    /// The offset of the brace that opens the name with which a text ends; nil for any other text.
    static func nameOffset(in text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard text.last == UInt8(ascii: "}"), let brace = text.lastIndex(of: UInt8(ascii: "{")) else { return nil }
        return isName(text[(brace + 1)..<(text.count - 1)]) ? brace : nil
    }

    /// Whether a text is the name of a role or a directive: a letter, then letters, digits and `_ - : . +`.
    static func isName(_ name: some Collection<UInt8>) -> Bool {
        guard let first = name.first, isLetter(first) else { return false }
        return name.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || "_-:.+".utf8.contains($0) }
    }

    /// Whether what follows an opening brace makes it that of a role.
    static func beginsRole(_ rest: ArraySlice<UInt8>) -> Bool {
        var end = rest.startIndex
        while end < rest.endIndex, isLetter(rest[end]) || (0x30...0x39).contains(rest[end]) || "_-:.+".utf8.contains(rest[end]) {
            end += 1
        }
        guard end + 1 < rest.endIndex, rest[end] == UInt8(ascii: "}") else { return false }
        return rest[end + 1] == UInt8(ascii: "`") && isName(rest[..<end])
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
