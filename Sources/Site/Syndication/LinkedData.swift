import Foundation

/// A value of JSON-LD 1.1, whose objects keep the order of their keys: two renders are alike.
indirect enum LinkedData: Sendable {
    case text(String)
    case number(Double)
    case list([LinkedData])
    case object([(key: String, value: LinkedData)])

    /// An object of schema.org; values that are missing are left out.
    static func schema(_ type: String, _ properties: KeyValuePairs<String, LinkedData?>) -> LinkedData {
        .object([("@type", .text(type))] + properties.compactMap { key, value in value.map { (key, $0) } })
    }

    /// The data as an element for a page's head, with schema.org as its context.
    var element: String {
        var json = "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\""
        if case .object(let members) = self {
            for (key, value) in members {
                json += ","
                Self.write(key, to: &json)
                json += ":"
                value.write(to: &json)
            }
        }
        return json + "}</script>"
    }

    private func write(to json: inout String) {
        switch self {
        case .text(let text): Self.write(text, to: &json)
        // JSON has no word for what is no number.
        case .number(let number):
            json += number.isFinite ? (Int(exactly: number).map { "\($0)" } ?? "\(number)") : "null"
        case .list(let values):
            json += "["
            for (index, value) in values.enumerated() {
                if index > 0 { json += "," }
                value.write(to: &json)
            }
            json += "]"
        case .object(let members):
            json += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { json += "," }
                Self.write(member.key, to: &json)
                json += ":"
                member.value.write(to: &json)
            }
            json += "}"
        }
    }

    /// `<`, `>` and `&` are escaped as well: neither `</script>` nor `<!--` may stand in the element.
    private static func write(_ text: String, to json: inout String) {
        json += "\""
        defer { json += "\"" }
        if text.utf8.allSatisfy(isPlain) {
            json += text
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case "\u{0}"..."\u{1F}", "<", ">", "&", "\u{7F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: json.unicodeScalars.append(scalar)
            }
        }
    }

    /// Whether a byte needs no escape, and is no part of a character that does: E2 begins U+2028.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0x7F,
            0xE2:
            false
        default: true
        }
    }
}
