/// HTML as it is written, in UTF-8. It knows whether it stands at the start of a line.
///
/// Escaping is libcmark's, byte for byte.
struct HTMLOutput {
    private(set) var bytes: [UInt8]
    /// The footnotes that marks lead to.
    var footnotes: [Footnote] = []
    /// Whether a link is open, which no other may stand in.
    var isInsideLink = false

    init(capacity: Int = 0) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    var html: String { bytes.withUnsafeBufferPointer { String($0) } }

    /// Writes markup.
    @inline(__always) mutating func write(_ markup: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// Writes markup that was made elsewhere.
    mutating func write(markup: String) {
        Self.withBytes(of: markup) { bytes.append(contentsOf: $0) }
    }

    mutating func write(_ number: Int) {
        if (0..<10).contains(number) { bytes.append(0x30 + UInt8(number)) } else { write(markup: String(number)) }
    }

    mutating func startLine() {
        if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
    }

    // MARK: Escaping

    /// Writes a text for an element or for an attribute in double quotes.
    mutating func write(text: String) {
        Self.withBytes(of: text) { write(text: $0) }
    }

    mutating func write(text: UnsafeBufferPointer<UInt8>) {
        guard Self.needsEscape(text) else { return bytes.append(contentsOf: text) }
        var start = 0
        for (index, byte) in text.enumerated() {
            // From `"` to `>` only: most letters need one comparison.
            let distance = byte &- UInt8(ascii: "\"")
            guard distance <= 28, Self.escapedDistances >> UInt32(distance) & 1 != 0 else { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            start = index + 1
            switch byte {
            case UInt8(ascii: "&"): write("&amp;")
            case UInt8(ascii: "<"): write("&lt;")
            case UInt8(ascii: ">"): write("&gt;")
            default: write("&quot;")
            }
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// Whether anything is escaped. Without a way out of the loop, so that it takes many bytes at once.
    private static func needsEscape(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var found: UInt8 = 0
        for byte in text {
            found |= byte == UInt8(ascii: "\"") ? 1 : 0
            found |= byte == UInt8(ascii: "&") ? 1 : 0
            // `<` and `>` differ in one bit.
            found |= byte | 2 == UInt8(ascii: ">") ? 1 : 0
        }
        return found != 0
    }

    /// A bit for each of `"`, `&`, `<` and `>`, counted from `"`.
    private static let escapedDistances: UInt32 = 1 << 0 | 1 << 4 | 1 << 26 | 1 << 28

    /// Percent-encodes what may not stand in a URL (what is encoded already stays) and escapes the rest for an attribute.
    mutating func write(url: String) {
        Self.withBytes(of: url) { url in
            for byte in url {
                switch byte {
                case UInt8(ascii: "&"): write("&amp;")
                case UInt8(ascii: "'"): write("&#x27;")
                case 0x30...0x39, 0x40...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "!"), 0x23...0x25,
                    0x28...0x2F, 0x3A, 0x3B, 0x3D, 0x3F:
                    bytes.append(byte)
                default:
                    bytes.append(UInt8(ascii: "%"))
                    bytes.append(Self.hexadecimal(byte >> 4))
                    bytes.append(Self.hexadecimal(byte & 15))
                }
            }
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
    }

    @inline(__always) private static func withBytes(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        // A string of Swift is contiguous UTF-8; only one that Foundation bridges on Apple's systems is not.
        if text.utf8.withContiguousStorageIfAvailable(body) == nil { Array(text.utf8).withUnsafeBufferPointer(body) }
    }
}
