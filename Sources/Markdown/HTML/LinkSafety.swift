/// Which targets of links and images may be given to a browser.
package enum LinkSafety {
    /// Whether a target runs code or reads files when followed: `javascript:`, `vbscript:`, `file:`, and `data:` other than
    /// PNG, GIF, JPEG and WebP images (libcmark's list; SVG can hold scripts).
    ///
    /// A browser ignores control characters and spaces before a scheme, and tabs and newlines within it (WHATWG URL Standard,
    /// section 4.4), so they are ignored here.
    package static func isUnsafe(_ target: String) -> Bool {
        guard let first = target.utf8.first, first <= 0x20 || "jJvVfFdD".utf8.contains(first) else { return false }
        var start = ""
        for scalar in target.unicodeScalars {
            if start.isEmpty, scalar.value <= 0x20 { continue }
            if scalar == "\t" || scalar == "\n" || scalar == "\r" { continue }
            start.unicodeScalars.append(scalar)
            if start.utf8.count >= 16 { break }
        }
        start = start.lowercased()
        if start.hasPrefix("data:") {
            return !["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"].contains { start.hasPrefix($0) }
        }
        return ["javascript:", "vbscript:", "file:"].contains { start.hasPrefix($0) }
    }

    /// Whether a link leads to another site: it has a host of its own.
    package static func isExternal(_ target: String) -> Bool {
        let bytes = target.utf8
        switch bytes.first {
        case UInt8(ascii: "/"): return bytes.dropFirst().first == UInt8(ascii: "/")
        case UInt8(ascii: "h"), UInt8(ascii: "H"):
            let scheme = bytes.prefix(8).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            return scheme.starts(with: "http://".utf8) || scheme.starts(with: "https://".utf8)
        default: return false
        }
    }
}
