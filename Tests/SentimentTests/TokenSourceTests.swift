import Evaluation
import Testing

@testable import Sentiment

@Suite struct TokenSourceTests {
    @Test(arguments: [
        ("I'm SOOO happy!!! :-)))", ["I'm", "SOOO", "happy", "!!!", ":-)))"]),
        ("@a: see http://x.y #BadBuzz_now…", ["@a", "see", "http://x.y", "Bad", "Buzz", "now", "…"]),
        ("it’s 👍🏽 e\u{301}", ["it’s", "👍", "é"]),
        ("&lt;3 cafÃ©", ["<3", "café"]),
    ])
    func `A token names the stretch of the cleaned text that it was read from`(text: String, sources: [String]) {
        let (buffer, cleaned) = read(Array(text.utf8))
        #expect(buffer.tokens.map { String(decoding: cleaned[$0.sourceRange], as: UTF8.self) } == sources)
    }

    @Test(arguments: Samples.texts)
    func `Tokens follow each other and end where characters do`(text: String) {
        let (buffer, cleaned) = read(Array(text.utf8))
        #expect(isSound(buffer, cleaned))
    }

    @Test func `What stands between the tokens and the tokens rebuild the cleaned text`() {
        for text in Samples.texts {
            let (buffer, cleaned) = read(Array(text.utf8))
            let segments = buffer.segments(of: Array(text.utf8).span, contributions: buffer.tokens.map { _ in 0 })
            #expect(segments.flatMap { Array($0.text.utf8) } == cleaned)
            #expect(segments.compactMap(\.contribution).count == buffer.tokens.count)
            #expect(segments.allSatisfy { !$0.text.isEmpty })
        }
    }

    /// Bytes that begin and continue scalars, in any order: most of it is no UTF-8.
    @Test(arguments: [UInt64(1), 2, 3, 4])
    func `Bytes that are no UTF-8 are repaired`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let alphabet: [UInt8] = [
            0x00, 0x20, 0x21, 0x23, 0x26, 0x27, 0x3A, 0x40, 0x41, 0x61, 0x64, 0x80, 0x90, 0x99, 0x9F, 0xBF, 0xC0, 0xC3,
            0xE2, 0xED, 0xEF, 0xF0, 0xF4, 0xF8, 0xFF,
        ]
        var workspace = Workspace()
        for _ in 0..<3000 {
            let bytes = (0..<generator.next(below: 24)).map { _ in alphabet[generator.next(below: alphabet.count)] }
            let (buffer, cleaned) = read(bytes)
            if !isSound(buffer, cleaned) { Issue.record("\(bytes) gives \(buffer.tokens)") }
            let explanation = Samples.model.explain(bytes.span, workspace: &workspace)
            if explanation.segments.flatMap({ Array($0.text.utf8) }) != cleaned { Issue.record("\(bytes) is not rebuilt") }
        }
    }

    @Test(
        arguments: [
            [0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0xF0, 0x9F, 0x61, 0x62],
            [0xED, 0xA0, 0x80], [0xC0, 0x80], [0x61, 0xE2], [0xF5, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func `A broken character costs no neighbour`(broken: [UInt8]) {
        let text = Array("good ".utf8) + broken + Array(" day".utf8)
        let (buffer, cleaned) = read(text)
        #expect(String(validating: cleaned, as: UTF8.self) != nil)
        #expect(buffer.form(of: buffer.tokens[0]) == "good")
        #expect(buffer.tokens.last.map(buffer.form(of:)) == "day")
    }

    @Test(arguments: ["a", "soo ", "!", "not good, ", "e\u{301} ", "😀", "&lt;", "Ã© ", ":)", "#BadBuzz", "\u{FFFD}", "\u{0}"])
    func `A hundred thousand bytes are read as a hundred are`(unit: String) {
        let count = 100_000 / unit.utf8.count
        let (buffer, cleaned) = read(Array(String(repeating: unit, count: count).utf8))
        #expect(isSound(buffer, cleaned))
        let (small, _) = read(Array(String(repeating: unit, count: 100).utf8))
        #expect(Set(small.tokens.map(small.form(of:))) == Set(buffer.tokens.map(buffer.form(of:))))
    }

    /// The tokens, and the text that their sources are offsets of.
    private func read(_ bytes: [UInt8]) -> (TokenBuffer, cleaned: [UInt8]) {
        let buffer = Samples.buffer(of: bytes)
        return (buffer, buffer.cleaned.isEmpty ? bytes : buffer.cleaned)
    }

    /// The cleaned text is UTF-8, the tokens are not empty, do not overlap, and neither sources nor forms cut a scalar.
    private func isSound(_ buffer: TokenBuffer, _ cleaned: [UInt8]) -> Bool {
        guard String(validating: cleaned, as: UTF8.self) != nil else { return false }
        var end = 0
        var formEnd = 0
        for token in buffer.tokens {
            let (source, form) = (token.sourceRange, Int(token.form.lowerBound)..<Int(token.form.upperBound))
            guard source.lowerBound >= end, !source.isEmpty, source.upperBound <= cleaned.count,
                form.lowerBound == formEnd, !form.isEmpty, form.upperBound <= buffer.normalized.count,
                String(validating: cleaned[source], as: UTF8.self) != nil,
                String(validating: buffer.normalized[form], as: UTF8.self) != nil
            else { return false }
            (end, formEnd) = (source.upperBound, form.upperBound)
        }
        return formEnd == buffer.normalized.count
    }
}

extension Token {
    fileprivate var sourceRange: Range<Int> { Int(source.lowerBound)..<Int(source.upperBound) }
}
