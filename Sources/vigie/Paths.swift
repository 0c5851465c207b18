import ArgumentParser
import Foundation
import Tracking

/// Where everything is, below one root folder.
struct Paths {
    let root: URL

    /// - Throws: `ValidationError` where the root is no folder.
    init(root: String) throws {
        self.root = URL(filePath: root, directoryHint: .isDirectory).standardizedFileURL
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path(self.root), isDirectory: &isFolder), isFolder.boolValue else {
            throw ValidationError("\(root) is no folder. Name the project's folder with --root, or run vigie inside it.")
        }
    }

    var content: URL { root.appending(path: "content") }
    var templates: URL { root.appending(path: "templates") }
    var assets: URL { root.appending(path: "public") }
    var site: URL { root.appending(path: "_site") }
    var database: URL { root.appending(path: "var/vigie.sqlite") }

    /// Where the artifacts of tracking servers are kept between two renderings.
    var serverCache: URL { root.appending(path: "var/mlflow") }

    /// The runs and the registry of the project.
    var store: FileStore { FileStore(project: root, path: "content/runs") }

    /// - Throws: `ValidationError` that names the first of the folders that is missing.
    func require(_ folders: URL...) throws {
        for folder in folders where !FileManager.default.fileExists(atPath: path(folder)) {
            throw ValidationError(
                "The folder \(path(folder)) is missing. Name the project's folder with --root, or run vigie inside it.")
        }
    }
}

/// The path of a file for the system and for people.
func path(_ url: URL) -> String { url.path(percentEncoded: false) }

/// The option that every command has.
struct RootOptions: ParsableArguments {
    @Option(help: "The project's folder, which holds content, templates and public.")
    var root = "."

    func paths() throws -> Paths { try Paths(root: root) }
}
