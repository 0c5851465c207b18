import Foundation
import Templates

/// The folders of the project that the tests read, found from the current folder: `swift test` starts in the package's.
enum ProjectFolder {
    struct Missing: Error, CustomStringConvertible {
        let path: String
        var description: String {
            "no folder \(path) in \(FileManager.default.currentDirectoryPath): run the tests in the package's folder"
        }
    }

    static func templates() throws -> URL { try folder("templates") }
    static func assets() throws -> URL { try folder("public") }
    static func fixture(_ name: String) throws -> URL { try folder("Tests/SiteTests/Fixtures/\(name)") }

    static func content() throws -> URL { try folder("content") }
    static var hasRuns: Bool { (try? folder("content/runs")) != nil }

    /// The project's templates, read once.
    static func library() throws -> TemplateLibrary { try loaded.get() }

    private static let loaded = Result { try TemplateLibrary(directory: templates().path) }

    private static func folder(_ path: String) throws -> URL {
        let url = URL(filePath: FileManager.default.currentDirectoryPath).appending(path: path).resolvingSymlinksInPath()
        guard (try? FileManager.default.contentsOfDirectory(atPath: url.path)) != nil else { throw Missing(path: path) }
        return url
    }
}
