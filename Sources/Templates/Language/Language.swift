/// A language in which Vigie speaks to people. The language of a tweet is another matter: it belongs to the model.
package enum Language: String, Sendable, Hashable, CaseIterable {
    case french = "fr"
    case english = "en"

    /// The BCP 47 code, as in `<html lang="fr">` and in the name of the locale file.
    package var code: String { rawValue }

    /// The one that the language switch offers.
    package var other: Language { self == .french ? .english : .french }

    /// The language's own name, as the switch shows it to people who do not read the current page.
    package var ownName: String { self == .french ? "Français" : "English" }

    /// The language and territory that OpenGraph's `og:locale` wants.
    package var openGraphLocale: String { self == .french ? "fr_FR" : "en_GB" }

    /// Reads a code such as `fr`, `FR` or `en-GB`: only the primary subtag counts (RFC 5646). Nil for any other language.
    package init?(code: String) {
        let primary = code.split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map { $0.lowercased() } ?? ""
        self.init(rawValue: primary)
    }

    /// The language that a reader prefers by an `Accept-Language` field (RFC 9110, section 12.5.4).
    ///
    /// Ranges are taken by descending quality, in the order of the field where they are equal; `q=0` refuses a language.
    /// - Parameter fallback: what `*`, an empty field and a field of other languages only give.
    package init(acceptLanguage field: String?, fallback: Language = .french) {
        var ranges: [(language: Language?, quality: Double)] = []
        for range in (field ?? "").split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.trimmingSpaces() }
            guard let tag = parts.first, !tag.isEmpty else { continue }
            let weight = parts.dropFirst().first { $0.lowercased().hasPrefix("q=") }
            let quality = weight.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            guard let language = Language(code: tag) else {
                if tag == "*" { ranges.append((nil, quality)) }
                continue
            }
            ranges.append((language, quality))
        }
        let refused = Set(ranges.filter { $0.quality <= 0 }.compactMap(\.language))
        var best: (language: Language, quality: Double)?
        for (named, quality) in ranges where quality > 0 && quality > best?.quality ?? 0 {
            let candidates = named.map { [$0] } ?? [fallback, fallback.other]
            guard let language = candidates.first(where: { !refused.contains($0) }) else { continue }
            best = (language, quality)
        }
        self = best?.language ?? fallback
    }
}

extension StringProtocol {
    /// The text without the blanks and tabs that HTTP allows around a list's parts.
    fileprivate func trimmingSpaces() -> String {
        let blank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        return String(drop(while: blank).reversed().drop(while: blank).reversed())
    }
}
