/// HTML in the making: escaped text, and elements around some of it.
struct MarkedText {
    /// Filled up to `count`; what follows is room.
    private var bytes: [UInt8]
    private var count = 0
    private let openingTags = TokenKind.openingTags
    private let closingTag = TokenKind.closingTag

    init(capacity: Int) {
        bytes = [UInt8](repeating: 0, count: capacity)
    }

    /// Adds a part of some code, as an element where it is of a kind.
    mutating func write(_ code: [UInt8], _ range: Range<Int>, as kind: TokenKind?) {
        guard !range.isEmpty else { return }
        reserve(range.count * Self.longestEscape + Self.longestTags)
        if let kind { copy(openingTags[Int(kind.rawValue)]) }
        var count = count
        code.withUnsafeBufferPointer { code in
            bytes.withUnsafeMutableBufferPointer { bytes in
                for index in range {
                    let byte = code[index]
                    // The four bytes that are escaped are below `?`, and most bytes are not.
                    if byte < 0x3F, let escape = Self.escape(of: byte) {
                        for byte in escape {
                            bytes[count] = byte
                            count += 1
                        }
                    } else {
                        bytes[count] = byte
                        count += 1
                    }
                }
            }
        }
        self.count = count
        if kind != nil { copy(closingTag) }
    }

    /// All that was written. It is valid UTF-8 where tokens begin and end at whole scalars, as they do.
    consuming func text() -> String {
        String(decoding: bytes[..<count], as: UTF8.self)
    }

    private static let longestEscape = 6
    private static let longestTags = 64

    @inline(__always)
    private static func escape(of byte: UInt8) -> StaticEscape? {
        switch byte {
        case UInt8(ascii: "&"): StaticEscape("&amp;")
        case UInt8(ascii: "<"): StaticEscape("&lt;")
        case UInt8(ascii: ">"): StaticEscape("&gt;")
        case UInt8(ascii: "\""): StaticEscape("&quot;")
        default: nil
        }
    }

    private mutating func copy(_ tag: [UInt8]) {
        bytes.withUnsafeMutableBufferPointer { bytes in
            tag.withUnsafeBufferPointer { tag in
                _ = UnsafeMutableBufferPointer(rebasing: bytes[count...]).update(fromContentsOf: tag)
            }
        }
        count += tag.count
    }

    private mutating func reserve(_ more: Int) {
        guard bytes.count - count < more else { return }
        bytes.append(contentsOf: repeatElement(0, count: max(more, bytes.count)))
    }
}

/// The bytes of a literal, without an array for them.
private struct StaticEscape: Sequence {
    private let literal: StaticString

    init(_ literal: StaticString) { self.literal = literal }

    func makeIterator() -> UnsafeBufferPointer<UInt8>.Iterator {
        UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount).makeIterator()
    }
}
