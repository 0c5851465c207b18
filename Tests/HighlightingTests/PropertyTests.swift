import Highlighting
import Testing

@Suite struct PropertyTests {
    static let languages = ["console", "dockerfile", "json", "kql", "python", "shell", "sql", "swift", "yaml"]

    /// What the scanners turn on, in any order.
    private static let pieces = [
        "\"", "'", "`", "\"\"\"", "'''", "```", "#", "##\"", "\"#", "\\", "\\(", "\\#(", "(", ")", "{", "}", "[", "]", "{{", "${",
        "$(",
        "$((", "$a$", "$", "$1", "<<", "<<-", "<<EOF", "EOF", "<", ">", "&", "&amp;", "|", "||", ";", ":", ": ", "::", ",", "- ",
        "-", "--",
        "---", "...", "/*", "*/", "//", "/", "*", "&a", "*a", "!t", "@", "@a", "%", "~", "=", "!has", "?", "\n", "\r\n", "\n\n",
        " ", "  ", "\t",
        "f\"", "rb'", "h\"", "0x1F", "1e-3", "1.5", "42", "RUN", "FROM", "ENV", "ONBUILD", "a", "in", "for", "def", "class", "é",
        "日本", "👩‍🚀",
        "\u{301}", "\0", "case x", "A=", "#if", "mv-expand", "select", "\u{2028}", "\u{FEFF}", "EOF\n",
    ]

    @Test(arguments: languages)
    func theTextOfTheHTMLIsTheCodeAndItsElementsAreFlat(language: String) throws {
        var generator = SplitMix64(state: 2026)
        for _ in 0..<3_000 {
            let count = Int.random(in: 0...60, using: &generator)
            let code = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }.joined()
            let html = try #require(Highlighter.html(for: code, language: language))
            let marks = Marks(html: html)
            #expect(marks.text == Array(code.utf8), "\(code.debugDescription)")
            #expect(marks.isWellFormed, "\(code.debugDescription)")
        }
    }

    /// What opens and never closes, over and over: no stack overflows, and no scanner starts again from where it began.
    @Test(.timeLimit(.minutes(1)), arguments: languages)
    func hostileTextIsReadOnce(language: String) throws {
        for piece in [
            "\"\\(", "f\"{", "$(", "\"$(", "<<A ", "<<A\n", "/*", "$a$", "#", "${", "[", "{", "'", "- ", "|\n ", "\\\n",
            "RUN \\\n#", "(", "a:",
        ] {
            let code = String(repeating: piece, count: 200_000)
            let html = try #require(Highlighter.html(for: code, language: language))
            #expect(html.utf8.count >= code.utf8.count)
        }
    }

    @Test(arguments: ["Swift", "PY", "yml", "bash", "zsh", "kusto", "Dockerfile", "jsonc", "shell-session", "PostgreSQL"])
    func languagesHaveOtherNames(name: String) {
        #expect(Highlighter.knows(name))
    }

    @Test(arguments: ["", "text", "cobol", "swift ", "a-name-that-is-much-too-long", "é"])
    func anUnknownLanguageIsLeftToTheCaller(name: String) {
        #expect(Highlighter.html(for: "let x = 1", language: name) == nil)
    }
}

/// Steele, Lea and Flood, 2014: the same numbers from the same seed on every machine.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
