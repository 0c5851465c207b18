/// What must hold between the locale files before any page is rendered.
struct TranslationCheck {
    private let words: [Language: Translations]

    init(_ words: [Language: Translations]) {
        self.words = words
    }

    /// - Throws: ``TemplateError`` that names the key and the file which lacks it, or whose placeholders differ.
    func run() throws {
        let known = words.values.reduce(into: Set(Phrase.allCases.map(\.rawValue))) { $0.formUnion($1.keys) }
        for language in Language.allCases {
            let missing = known.subtracting(words[language]?.keys ?? []).sorted()
            guard missing.isEmpty else {
                throw failure(in: language, "these keys are missing: \(missing.joined(separator: ", "))")
            }
        }
        for key in known.sorted() {
            let sets = Language.allCases.map { placeholders(of: key, in: $0) }
            guard Set(sets).count == 1 else {
                throw failure(in: .english, "`\(key)` has other placeholders than in \(TemplateFolder.localeFile(of: .french))")
            }
        }
    }

    private func placeholders(of key: String, in language: Language) -> Set<String> {
        (words[language]?.entries[key]?.texts ?? []).reduce(into: []) { $0.formUnion(Translations.placeholders(of: $1)) }
    }

    private func failure(in language: Language, _ message: String) -> TemplateError {
        .invalid(.init(file: TemplateFolder.localeFile(of: language), line: 1, column: 1), message)
    }
}
