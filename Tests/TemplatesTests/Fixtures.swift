import Foundation
import Templates

/// The project's own templates, found from the package's folder, where `swift test` runs.
enum ProjectTemplates {
    static let directory = URL(fileURLWithPath: FileManager.default.currentDirectoryPath + "/templates")
        .resolvingSymlinksInPath().path

    private static let loaded = Result { try TemplateLibrary(directory: directory) }

    static func library() throws -> TemplateLibrary {
        try loaded.get()
    }
}

/// A copy of the project's templates to break, removed at the end.
final class TemplatesCopy {
    let directory: String

    init() throws {
        directory = FileManager.default.temporaryDirectory.path + "/vigie-templates-\(UUID().uuidString)"
        try FileManager.default.copyItem(atPath: ProjectTemplates.directory, toPath: directory)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: directory)
    }

    func write(_ text: String, to file: String) throws {
        try text.write(toFile: directory + "/" + file, atomically: true, encoding: .utf8)
    }

    func read(_ file: String) throws -> String {
        try String(contentsOfFile: directory + "/" + file, encoding: .utf8)
    }

    func remove(_ file: String) throws {
        try FileManager.default.removeItem(atPath: directory + "/" + file)
    }

    /// What loading this folder fails with.
    func loadingError() -> TemplateError? {
        do {
            _ = try TemplateLibrary(directory: directory)
            return nil
        } catch {
            return error as? TemplateError
        }
    }
}

/// Just enough of HTML to ask a rendered page questions: its start tags with their attributes.
struct Markup {
    struct Element {
        var name: String
        var attributes: [String: String]

        subscript(attribute: String) -> String? { attributes[attribute] }
    }

    let elements: [Element]

    init(_ html: String) throws {
        let tag = try Regex(
            #"<([a-zA-Z][a-zA-Z0-9]*)((?:\s+[^\s=>"'/]+(?:="[^"]*")?)*)\s*/?>"#, as: (Substring, Substring, Substring).self)
        let attribute = try Regex(#"([^\s=>"'/]+)(?:="([^"]*)")?"#, as: (Substring, Substring, Substring?).self)
        elements = html.matches(of: tag).map { match in
            let pairs = match.output.2.matches(of: attribute).map { (String($0.output.1), String($0.output.2 ?? "")) }
            return Element(
                name: match.output.1.lowercased(), attributes: Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
        }
    }

    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }
    var ids: [String] { elements.compactMap { $0["id"] } }
}
