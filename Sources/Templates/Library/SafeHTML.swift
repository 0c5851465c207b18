/// Markup that a template inserts as it is.
///
/// Everything else is escaped. Whoever makes a value with ``init(trusted:)`` answers for it: the text came from our own
/// Markdown renderer or chart writer, which escape what people wrote. Templates may name such a value only by a field that
/// ends in `HTML`; ``TemplateLibrary`` refuses any other unescaped tag when it loads.
package struct SafeHTML: Sendable, Hashable, CustomStringConvertible {
    package let html: String

    package init(trusted html: String) {
        self.html = html
    }

    /// The text with the five characters escaped that mean something in HTML.
    package init(escaping text: String) {
        self.html = escapeForHTML(text)
    }

    package var description: String { html }
    package var isEmpty: Bool { html.isEmpty }
}

/// Escapes `& < > " '` by Unicode scalar, and replaces the noncharacters with which ``PageFrame`` marks where blocks go: no
/// text can pretend to be one, and HTML forbids them anyway.
///
/// By scalar and not by `Character`: a quotation mark that a combining accent follows is one `Character` which equals no
/// quotation mark, yet a browser reads it as the end of an attribute. All that is escaped is one byte of UTF-8 or begins with
/// the byte EF, so most texts are seen to need nothing and given back as they are.
func escapeForHTML(_ text: String) -> String {
    guard text.utf8.contains(where: mayNeedEscaping) else { return text }
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        case "'": escaped += "&#39;"
        case _ where PageFrame.Gap.blockMarks.contains(scalar.value): escaped += "\u{FFFD}"
        default: escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped
}

private func mayNeedEscaping(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0xEF: true
    default: false
    }
}
