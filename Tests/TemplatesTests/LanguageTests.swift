import Foundation
import Templates
import Testing

@Suite("A language")
struct LanguageTests {
    @Test(
        "is the reader's preferred one that we speak",
        arguments: [
            ("fr", Language.french), ("en-GB,en;q=0.9,fr;q=0.8", .english), ("en;q=0.5, fr;q=0.9", .french),
            ("de,es;q=0.8", .french),
            ("de, en;q=0.1", .english), ("", .french), ("*", .french), ("en;q=0, *", .french), ("fr;q=0, *", .english),
            ("FR-ca", .french), ("fr;q=0", .french), ("en ; q=0.7 , fr ; q=0.3", .english), ("en;q=x", .french),
            (",,;;q=,", .french),
        ])
    func negotiation(field: String, expected: Language) {
        #expect(Language(acceptLanguage: field) == expected)
    }

    @Test("falls back where the browser says nothing")
    func fallback() {
        #expect(Language(acceptLanguage: nil, fallback: .english) == .english)
        #expect(Language(code: "de") == nil)
        #expect(Language(code: "en_US") == .english)
    }

    @Test(
        "writes numbers",
        arguments: [
            (0.0, 2, "0,00", "0.00"), (1234.5, 2, "1\u{202F}234,50", "1,234.50"), (-0.004, 2, "0,00", "0.00"),
            (-1234567.891, 1, "\u{2212}1\u{202F}234\u{202F}567,9", "\u{2212}1,234,567.9"), (2.0, 0, "2", "2"),
            (.nan, 1, "–", "–"),
            (-.infinity, 1, "\u{2212}∞", "\u{2212}∞"), (1e20, 0, "100000000000000000000", "100000000000000000000"),
        ] as [(Double, Int, String, String)])
    func numbers(value: Double, decimals: Int, french: String, english: String) {
        #expect(Language.french.number(value, decimals: decimals) == french)
        #expect(Language.english.number(value, decimals: decimals) == english)
    }

    @Test("writes shares, signs and ranges")
    func shares() {
        #expect(Language.french.percent(0.8261) == "82,6\u{202F}%")
        #expect(Language.english.percent(0.8261) == "82.6%")
        #expect(Language.french.percentRange(0.8234...0.8288) == "82,3–82,9\u{202F}%")
        #expect(Language.english.percent(.nan) == "–")
        #expect(Language.french.signed(1.25) == "+1,25")
        #expect(Language.english.signed(-0.4) == "\u{2212}0.40")
        #expect(Language.english.signed(0.001) == "0.00")
        #expect(Language.english.range(0.87...0.8912, decimals: 3) == "0.870–0.891")
    }

    @Test(
        "writes whole numbers in groups of three",
        arguments: [
            (0, "0", "0"), (999, "999", "999"), (1000, "1\u{202F}000", "1,000"),
            (1_496_420, "1\u{202F}496\u{202F}420", "1,496,420"),
            (-12_345, "\u{2212}12\u{202F}345", "\u{2212}12,345"),
            (
                .min, "\u{2212}9\u{202F}223\u{202F}372\u{202F}036\u{202F}854\u{202F}775\u{202F}808",
                "\u{2212}9,223,372,036,854,775,808"
            ),
        ] as [(Int, String, String)])
    func integers(value: Int, french: String, english: String) {
        #expect(Language.french.integer(value) == french)
        #expect(Language.english.integer(value) == english)
    }

    @Test(
        "writes sizes",
        arguments: [
            (0, "0\u{A0}octet", "0\u{A0}bytes"), (1, "1\u{A0}octet", "1\u{A0}byte"), (92, "92\u{A0}octets", "92\u{A0}bytes"),
            (1000, "1,0\u{A0}ko", "1.0\u{A0}kB"), (999_949, "999,9\u{A0}ko", "999.9\u{A0}kB"),
            (999_950, "1,0\u{A0}Mo", "1.0\u{A0}MB"),
            (3_912_004, "3,9\u{A0}Mo", "3.9\u{A0}MB"),
        ])
    func sizes(count: Int, french: String, english: String) {
        #expect(Language.french.bytes(count) == french)
        #expect(Language.english.bytes(count) == english)
    }

    @Test(
        "writes durations in the unit that suits them",
        arguments: [
            (0, "0 s"), (0.000_005_2, "5,2 µs"), (0.000_041, "41 µs"), (0.0031, "3,1 ms"), (0.0999, "100 ms"), (0.9999, "1,0 s"),
            (48.34, "48,3 s"), (59.96, "1 min"), (260, "4 min 20 s"), (3_599.7, "1 h"), (43_920, "12 h 12 min"), (-1, "–"),
            (.nan, "–"),
        ] as [(Double, String)])
    func durations(seconds: Double, french: String) {
        #expect(Language.french.duration(seconds: seconds).replacing("\u{A0}", with: " ") == french)
    }

    @Test("writes dates and times, in the zone asked for")
    func dates() throws {
        let moment = SamplePages.time
        let paris = try #require(TimeZone(secondsFromGMT: 3600))
        #expect(Language.french.dateTime(moment) == "21\u{A0}novembre 2026 à\u{A0}09:05")
        #expect(Language.english.dateTime(moment) == "21\u{A0}November 2026, 09:05")
        #expect(Language.french.time(moment, timeZone: paris) == "10:05")
        #expect(Language.french.date(Date(timeIntervalSince1970: 1_709_251_199)) == "29\u{A0}février 2024")
        #expect(Language.french.date(Date(timeIntervalSince1970: 1_709_251_200)) == "1er\u{A0}mars 2024")
        #expect(Language.english.date(Date(timeIntervalSince1970: -1)) == "31\u{A0}December 1969")
        #expect(machineTime(moment) == "2026-11-21T09:05:00Z")
    }

    @Test("counts in its own plural: zero is one thing in French and several in English")
    func plurals() throws {
        let library = try ProjectTemplates.library()
        #expect(
            [0, 1, 2].map { library.translations(.french).text(.historyTotal, count: $0) } == [
                "0 analyse", "1 analyse", "2 analyses",
            ])
        #expect(
            [0, 1, 2].map { library.translations(.english).text(.historyTotal, count: $0) } == [
                "0 analyses", "1 analysis", "2 analyses",
            ])
    }

    @Test("a value that looks like a placeholder stays as it is")
    func placeholderInValue() throws {
        let words = try ProjectTemplates.library().translations(.english)
        #expect(words.text(.feedbackCorrected, ["label": "{label}{count}"]) == "Thank you, corrected to “{label}{count}”.")
    }
}
