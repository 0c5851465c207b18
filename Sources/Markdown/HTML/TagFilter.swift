/// GFM's "Disallowed Raw HTML (extension)" (0.29): tags that change how a browser reads what follows lose their `<`.
enum TagFilter {
    private static let names = [
        "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
    ]

    static func filtered(_ html: String) -> String {
        guard html.utf8.contains(UInt8(ascii: "<")) else { return html }
        var filtered: [UInt8] = []
        let bytes = Array(html.utf8)
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "<"), isDisallowed(bytes[(index + 1)...]) {
                filtered.append(contentsOf: "&lt;".utf8)
            } else {
                filtered.append(byte)
            }
        }
        return String(decoding: filtered, as: UTF8.self)
    }

    private static func isDisallowed(_ rest: ArraySlice<UInt8>) -> Bool {
        let tag = rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest
        let name = tag.prefix(9).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return names.contains { candidate in
            guard name.starts(with: candidate.utf8) else { return false }
            guard let next = tag.dropFirst(candidate.utf8.count).first else { return false }
            switch next {
            case 0x20, 0x09...0x0D, UInt8(ascii: ">"): return true
            case UInt8(ascii: "/"): return tag.dropFirst(candidate.utf8.count + 1).first == UInt8(ascii: ">")
            default: return false
            }
        }
    }
}
