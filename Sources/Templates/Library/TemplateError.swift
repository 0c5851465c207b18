/// Why the templates could not be loaded, or a page not rendered: it names the file and, where there is one, the place in it.
package struct TemplateError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A place in a file; line and column count from 1.
    package struct Location: Sendable, Hashable, CustomStringConvertible {
        /// The path below the folder of templates.
        package var file: String
        package var line: Int
        package var column: Int

        package var description: String { "\(file):\(line):\(column)" }
    }

    private enum Reason: Sendable, Hashable {
        case missingFolder(String)
        case missingFiles([String], folder: String)
        case unreadable(String)
        case invalid(Location, String)
        case unknownTemplate(String)
    }

    private var reason: Reason

    package static func missingFolder(_ path: String) -> TemplateError {
        TemplateError(reason: .missingFolder(path))
    }

    package static func missingFiles(_ names: [String], folder: String) -> TemplateError {
        TemplateError(reason: .missingFiles(names, folder: folder))
    }

    package static func unreadable(_ file: String) -> TemplateError {
        TemplateError(reason: .unreadable(file))
    }

    package static func invalid(_ location: Location, _ message: String) -> TemplateError {
        TemplateError(reason: .invalid(location, message))
    }

    package static func unknownTemplate(_ name: String) -> TemplateError {
        TemplateError(reason: .unknownTemplate(name))
    }

    /// Where a template or a locale file is wrong.
    package var location: Location? {
        if case .invalid(let location, _) = reason { location } else { nil }
    }

    /// The files that are missing, as paths below the folder of templates.
    package var missing: [String] {
        if case .missingFiles(let names, _) = reason { names } else { [] }
    }

    package var description: String {
        switch reason {
        case .missingFolder(let path):
            "no folder of templates at \(path): start in the project's folder or name it with --root"
        case .missingFiles(let names, let folder):
            "missing in \(folder): \(names.joined(separator: ", ")); restore them, for example with `git checkout -- templates`"
        case .unreadable(let file):
            "\(file): cannot be read as UTF-8 text; save it again in that encoding"
        case .invalid(let location, let message):
            "\(location): \(message)"
        case .unknownTemplate(let name):
            "no template is named \(name)"
        }
    }
}
