/// What a text may hold beyond CommonMark, found by quick searches: what it does not hold costs nothing later.
struct SourceFeatures: Sendable {
    let syntax: Document.Syntax
    /// Whether something that begins an inline of ours may be escaped by a backslash.
    let hasEscapes: Bool
    let hasTildes: Bool
    /// Whether a bare address may stand in the text.
    let hasAddresses: Bool
    let hasFootnotes: Bool

    init(_ bytes: [UInt8], syntax: Document.Syntax) {
        self.syntax = syntax
        (hasEscapes, hasTildes, hasAddresses, hasFootnotes) = bytes.withUnsafeBufferPointer { bytes in
            (
                bytes.firstOffset(of: UInt8(ascii: "\\")) != nil
                    && (bytes.contains("\\{") || bytes.contains("\\[") || bytes.contains("\\~"))
                    && !bytes.contains("\u{10A7F}"),
                syntax.contains(.strikethrough) && bytes.firstOffset(of: UInt8(ascii: "~")) != nil,
                syntax.contains(.autolinks)
                    && (bytes.contains("://") || bytes.contains("www.") || bytes.firstOffset(of: UInt8(ascii: "@")) != nil),
                syntax.contains(.footnotes) && bytes.contains("[^")
            )
        }
    }
}
