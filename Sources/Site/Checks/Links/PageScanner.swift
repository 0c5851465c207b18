/// The ids, targets and images of an HTML page, read in one pass over its bytes.
///
/// It knows as much of HTML as a renderer writes: quoted attributes, comments, the text of scripts and styles.
struct PageScanner {
    struct Target {
        var address: String
        var offset: Int
        /// `alternate` with a language: the page in another language.
        var isTranslation = false
    }

    private(set) var ids: [(id: String, offset: Int)] = []
    private(set) var targets: [Target] = []
    /// The sources of images without an `alt`.
    private(set) var silentImages: [Target] = []

    private let bytes: [UInt8]
    private var position = 0

    init(_ html: String) {
        bytes = Array(html.utf8)
        while let open = find(UInt8(ascii: "<")) {
            position = open + 1
            if starts("!--") {
                skip(past: "-->")
            } else if position < bytes.count, bytes[position].isLetter {
                readTag(open)
            }
        }
    }

    /// The line of an offset, from 1.
    func line(of offset: Int) -> Int { bytes[..<min(offset, bytes.count)].count { $0 == 0x0A } + 1 }

    private func find(_ byte: UInt8) -> Int? {
        var index = position
        while index < bytes.count, bytes[index] != byte { index += 1 }
        return index < bytes.count ? index : nil
    }

    private func starts(_ text: StaticString) -> Bool {
        guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
        for offset in 0..<text.utf8CodeUnitCount where bytes[position + offset] != text.utf8Start[offset] { return false }
        return true
    }

    private mutating func skip(past text: StaticString) {
        while position < bytes.count, !starts(text) { position += 1 }
        position = min(bytes.count, position + text.utf8CodeUnitCount)
    }

    private mutating func readTag(_ open: Int) {
        let name = word()
        var address: String?
        var source: String?
        var hasAlternative = false
        var isAlternate = false
        var hasLanguage = false
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
            guard bytes[position].isLetter else {
                position += 1
                continue
            }
            let key = word()
            let value = self.value()
            switch key {
            case "id": ids.append((decoded(value), open))
            case "href", "action": address = decoded(value)
            case "src": source = decoded(value)
            case "alt": hasAlternative = true
            case "rel": isAlternate = value.elementsEqual("alternate".utf8)
            case "hreflang": hasLanguage = true
            default: break
            }
        }
        if let address {
            targets.append(Target(address: address, offset: open, isTranslation: isAlternate && hasLanguage && name == "link"))
        }
        if let source {
            targets.append(Target(address: source, offset: open))
            if name == "img", !hasAlternative { silentImages.append(Target(address: source, offset: open)) }
        }
        if name == "script" { skip(past: "</script") } else if name == "style" { skip(past: "</style") }
    }

    private mutating func word() -> String {
        let start = position
        while position < bytes.count,
            bytes[position].isLetter || bytes[position].isDigit || bytes[position] == UInt8(ascii: "-")
                || bytes[position] == UInt8(ascii: ":")
        {
            position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// The bytes between the quotes behind `=`; empty for an attribute without value.
    private mutating func value() -> ArraySlice<UInt8> {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return [] }
        position += 1
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'") else {
            let start = position
            while position < bytes.count, bytes[position] > 0x20, bytes[position] != UInt8(ascii: ">") { position += 1 }
            return bytes[start..<position]
        }
        let quote = bytes[position]
        position += 1
        let end = find(quote) ?? bytes.count
        defer { position = min(bytes.count, end + 1) }
        return bytes[position..<end]
    }

    private func decoded(_ value: ArraySlice<UInt8>) -> String {
        let text = String(decoding: value, as: UTF8.self)
        guard value.contains(UInt8(ascii: "&")) else { return text }
        return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
