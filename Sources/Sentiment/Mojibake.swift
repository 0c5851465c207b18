/// Repairs UTF-8 that was once decoded as Windows-1252 or Latin-1: "cafÃ©" was "café", "donâ€™t" was "don’t".
enum Mojibake {
    /// Replaces each sequence of characters that are the bytes of one UTF-8 scalar by that scalar.
    ///
    /// Only the first bytes that occur in such accidents count (Â, Ã, â, ï, ð), so that a capital at the end of a quotation,
    /// as in "CAFÉ»", stays. The replacement character U+FFFD (once "ï¿½"), whose original is lost, becomes an apostrophe
    /// between letters, where it almost always was one, and a space elsewhere.
    static func repair(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        // Some texts went through it twice.
        let once = decodeSequences(text)
        let repaired = once.count == text.count ? once : decodeSequences(once)
        return repaired.indices.map { index in
            guard repaired[index] == "\u{FFFD}" else { return repaired[index] }
            let isBetweenLetters =
                index > 0 && index + 1 < repaired.count
                && repaired[index - 1].properties.isAlphabetic && repaired[index + 1].properties.isAlphabetic
            return isBetweenLetters ? "'" : " "
        }
    }

    private static func decodeSequences(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            if let length = sequenceLength(text[index]), index + length <= text.count,
                let scalar = scalar(of: text[index..<index + length])
            {
                result.append(scalar)
                index += length
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result
    }

    private static func sequenceLength(_ first: Unicode.Scalar) -> Int? {
        switch first {
        case "Â", "Ã": 2
        case "â", "ï": 3
        case "ð": 4
        default: nil
        }
    }

    private static func scalar(of sequence: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
        var bytes: [UInt8] = []
        for scalar in sequence {
            guard let byte = windows1252[scalar.value] ?? UInt8(exactly: scalar.value) else { return nil }
            bytes.append(byte)
        }
        guard let decoded = String(validating: bytes, as: UTF8.self)?.unicodeScalars, decoded.count == 1 else { return nil }
        return decoded.first
    }

    /// The scalar that Windows-1252 has at a byte in 0x80...0x9F; nil where it has none.
    static func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar? {
        windows1252.first { $0.value == byte }.flatMap { Unicode.Scalar($0.key) }
    }

    /// The code points that Windows-1252 puts into 0x80...0x9F (encoding.spec.whatwg.org, index windows-1252).
    private static let windows1252: [UInt32: UInt8] = [
        0x20AC: 0x80, 0x201A: 0x82, 0x192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86, 0x2021: 0x87, 0x2C6: 0x88,
        0x2030: 0x89,
        0x160: 0x8A, 0x2039: 0x8B, 0x152: 0x8C, 0x17D: 0x8E, 0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93, 0x201D: 0x94, 0x2022: 0x95,
        0x2013: 0x96, 0x2014: 0x97, 0x2DC: 0x98, 0x2122: 0x99, 0x161: 0x9A, 0x203A: 0x9B, 0x153: 0x9C, 0x17E: 0x9E, 0x178: 0x9F,
    ]
}
