/// Text for XML 1.0, in elements and in attributes in double quotes.
///
/// Characters that XML cannot hold, escaped or not (production 2, `Char`), are left out: a feed with one of them is read by
/// nobody. `>` is escaped as well: `]]>` may not stand in text.
func xmlEscaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF || "&<>\"".utf8.contains($0) }) else { return text }
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count + 32)
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        case "\t", "\n", "\r": escaped += " "
        case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
        default: escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped
}

/// XML in the making: one element a line.
struct XMLWriter {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"

    mutating func line(_ xml: String) {
        text += xml
        text += "\n"
    }

    /// An element with text; none where the text is missing or empty.
    mutating func element(_ name: String, _ content: String?, attributes: String = "") {
        guard let content, !content.isEmpty else { return }
        let tag = attributes.isEmpty ? name : "\(name) \(attributes)"
        line("<\(tag)>\(xmlEscaped(content))</\(name)>")
    }
}
