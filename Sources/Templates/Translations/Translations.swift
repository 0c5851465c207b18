/// The words of one language: what `templates/locales/fr.yml` or `en.yml` holds.
package struct Translations: Sendable {
    /// A text, or two of them to choose from by a number.
    enum Entry: Sendable, Hashable {
        case text(String)
        case plural(one: String, other: String)

        var texts: [String] {
            switch self {
            case .text(let text): [text]
            case .plural(let one, let other): [one, other]
            }
        }
    }

    package let language: Language
    let entries: [String: Entry]
    /// The texts without placeholders, by key: what the templates reach as `{{t.key}}`.
    let plainTexts: [String: String]

    init(language: Language, entries: [String: Entry]) {
        self.language = language
        self.entries = entries
        plainTexts = entries.compactMapValues { entry in
            if case .text(let text) = entry, Self.placeholders(of: text).isEmpty { text } else { nil }
        }
    }

    package var keys: Set<String> { Set(entries.keys) }

    /// The text of a phrase with its placeholders filled.
    /// - Parameters:
    ///   - values: by placeholder: `["name": "…"]` fills `{name}`.
    ///   - count: chooses between the plural's forms and fills `{count}`.
    package func text(_ phrase: Phrase, _ values: [String: String] = [:], count: Int? = nil) -> String {
        // The library checks every phrase when it loads, so the key itself is never shown.
        text(key: phrase.rawValue, values, count: count) ?? phrase.rawValue
    }

    /// The text of a key that data make up, such as `label_negative`; nil where the locale has none.
    package func text(key: String, _ values: [String: String] = [:], count: Int? = nil) -> String? {
        guard let entry = entries[key] else { return nil }
        var values = values
        if let count, values["count"] == nil { values["count"] = language.integer(count) }
        return switch entry {
        case .text(let text): Self.fill(text, with: values)
        case .plural(let one, let other): Self.fill(language.isSingular(count ?? 2) ? one : other, with: values)
        }
    }

    /// A form of a plural with its placeholders as they stand, for a script that fills them itself.
    func rawText(_ phrase: Phrase, isSingular: Bool) -> String {
        switch entries[phrase.rawValue] {
        case .text(let text)?: text
        case .plural(let one, let other)?: isSingular ? one : other
        case nil: phrase.rawValue
        }
    }

    /// The names between braces: `{count}`.
    static func placeholders(of text: String) -> Set<String> {
        var names: Set<String> = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            names.insert(String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        return names
    }

    /// Fills in one pass, so that a value which itself contains braces stays as it is.
    private static func fill(_ text: String, with values: [String: String]) -> String {
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            filled += rest[..<open]
            filled += values[name] ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}

extension Language {
    /// The forms of CLDR's cardinal plurals that the locale files use: French says *0 tweet, 1 tweet, 2 tweets*.
    fileprivate func isSingular(_ count: Int) -> Bool {
        switch self {
        case .french: count == 0 || abs(count) == 1
        case .english: count == 1
        }
    }
}
