/// Reads the opening tags of a text of XML, each with the text behind it.
struct MarkupScanner {
    struct Tag {
        var name: Substring
        var attributes: [Substring: Substring] = [:]
        /// Up to the next tag, with its references resolved.
        var text = ""

        subscript(name: Substring) -> Substring? { attributes[name] }
        var classes: Set<Substring> { Set(attributes["class"]?.split(separator: " ") ?? []) }
    }

    private var rest: Substring

    init(_ text: String) { rest = text[...] }

    /// Whether nothing is left but text; false where the last tag has no end.
    var isAtEnd: Bool { !rest.utf8.contains(UInt8(ascii: "<")) }

    mutating func next() -> Tag? {
        while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
            guard let end = Self.end(of: rest[start...]) else { return nil }
            let inside = rest[rest.utf8.index(after: start)..<end]
            let behind = rest[rest.utf8.index(after: end)...]
            rest = behind
            guard let first = inside.utf8.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "!") else { continue }
            var tag = Self.tag(inside)
            tag.text = Self.plain(behind.prefix { $0 != "<" })
            return tag
        }
        return nil
    }

    /// The `>` that is not part of a quoted value.
    private static func end(of text: Substring) -> Substring.Index? {
        var isQuoted = false
        return text.utf8.indices.first { index in
            let byte = text.utf8[index]
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            return byte == UInt8(ascii: ">") && !isQuoted
        }
    }

    private static func tag(_ inside: Substring) -> Tag {
        let name = inside.prefix { $0 != " " && $0 != "/" && $0 != "\n" }
        var tag = Tag(name: name)
        var rest = inside[name.endIndex...]
        while let equals = rest.firstIndex(of: "=") {
            let name = rest[..<equals].drop { $0 == " " || $0 == "\n" }
            let quoted = rest[rest.index(after: equals)...]
            guard quoted.first == "\"", let end = quoted.dropFirst().firstIndex(of: "\"") else { break }
            tag.attributes[name] = quoted.dropFirst()[..<end]
            rest = quoted[quoted.index(after: end)...]
        }
        return tag
    }

    private static func plain(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
        var plain = String(text)
        for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            plain = plain.split(separator: reference, omittingEmptySubsequences: false).joined(separator: character)
        }
        return plain
    }
}
