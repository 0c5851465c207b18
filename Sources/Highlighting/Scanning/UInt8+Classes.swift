extension UInt8 {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote = UInt8(ascii: "\"")
    static let apostrophe = UInt8(ascii: "'")
    static let backslash = UInt8(ascii: "\\")
    static let hash = UInt8(ascii: "#")
    static let dollar = UInt8(ascii: "$")

    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
    @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    @inline(__always) var isUppercase: Bool { self &- 0x41 < 26 }

    /// Whether a name may begin with the byte: all that is not ASCII counts as a letter.
    @inline(__always) var startsWord: Bool { isLetter || self == UInt8(ascii: "_") || self >= 0x80 }
    @inline(__always) var isWord: Bool { startsWord || isDigit }
    /// Whether the byte continues a scalar of UTF-8.
    @inline(__always) var isContinuation: Bool { self & 0xC0 == 0x80 }
    @inline(__always) var isSpace: Bool { self == .space || self &- 9 < 5 }
}
