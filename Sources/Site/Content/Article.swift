import Foundation
import Markdown
import Templates

/// One article, parsed.
struct Article: Sendable {
    struct Matter: Decodable, Sendable {
        var title: String
        var subtitle: String?
        var description: String?
        var lang: PublishedLanguage
        var date: Date?
        var updated: Date?
        var authors: [String]?
        var tags: [String]?
        /// The name of the article that says the same in the other language, where it is not this one's.
        var translation: String?
    }

    /// The name of the file, which is the article's address.
    var slug: String
    /// The file, for messages.
    var file: String
    /// Two articles with the same stamp and file are the same.
    var stamp: FileStamp?
    var matter: Matter
    var document: Document
    /// At the pace of 220 words a minute (Brysbaert 2019, for non-fiction read silently: 238 in English; French runs longer).
    var readingMinutes: Int

    /// - Throws: ``SiteError`` where the name of the file is no address, or the front matter is missing or wrong.
    init(file: URL, name: String, stamp: FileStamp?) throws(SiteError) {
        // `name.fr.md` and `name.en.md` are one article in two languages, under the same name.
        let base = file.deletingPathExtension().lastPathComponent
        let suffix = Language.allCases.map { ".\($0.code)" }.first(where: base.hasSuffix)
        slug = String(base.dropLast(suffix?.count ?? 0))
        self.file = name
        self.stamp = stamp
        guard !slug.isEmpty, slug.utf8.allSatisfy(Self.isPlain) else {
            let message = "the name of the file becomes the article's address: use letters without accents, digits and hyphens"
            throw SiteError([Diagnostic(.error, message, file: name)])
        }
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            throw SiteError([Diagnostic(.error, "the file cannot be read as UTF-8", file: name)])
        }
        let front: FrontMatter<Matter>
        do {
            front = try FrontMatter(parsing: text)
        } catch {
            throw SiteError([Diagnostic(.error, error.message, file: name, line: error.line)])
        }
        matter = front.value
        document = Document(parsing: front.body, firstLine: front.bodyLine)
        readingMinutes = max(1, Int((Double(document.wordCount) / 220).rounded()))
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    var language: Language { matter.lang.language }

    var path: String { language.homePath + "articles/\(slug)/" }
}

extension Article.Matter: PlainFrontMatter {
    init(plain fields: PlainFields) throws(PlainFields.Unusual) {
        guard let title = try fields.text("title"), let language = try fields.text("lang").flatMap(Language.init(code:)) else {
            throw PlainFields.Unusual()
        }
        self.init(
            title: title, subtitle: try fields.text("subtitle"), description: try fields.text("description"),
            lang: PublishedLanguage(language: language), date: try fields.day("date"), updated: try fields.day("updated"),
            authors: try fields.texts("authors"), tags: try fields.texts("tags"), translation: try fields.text("translation"))
    }
}

/// A language code of the front matter. Decoding refuses an unknown one, so that the error names its line.
struct PublishedLanguage: Decodable, Hashable, Sendable {
    var language: Language

    init(language: Language) {
        self.language = language
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let code = try container.decode(String.self)
        guard let language = Language(code: code) else {
            let known = Language.allCases.map(\.code).joined(separator: " or ")
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "`\(code)` is unknown, write \(known)")
        }
        self.language = language
    }
}
