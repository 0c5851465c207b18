import Templates

/// A page as the search knows it, in the forms in which it is published, so that an unchanged page costs nothing.
struct SearchEntry: Sendable, Hashable {
    /// By which the index of pages is sorted: the title, folded, from its first letter or digit.
    let sortKey: String
    let path: String
    /// The item of the index of pages without the page's sections, and those.
    let link: String
    let sections: String
    /// The beginning of the object in `search-index.json`, up to the words.
    let head: String
    let text: SearchText

    /// The bytes that the headings of a page may take in the file.
    static let headingLimit = 600

    /// - Parameter language: of the page; said where the index is in another language.
    init(title: String, description: String, path: String, language: Language, text: SearchText) {
        let folded = LetterFolding.standard.folded(title)
        sortKey = String(folded.unicodeScalars.drop { !$0.properties.isAlphabetic && $0.properties.numericType == nil })
        self.path = path
        self.text = text
        let url = SafeHTML(escaping: path).html
        link = "<a href=\"\(url)\" hreflang=\"\(language.code)\" lang=\"\(language.code)\">\(SafeHTML(escaping: title).html)</a>"
        let items = text.sections.filter { $0.level == 2 }.map { section in
            "<li><a href=\"\(url)#\(SafeHTML(escaping: section.anchor).html)\">\(SafeHTML(escaping: section.title).html)</a></li>\n"
        }
        sections = items.isEmpty ? "" : "\n<ul lang=\"\(language.code)\">\n\(items.joined())</ul>\n"

        var headings = ""
        for section in text.sections {
            let pair = "[\(JSONText.literal(section.anchor)),\(JSONText.literal(section.title))]"
            guard headings.utf8.count + pair.utf8.count < Self.headingLimit else { break }
            headings += (headings.isEmpty ? "" : ",") + pair
        }
        head =
            "{\"u\":\(JSONText.literal(path)),\"l\":\"\(language.code)\",\"t\":\(JSONText.literal(title)),"
            + "\"d\":\(JSONText.literal(String(description.prefix(160)))),\"h\":[\(headings)],\"w\":\""
    }

    /// The letter under which the page stands: a capital of A to Z, or `#`.
    var letter: String {
        guard let first = sortKey.unicodeScalars.first, ("a"..."z").contains(first) else { return "#" }
        return String(first).uppercased()
    }
}

/// Strings in JSON (RFC 8259, section 7).
enum JSONText {
    static func literal(_ text: String) -> String {
        // What needs no escape, as most texts, is taken as it is.
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) { return "\"\(text)\"" }
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case "\u{0}"..."\u{1F}": literal += "\\u" + String(scalar.value + 0x10000, radix: 16).dropFirst()
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }
}
