import Foundation

/// A published specification with its examples. `make test` puts them into a folder of the build; they are not committed.
struct Specification: Sendable {
    struct Example: Sendable, Decodable {
        var number: Int
        var section: String
        var markdown: String
        var html: String
        /// The names that stand beside `example`: an extension, or `disabled`.
        var names: [String] = []

        private enum CodingKeys: String, CodingKey {
            case number = "example"
            case section, markdown, html
        }
    }

    var examples: [Example]

    private static let folder = URL(filePath: ".build/specifications", directoryHint: .isDirectory)
    static let areAvailable = ["commonmark.json", "gfm.txt"].allSatisfy {
        FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
    }

    /// CommonMark 0.30, which libcmark implements, as JSON.
    static func commonMark() throws -> Specification {
        let data = try Data(contentsOf: folder.appending(path: "commonmark.json"))
        return Specification(examples: try JSONDecoder().decode([Example].self, from: data))
    }

    /// GitHub Flavored Markdown 0.29, as its Markdown source.
    static func gfm() throws -> Specification {
        let text = try String(contentsOf: folder.appending(path: "gfm.txt"), encoding: .utf8)
        let fence = String(repeating: "`", count: 32)
        var examples: [Example] = []
        var section = ""
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let line = lines.popFirst() {
            if line.hasPrefix("#") { section = line.drop { $0 == "#" || $0 == " " }.description }
            guard line.hasPrefix(fence + " example") else { continue }
            let markdown = lines.prefix { $0 != "." }
            lines = lines.dropFirst(markdown.count + 1)
            let html = lines.prefix { $0 != fence }
            lines = lines.dropFirst(html.count + 1)
            func joined(_ lines: ArraySlice<Substring>) -> String {
                lines.map { $0 + "\n" }.joined().replacing("→", with: "\t")
            }
            examples.append(
                Example(
                    number: examples.count + 1, section: section, markdown: joined(markdown), html: joined(html),
                    names: line.dropFirst(fence.count + 8).split(separator: " ").map(String.init)))
        }
        return Specification(examples: examples)
    }
}

extension Specification {
    /// How many examples passed and failed, by section.
    struct Tally: CustomStringConvertible {
        private var sections: [(name: String, passed: Int, failed: Int)] = []

        mutating func count(_ example: Example, passed: Bool) {
            if sections.last?.name != example.section { sections.append((example.section, 0, 0)) }
            if passed { sections[sections.count - 1].passed += 1 } else { sections[sections.count - 1].failed += 1 }
        }

        var passed: Int { sections.reduce(0) { $0 + $1.passed } }
        var failed: Int { sections.reduce(0) { $0 + $1.failed } }

        var description: String {
            (sections + [("all", passed, failed)])
                .map { "\($0.name): \($0.passed) passed, \($0.failed) failed" }
                .joined(separator: "\n")
        }
    }
}
