import Testing

/// What has been marked in some code, read back from its HTML. By its bytes: `>` and an accent behind it are one character.
struct Marks {
    /// Such as `keyword let`, in the order of the code.
    private(set) var list: [String] = []
    /// The text without its elements: the code, if all is well.
    private(set) var text: [UInt8] = []
    /// Whether elements are as they should be: never empty, never nested, always closed.
    private(set) var isWellFormed = true

    init(html: String) {
        var rest = Array(html.utf8)[...]
        while let tag = rest.firstIndex(of: UInt8(ascii: "<")) {
            text += Self.unescape(rest[..<tag])
            rest = rest[tag...]
            let opening = Array("<span class=\"tok-".utf8)
            guard rest.starts(with: opening), let open = rest.firstIndex(of: UInt8(ascii: ">")),
                let close = rest.dropFirst().firstIndex(of: UInt8(ascii: "<")), rest[close...].starts(with: "</span>".utf8)
            else {
                isWellFormed = false
                return
            }
            let content = Self.unescape(rest[(open + 1)..<close])
            if content.isEmpty { isWellFormed = false }
            let kind = rest[..<open].dropFirst(opening.count).dropLast()
            list.append(String(decoding: kind, as: UTF8.self) + " " + String(decoding: content, as: UTF8.self))
            text += content
            rest = rest[close...].dropFirst("</span>".utf8.count)
        }
        text += Self.unescape(rest)
    }

    private static func unescape(_ html: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var rest = html
        while let first = rest.first {
            let escape = first == UInt8(ascii: "&") ? escapes.first { rest.starts(with: $0.key.utf8) } : nil
            text.append(escape?.value ?? first)
            rest = rest.dropFirst(escape?.key.utf8.count ?? 1)
        }
        return text
    }

    private static let escapes = [
        "&amp;": UInt8(ascii: "&"), "&lt;": UInt8(ascii: "<"), "&gt;": UInt8(ascii: ">"), "&quot;": UInt8(ascii: "\""),
    ]
}

/// A piece of code, and what is to be marked in it.
struct Example: CustomTestStringConvertible, Sendable {
    var code: String
    var marks: [String]

    init(_ code: String, _ marks: String...) {
        self.code = code
        self.marks = marks
    }

    var testDescription: String { code.debugDescription }
}
