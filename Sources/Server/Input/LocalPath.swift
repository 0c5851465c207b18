/// A path of this server, safe as the target of a redirect.
struct LocalPath: Hashable, Sendable {
    let value: String

    /// Nil for whatever a browser could read as the address of another server: `//host`, `/\host` (a browser takes a backslash
    /// for a slash), and either with tabs or line breaks in between, which it skips (WHATWG URL Standard, section 4.4).
    init?(_ text: String) {
        let isPlain = text.utf8.allSatisfy { (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "\\") }
        guard isPlain, text.utf8.count <= 2_048, text.hasPrefix("/"), !text.hasPrefix("//") else { return nil }
        value = text
    }
}
