import Foundation

/// The first stage of normalisation: what the machines between the writer and us did to the text is undone.
///
/// HTML entities become characters, text that was decoded with the wrong encoding ("cafÃ©") is repaired, and all is
/// brought to Unicode's composed form (NFC, UAX #15). Most tweets need none of it and are recognised by one look at their bytes.
enum Cleaner {
    /// Whether the text could change: it holds an ampersand that may begin an entity, or a scalar that repair or NFC may touch.
    static func needsCleaning(_ text: Span<UInt8>) -> Bool {
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                if byte == UInt8(ascii: "&"), index + 2 < text.count {
                    let next = text[index + 1]
                    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next | 0x20)
                    if isLetter || next == UInt8(ascii: "#") { return true }
                }
                index += 1
            } else if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80, (0x90...0xBE).contains(text[index + 2]) {
                // General punctuation (curly quotes, dashes, the ellipsis) is composed, and never the start of mojibake.
                index += 3
            } else if byte == 0xF0, index + 3 < text.count, text[index + 1] == 0x9F,
                (0x80...0xBF).contains(text[index + 2]), (0x80...0xBF).contains(text[index + 3])
            {
                // Emoji.
                index += 4
            } else {
                return true
            }
        }
        return false
    }

    static func clean(_ text: Span<UInt8>) -> String {
        let decoded = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        var scalars = Array(decoded.unicodeScalars)
        // Some collections were escaped twice ("&amp;lt;3").
        for _ in 0..<2 where scalars.contains("&") { scalars = HTMLEntities.decode(scalars) }
        scalars = Mojibake.repair(scalars)
        var cleaned = String.UnicodeScalarView()
        cleaned.append(contentsOf: scalars)
        return String(cleaned).precomposedStringWithCanonicalMapping
    }
}
