import Foundation
import Parallelism
import Templates
import Tracking
import Yams

/// All that the site is made of, as values.
struct SiteContent: Sendable {
    var settings: SiteSettings
    var languages: [Language]
    var articles: [Article]
    var published: PublishedFigures
    /// The file of the published figures, for messages.
    var publishedFile: String?
    /// The finished runs, the newest first.
    var runs: [Run]
    var models: [RegisteredModel]
    /// What the team says of the models.
    var modelTexts: [ModelText]

    /// - Parameter memory: has the articles that need not be read again, and takes those that were.
    init(
        project: URL, folder: URL, runs contents: StoreContents, memory: inout SiteMemory, diagnostics: inout [Diagnostic]
    ) throws {
        func name(_ url: URL) -> String { url.path(relativeTo: project) }

        let settingsFile = folder.appending(path: "site.yml")
        settings = try Self.decode(SiteSettings.self, from: settingsFile, name: name(settingsFile))
        languages = settings.languages.compactMap(Language.init(code:))
        // The French pages stand at the root of the site, where visitors and servers look first.
        guard languages.count == settings.languages.count, languages.contains(.french),
            settings.languages.contains(settings.defaultLanguage)
        else {
            throw SiteError([
                Diagnostic(
                    .error, "languages must be [fr] or [fr, en], and default_language one of them", file: name(settingsFile))
            ])
        }

        diagnostics +=
            SiteAddress.problem(in: settings.baseURL).map { [Diagnostic(.error, "base_url " + $0, file: name(settingsFile))] }
            ?? []

        if let file = settings.published.map({ folder.appending(path: $0) }) {
            let figures = try Self.decode(PublishedFigures.self, from: file, name: name(file))
            diagnostics += figures.problems().map { Diagnostic(.error, $0, file: name(file)) }
            published = figures
            publishedFile = name(file)
        } else {
            published = .none
        }

        articles = []
        let articleFolder = folder.appending(path: "articles")
        let (files, folderName) = (Self.articleFiles(in: articleFolder), name(articleFolder))
        if files == nil {
            diagnostics.append(
                Diagnostic(.warning, "there is no folder of articles: the site has none", file: folderName))
        }
        for result in Self.articles(files ?? [], in: articleFolder, named: folderName, memory: &memory) {
            switch result {
            case .success(let article):
                articles.append(article)
                if !languages.contains(article.language) {
                    let message = "the site has no pages in `\(article.language.code)`: add it to the languages of site.yml"
                    diagnostics.append(Diagnostic(.error, message, file: article.file))
                }
            case .failure(let error): diagnostics += error.diagnostics
            }
        }
        articles.sort { ($0.matter.date ?? .distantPast, $1.slug) > ($1.matter.date ?? .distantPast, $0.slug) }

        runs = contents.runs.filter { $0.status == .finished }
            .sorted { ($0.start ?? .distantPast, $0.id) > ($1.start ?? .distantPast, $1.id) }
        models = contents.models
        modelTexts = ModelText.all(
            in: folder.appending(path: "models"), models: models.map(\.name), name: name, diagnostics: &diagnostics)
        diagnostics += contents.warnings.map {
            Diagnostic(.warning, $0.reason, file: $0.file.isFileURL ? name($0.file) : $0.file.absoluteString, line: $0.line)
        }
    }

    /// Reads on all cores what is not in the memory as it is on the disk.
    ///
    /// - Parameter folderName: The folder in messages.
    private static func articles(
        _ files: [String], in folder: URL, named folderName: String, memory: inout SiteMemory
    ) -> [Result<Article, SiteError>] {
        let known = memory.articles
        let base = folder.filePath.hasSuffix("/") ? folder.filePath : folder.filePath + "/"
        let read = concurrentMap(files.count) { index -> Result<Article, SiteError> in
            let name = folderName + "/" + files[index]
            let stamp = FileStamp(base + files[index])
            if let article = known[name], article.stamp != nil, article.stamp == stamp { return .success(article) }
            return Result { () throws(SiteError) in
                try Article(file: URL(filePath: base + files[index]), name: name, stamp: stamp)
            }
        }
        let articles = read.compactMap { try? $0.get() }
        memory.articles = Dictionary(articles.map { ($0.file, $0) }) { first, _ in first }
        return read
    }

    /// The names of the files, sorted; nil where the folder does not exist or cannot be read. As names and not as URLs, each of
    /// which is parsed.
    private static func articleFiles(in folder: URL) -> [String]? {
        let entries = try? System.entries(of: folder.filePath)
        return entries?.map(\.name).filter { $0.hasSuffix(".md") && $0 != ".md" }.sorted()
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, from file: URL, name: String) throws -> Value {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            throw SiteError([Diagnostic(.error, "the file is missing, or not UTF-8", file: name)])
        }
        do {
            return try YAMLDecoder().decode(type, from: text)
        } catch DecodingError.dataCorrupted(let context) where context.underlyingError is YamlError {
            let (problem, line) = describe(syntax: context.underlyingError)
            throw SiteError([Diagnostic(.error, "not YAML: \(problem)", file: name, line: line)])
        } catch let error as DecodingError {
            throw SiteError([Diagnostic(.error, describe(error), file: name)])
        }
    }

    private static func describe(syntax error: (any Error)?) -> (problem: String, line: Int?) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            (problem, mark.line)
        case .duplicatedKeysInMapping(let keys, let context):
            ("the key \(keys.sorted().joined(separator: ", ")) stands twice", context.mark.line)
        default: ("the text cannot be read", nil)
        }
    }

    private static func describe(_ error: DecodingError) -> String {
        func path(_ keys: [any CodingKey]) -> String {
            keys.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
        }
        return switch error {
        case .keyNotFound(let key, let context): "the key `\(path(context.codingPath + [key]))` is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            "the key `\(path(context.codingPath))` is wrong: \(context.debugDescription)"
        @unknown default: "the file does not have the expected keys"
        }
    }
}

extension URL {
    /// The path from `folder`, where the file lies below it, and the whole path elsewhere.
    func path(relativeTo folder: URL) -> String {
        let whole = standardizedFileURL.path(percentEncoded: false)
        var prefix = folder.standardizedFileURL.path(percentEncoded: false)
        if !prefix.hasSuffix("/") { prefix += "/" }
        return whole.hasPrefix(prefix) ? String(whole.dropFirst(prefix.count)) : whole
    }
}
