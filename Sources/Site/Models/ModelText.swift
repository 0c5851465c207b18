import Foundation
import Markdown
import Templates
import Tracking

/// What the team says of a registered model, for all its versions: `content/models/NAME.md`, or `NAME.fr.md` and `NAME.en.md`.
///
/// Its headings of the second level name sections of the card in the language of the text; what stands above the first belongs to
/// the details.
struct ModelText: Hashable, Sendable {
    struct Matter: Decodable, Hashable, Sendable {
        var lang: PublishedLanguage
        /// One sentence below the card's title.
        var summary: String?
        /// By number: what sets a version apart, in the language of the text, instead of the registry's description.
        var versions: [String: String]?
        /// As Hugging Face calls it: `apache-2.0`, `other`.
        var license: String?
        /// The languages that the model reads, as codes.
        var language: [String]?
        /// Data sets by their names at Hugging Face.
        var datasets: [String]?
        var tags: [String]?
        var contact: String?
        /// By set (`train`, `test`, `airline` …): where it comes from and under which licence.
        var data: [String: String]?
    }

    /// The name of the registered model.
    var model: String
    /// For messages.
    var file: String
    var matter: Matter
    var document: Document

    /// - Throws: ``SiteError`` where the front matter is missing or wrong.
    init(file: URL, name: String) throws(SiteError) {
        let base = file.deletingPathExtension().lastPathComponent
        let suffix = Language.allCases.map { ".\($0.code)" }.first(where: base.hasSuffix)
        model = String(base.dropLast(suffix?.count ?? 0))
        self.file = name
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            throw SiteError([Diagnostic(.error, "the file cannot be read as UTF-8", file: name)])
        }
        do {
            let front = try FrontMatter(parsing: text, as: Matter.self)
            matter = front.value
            document = Document(parsing: front.body, firstLine: front.bodyLine)
        } catch {
            throw SiteError([Diagnostic(.error, error.message, file: name, line: error.line)])
        }
    }

    var language: Language { matter.lang.language }

    /// What is said of a version in a language: by the team, else in the registry.
    static func description(of version: ModelVersion, in language: Language, from texts: [ModelText]) -> String? {
        texts.first { $0.model == version.model && $0.language == language }?.matter.versions?["\(version.version)"]
            ?? version.description
    }

    /// The texts in a folder, by name; none where it does not exist.
    static func all(
        in folder: URL, models: [String], name: (URL) -> String, diagnostics: inout [Diagnostic]
    ) -> [ModelText] {
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        var texts: [ModelText] = []
        for file in files.filter({ $0.pathExtension == "md" }).sorted(by: { $0.lastPathComponent < $1.lastPathComponent }) {
            do {
                let text = try ModelText(file: file, name: name(file))
                if let other = texts.first(where: { $0.model == text.model && $0.language == text.language }) {
                    let message = "\(other.file) tells of the model `\(text.model)` in the same language: join the files"
                    diagnostics.append(Diagnostic(.error, message, file: text.file))
                } else if !models.contains(text.model) {
                    let message = "no model is registered as `\(text.model)`" + suggestion(for: text.model, in: models)
                    diagnostics.append(Diagnostic(.warning, message, file: text.file))
                }
                texts.append(text)
            } catch {
                diagnostics += error.diagnostics
            }
        }
        return texts
    }
}
