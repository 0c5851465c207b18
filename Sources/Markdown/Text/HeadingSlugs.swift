import Foundation

/// Gives the headings of one document their ids.
///
/// An id is the heading's text in lower case, accents folded (`Données d'entraînement` is `donnees-d-entrainement`), everything
/// but letters and digits turned into single hyphens. Letters that do not fold to ASCII, such as Greek ones, are kept: HTML
/// allows them. A slug that is taken gets `-1`, `-2` and so on; the first heading keeps the plain one.
package struct HeadingSlugs: Sendable {
    private var taken: Set<String>
    /// The last number tried for a slug, so that a thousand equal headings do not take half a million trials.
    private var lastNumber: [String: Int] = [:]

    /// - Parameter reserved: ids that no heading gets.
    package init(reserved: Set<String> = []) {
        taken = reserved
    }

    /// The id for the next heading of the document.
    package mutating func slug(for text: String) -> String {
        let plain = Self.fold(text)
        let base = plain.isEmpty ? "section" : plain
        if taken.insert(base).inserted { return base }
        var number = lastNumber[base, default: 0]
        var slug: String
        repeat {
            number += 1
            slug = "\(base)-\(number)"
        } while !taken.insert(slug).inserted
        lastNumber[base] = number
        return slug
    }

    mutating func slug(for content: [Inline]) -> String {
        if content.count == 1, case .text(let text, _) = content[0] { return slug(for: text) }
        return slug(for: content.plainText())
    }

    private static func fold(_ text: String) -> String {
        var text = text
        var folded = FoldedText(capacity: text.utf8.count)
        let isFolded = text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x80 {
                    folded.append(ascii: byte)
                    index += 1
                } else if byte == 0xC3, index + 1 < bytes.count, let letter = latin1[Int(bytes[index + 1] & 0x3F)] {
                    folded.append(letter)
                    index += 2
                } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
                    // General punctuation: dashes, quotation marks, spaces.
                    folded.endWord()
                    index += 3
                } else {
                    return false
                }
                // An accent of its own belongs to the letter before it.
                if index < bytes.count, bytes[index] == 0xCC || bytes[index] == 0xCD { return false }
            }
            return true
        }
        return isFolded ? folded.text : foldAnyScript(text)
    }

    /// The letters of U+00C0 to U+00FF, folded; nil for the two signs among them.
    private static let latin1: [StaticString?] = [
        "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
        "d", "n", "o", "o", "o", "o", "o", nil, "o", "u", "u", "u", "u", "y", "th", "ss",
        "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
        "d", "n", "o", "o", "o", "o", "o", nil, "o", "u", "u", "u", "u", "y", "th", "y",
    ]

    private static func foldAnyScript(_ text: String) -> String {
        var slug = ""
        var needsHyphen = false
        // NFKD separates letters from their accents and opens ligatures and full-width forms.
        for scalar in text.lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars {
            if scalar.properties.generalCategory == .nonspacingMark { continue }
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
                needsHyphen = true
                continue
            }
            if needsHyphen, !slug.isEmpty { slug += "-" }
            needsHyphen = false
            slug += letters[scalar] ?? String(scalar)
        }
        return slug
    }

    /// Letters of European languages that no Unicode decomposition folds.
    private static let letters: [Unicode.Scalar: String] = [
        "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŋ": "n",
    ]
}

/// A slug of ASCII as it grows.
private struct FoldedText {
    private var bytes: [UInt8] = []
    private var needsHyphen = false

    init(capacity: Int) {
        bytes.reserveCapacity(capacity + 8)
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func append(ascii byte: UInt8) {
        switch byte {
        case 0x30...0x39, 0x61...0x7A: append(byte)
        case 0x41...0x5A: append(byte | 0x20)
        default: needsHyphen = true
        }
    }

    mutating func append(_ letters: StaticString) {
        letters.withUTF8Buffer { for byte in $0 { append(byte) } }
    }

    mutating func endWord() { needsHyphen = true }

    private mutating func append(_ byte: UInt8) {
        if needsHyphen, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
        needsHyphen = false
        bytes.append(byte)
    }
}
