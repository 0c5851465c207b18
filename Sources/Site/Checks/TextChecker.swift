import Foundation
import Markdown

/// Checks a Markdown text by itself, without a project: do its figures go together?
package enum TextChecker {
    /// - Parameters:
    ///   - text: the text of a file; front matter between `---` lines is skipped.
    ///   - file: the file's name, for messages.
    /// - Returns: what was found, by line.
    package static func check(_ text: String, file: String) -> [Diagnostic] {
        let (body, line) = body(of: text)
        let document = Document(parsing: String(body), firstLine: line)
        let findings =
            TextRules.findings(in: TextFacts(document))
            + UnclosedCode.findings(
                in: document, source: text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline))
        return Acceptances(document).applied(to: findings).sorted { ($0.line, $0.message) < ($1.line, $1.message) }.map {
            Diagnostic($0.severity, $0.message, file: file, line: $0.line)
        }
    }

    private static func body(of text: String) -> (Substring, Int) {
        guard text.hasPrefix("---\n") || text.hasPrefix("---\r\n") else { return (text[...], 1) }
        var line = 1
        var rest = text[...]
        while let end = rest.firstIndex(where: \.isNewline) {
            let current = rest[..<end]
            rest = rest[rest.index(after: end)...]
            line += 1
            if line > 2, current == "---" { return (rest, line) }
        }
        return (text[...], 1)
    }
}
