/// Why the front matter of a file could not be read.
package struct FrontMatterError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line in the file, from 1.
    package let line: Int
    /// What is wrong and what to do about it.
    package let message: String

    package var description: String { "line \(line): \(message)" }

    static let noOpeningFence = FrontMatterError(
        line: 1, message: "the file has no front matter: begin it with a line ---, then `key: value` lines, then a line ---")

    static let noClosingFence = FrontMatterError(
        line: 1, message: "the front matter begins with --- but no --- ends it: add a line --- after its last key")

    static func syntax(_ problem: String, line: Int) -> FrontMatterError {
        FrontMatterError(line: line, message: "the front matter is not YAML: \(problem)")
    }

    static func missing(_ key: String, line: Int) -> FrontMatterError {
        FrontMatterError(line: line, message: "the front matter lacks the key \(key): add `\(key): …`")
    }

    static func mistyped(_ key: String, _ problem: String, line: Int) -> FrontMatterError {
        FrontMatterError(
            line: line,
            message: key.isEmpty
                ? "the front matter is wrong: \(problem)" : "the key \(key) of the front matter is wrong: \(problem)")
    }
}
