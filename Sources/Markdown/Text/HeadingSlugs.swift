import Foundation

/// Gives the headings of one document their ids.
///
/// An id is the heading's text in lower case, accents folded (`Données d'entraînement` is `donnees-d-entrainement`), everything
/// but letters and digits turned into single hyphens. Letters that do not fold to ASCII, such as Greek ones, are kept: HTML
/// allows them. A slug that is taken gets `-1`, `-2` and so on; the first heading keeps the plain one.
package struct HeadingSlugs: Sendable {
    private var taken: Set<String> = []
    /// The last number tried for a slug, so that a thousand equal headings do not take half a million trials.
    private var lastNumber: [String: Int] = [:]

    package init() {}

    /// The id for the next heading of the document.
    package mutating func slug(for text: String) -> String {
        let plain = Self.fold(text)
        let base = plain.isEmpty ? "section" : plain
        var slug = base
        var number = lastNumber[base, default: 0]
        while !taken.insert(slug).inserted {
            number += 1
            slug = "\(base)-\(number)"
        }
        lastNumber[base] = number
        return slug
    }

    private static func fold(_ text: String) -> String {
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
