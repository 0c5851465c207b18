import Testing

@testable import Sentiment

@Suite struct CleaningTests {
    @Test(arguments: [
        ("&lt;3", "<3"), ("&amp;lt;3", "<3"), ("Tom &amp; Jerry", "Tom & Jerry"), ("&amp;amp;", "&"),
        ("&quot;x&quot;", "\"x\""), ("it&#39;s", "it's"), ("it&#x27;s", "it's"), ("it&#X27;s", "it's"), ("it&apos;s", "it's"),
        ("caf&eacute;", "café"), ("&Eacute;t&eacute;", "Été"), ("&yuml;&nbsp;", "ÿ\u{A0}"), ("&hearts;&euro;&hellip;", "♥€…"),
        ("&thetasym;", "ϑ"), ("&#x1F600;", "😀"), ("&#128512;", "😀"), ("&#10;", "\n"),
    ])
    func `HTML entities become characters, once and twice escaped`(text: String, cleaned: String) {
        #expect(scalars(Cleaner.clean(text)) == scalars(cleaned))
    }

    @Test(arguments: [
        "AT&T", "&unknown;", "&lt", "& lt;", "&;", "&#;", "&#x;", "&#xZ;", "&LT;", "&ampersand;", "a&b;", "&",
        // No text holds a null, a control character, half a surrogate pair, or what lies beyond Unicode.
        "&#0;", "&#7;", "&#x1B;", "&#55357;", "&#xDFFF;", "&#x110000;", "&#99999999999;",
    ])
    func `What is no entity stays as it is`(text: String) {
        #expect(Cleaner.clean(text) == text)
    }

    @Test(arguments: [
        ("cafÃ©", "café"), ("donâ€™t", "don’t"), ("Â£5", "£5"),
        ("Â\u{A0}x", "\u{A0}x"), ("waitâ€¦", "wait…"), ("â€œhiâ€\u{9D}", "“hi”"),
        ("ðŸ˜€", "😀"), ("Ã‰tÃ©", "Été"), ("FranÃ§ois", "François"),
        // Decoded wrongly twice.
        ("cafÃƒÂ©", "café"),
    ])
    func `Text that was decoded with the wrong encoding is repaired`(text: String, cleaned: String) {
        #expect(scalars(Cleaner.clean(text)) == scalars(cleaned))
    }

    @Test(arguments: [
        "CAFÉ»", "naïve", "À", "Ça", "Â", "Ã", "ÂGE", "pâté", "château", "«À LA PLAGE»", "ð", "ï", "garçon", "Ã x", "São",
    ])
    func `Words with accents stay as they are`(text: String) {
        #expect(scalars(Cleaner.clean(text)) == scalars(text))
    }

    @Test(arguments: [
        ("donï¿½t", "don't"), ("don\u{FFFD}t", "don't"), ("a ï¿½ b", "a   b"),
        ("ï¿½", " "), ("x\u{FFFD}", "x "), ("\u{FFFD}x", " x"),
    ])
    func `A lost character is an apostrophe between letters and a space elsewhere`(text: String, cleaned: String) {
        #expect(Cleaner.clean(text) == cleaned)
    }

    /// UAX #15, figure 5 and table 1.
    @Test(arguments: [
        ("e\u{301}", "\u{E9}"), ("\u{212B}", "\u{C5}"), ("A\u{30A}", "\u{C5}"), ("\u{2126}", "\u{3A9}"),
        ("s\u{323}\u{307}", "\u{1E69}"), ("s\u{307}\u{323}", "\u{1E69}"),
        ("\u{FB01}", "\u{FB01}"), ("\u{110B}\u{1161}", "\u{C544}"),
    ])
    func `All is brought to the composed form`(text: String, cleaned: String) {
        #expect(scalars(Cleaner.clean(text)) == scalars(cleaned))
        #expect(Samples.buffer(of: Array(text.utf8)).cleaned == Array(cleaned.utf8))
    }

    @Test func `A text that is not cleaned would not have changed`() {
        let scalars = (0...0x1FFFF).compactMap { Unicode.Scalar(UInt32($0)) }
        var seen = 0
        for text in scalars.map({ "a\($0)b" }) + Samples.texts where !needsCleaning(text) {
            seen += 1
            if Array(Cleaner.clean(text).utf8) != Array(text.utf8) { Issue.record("\(text.debugDescription) would change") }
        }
        // ASCII, the punctuation and the emoji at the least.
        #expect(seen > 4000)
    }

    @Test(arguments: ["plain words, and more!", "“quoted” – it’s…", "😀👍🏽", "a & b", "&&", "x &"])
    func `Most texts need no cleaning`(text: String) {
        #expect(!needsCleaning(text))
        #expect(Samples.buffer(of: Array(text.utf8)).cleaned.isEmpty)
    }

    private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

    private func needsCleaning(_ text: String) -> Bool { Cleaner.needsCleaning(Array(text.utf8).span) }
}

extension Cleaner {
    fileprivate static func clean(_ text: String) -> String { clean(Array(text.utf8).span) }
}
