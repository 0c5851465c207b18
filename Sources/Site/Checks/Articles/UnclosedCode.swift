import Markdown

/// A code block that holds the opening of another: the fence before was never closed, and prose has become code that no rule reads.
enum UnclosedCode {
    /// - Parameter source: the lines of the file, the first one first.
    static func findings(in document: Document, source: [Substring]) -> [Finding] {
        var findings: [Finding] = []
        document.forEachBlock { block in
            guard case .code(let code) = block, source.indices.contains(code.line - 1),
                // A longer fence is there to hold the shorter one.
                fence(source[code.line - 1]) == 3
            else { return }
            for (offset, line) in code.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            where fence(line) == 3 && line.drop(while: { $0 == " " }).dropFirst(3).first?.isLetter == true {
                findings.append(
                    Finding(
                        .warning, line: code.line,
                        "the code block that begins here is not closed before the next one opens on line \(code.line + 1 + offset): what stands "
                            + "between is taken for code, and not checked"))
                return
            }
        }
        return findings
    }

    /// The number of backticks that a line begins with.
    private static func fence(_ line: Substring) -> Int {
        line.drop { $0 == " " }.prefix { $0 == "`" }.count
    }
}
