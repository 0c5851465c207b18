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

/// Escapes `& < > " '` by Unicode scalar.
///
/// By scalar and not by `Character`: a quotation mark that a combining accent follows is one `Character` which equals no
/// quotation mark, yet a browser reads it as the end of an attribute.
func escapeForHTML(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        case "'": escaped += "&#39;"
        default: escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped
}
