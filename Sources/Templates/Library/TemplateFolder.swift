import Foundation

/// The folder `templates/` and what must be in it.
struct TemplateFolder {
    static let fileExtension = ".mustache"

    /// The name of the layout, of which the pages' templates fill the blocks `head` and `main`.
    static let layout = "layout"

    /// The templates that the pages name.
    static let required = [
        IndexPage.template, ArticlePage.template, ResultsPage.template, RunPage.template, NotFoundPage.template,
        ArchivePage.template, SearchPage.template, ModelCardPage.template, ComparePage.template,
        AnalysePage.template, HistoryPage.template, ErrorPage.template,
    ]

    let path: String

    static func localeFile(of language: Language) -> String {
        "locales/\(language.code).yml"
    }

    func checkCompleteness() throws {
        var isFolder = false
        var flag = ObjCBool(false)
        if FileManager.default.fileExists(atPath: path, isDirectory: &flag) { isFolder = flag.boolValue }
        guard isFolder else { throw TemplateError.missingFolder(path) }
        let names = Self.required.map { $0 + Self.fileExtension } + Language.allCases.map(Self.localeFile)
        let missing = names.filter { !FileManager.default.fileExists(atPath: path + "/" + $0) }
        guard missing.isEmpty else { throw TemplateError.missingFiles(missing, folder: path) }
    }

    /// The paths of all templates below the folder, in a fixed order.
    func templateFiles() throws -> [String] {
        // An enumerator does not enter a folder that is itself a link.
        let folder = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard let walker = FileManager.default.enumerator(atPath: folder) else { throw TemplateError.missingFolder(path) }
        return walker.compactMap { $0 as? String }.filter { $0.hasSuffix(Self.fileExtension) }.sorted()
    }

    func text(of file: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path + "/" + file), let text = String(data: data, encoding: .utf8)
        else {
            throw TemplateError.unreadable(file)
        }
        return text
    }
}
