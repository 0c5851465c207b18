import Mustache

/// One template file, before it is parsed: its tags with their places, for the checks that the engine does not make.
struct TemplateSource {
    private let file: String
    private let text: String
    private let tags: [TemplateTag]

    init(file: String, text: String) throws {
        self.file = file
        self.text = text
        self.tags = TemplateTag.all(in: text)
    }

    /// The path without its extension: how pages and partial tags name it.
    var name: String { String(file.dropLast(TemplateFolder.fileExtension.count)) }

    /// - Parameters:
    ///   - partials: the names of all templates.
    ///   - words: every language must know the keys used here, as texts without placeholders.
    func check(partials: Set<String>, words: [Language: Translations]) throws {
        try checkNesting()
        for tag in tags {
            switch tag.kind {
            case .partial, .parent:
                guard partials.contains(tag.name) else {
                    throw failure(at: tag, "no template is named `\(tag.name)`")
                }
            case .unescaped:
                guard tag.name.hasSuffix("HTML") else {
                    throw failure(at: tag, "`\(tag.name)` would not be escaped: only values whose name ends in HTML may be")
                }
            default:
                break
            }
            try checkKey(of: tag, words: words)
        }
    }

    private func checkKey(of tag: TemplateTag, words: [Language: Translations]) throws {
        guard tag.name.hasPrefix("t.") else { return }
        let key = String(tag.name.dropFirst(2))
        for language in Language.allCases where words[language]?.plainTexts[key] == nil {
            let file = TemplateFolder.localeFile(of: language)
            let isKnown = words[language]?.keys.contains(key) == true
            let problem = isKnown ? "has placeholders in \(file): word it in the page's view" : "is missing in \(file)"
            throw failure(at: tag, "the key `\(key)` \(problem)")
        }
    }

    /// Sections must close in the reverse of the order in which they opened. The engine finds that too, but only says so at the
    /// end of the file.
    private func checkNesting() throws {
        var open: [TemplateTag] = []
        for tag in tags {
            switch tag.kind {
            case .section, .parent, .block:
                open.append(tag)
            case .close:
                guard let last = open.popLast() else {
                    throw failure(at: tag, "`\(tag.name)` is closed but was not opened")
                }
                guard last.name == tag.name else {
                    throw failure(at: tag, "`\(tag.name)` is closed where `\(last.name)` is open (from line \(last.line))")
                }
            default:
                break
            }
        }
        if let last = open.last {
            throw failure(at: last, "`\(last.name)` is opened but never closed")
        }
    }

    func parsed() throws -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: ScalarEscaping.pragma + text)
        } catch let error as MustacheTemplate.ParserError {
            // The pragma's line stands above the file's first.
            let place = TemplateError.Location(
                file: file, line: max(1, error.context.lineNumber - 1), column: error.context.columnNumber)
            throw TemplateError.invalid(place, "not valid Mustache: \(error.error)")
        }
    }

    private func failure(at tag: TemplateTag, _ message: String) -> TemplateError {
        .invalid(.init(file: file, line: tag.line, column: tag.column), message)
    }
}
