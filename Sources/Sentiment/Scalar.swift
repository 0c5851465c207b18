/// A scalar beyond ASCII, decoded from valid UTF-8.
struct Scalar {
    let value: Unicode.Scalar
    let length: Int

    /// Bytes that are not UTF-8 are read as U+FFFD of length 1, which is no letter and no sign.
    init(_ text: Span<UInt8>, at index: Int) {
        let first = text[index]
        let (length, bits): (Int, UInt32) =
            switch first {
            case 0xC2...0xDF: (2, UInt32(first & 0x1F))
            case 0xE0...0xEF: (3, UInt32(first & 0x0F))
            case 0xF0...0xF4: (4, UInt32(first & 0x07))
            default: (1, 0xFFFD)
            }
        guard length > 1, index + length <= text.count else {
            self.value = "\u{FFFD}"
            self.length = 1
            return
        }
        var code = bits
        for offset in 1..<length { code = code << 6 | UInt32(text[index + offset] & 0x3F) }
        self.value = Unicode.Scalar(code) ?? "\u{FFFD}"
        self.length = length
    }

    var isApostrophe: Bool { value == "’" || value == "‘" || value == "´" }

    /// Letters, and the marks that belong to them.
    var isLetter: Bool {
        guard value.value < 0x2000 || value.value > 0x2BFF else { return false }
        switch value.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .decimalNumber:
            return !isVariationSelector
        default: return false
        }
    }

    /// Emoji and other pictures; not the skin tones, joiners and selectors that modify them.
    var isSign: Bool {
        if (0x1F3FB...0x1F3FF).contains(value.value) { return false }
        return value.properties.generalCategory == .otherSymbol
    }

    private var isVariationSelector: Bool { (0xFE00...0xFE0F).contains(value.value) }

    var lowercased: String { value.properties.lowercaseMapping }
}
