import Foundation

/// What a search finds on a page: its sections, and its words by how often they stand there.
struct SearchText: Sendable, Hashable {
    struct Section: Sendable, Hashable {
        /// 2 or 3.
        var level: Int
        var title: String
        /// The id of the heading.
        var anchor: String
    }

    var sections: [Section]
    /// Folded words, the most frequent first, each once, parted by blanks; at most ``limit`` bytes.
    var words: String

    /// The bytes of words that are kept of a page, at most.
    static let limit = 4000

    /// Reads rendered HTML in one pass over its bytes.
    ///
    /// Text inside `<svg>` is left out: a chart's numbers stand in its table too.
    init(html: String, language: SearchLanguage) {
        var html = html
        self = html.withUTF8 { bytes in
            var scanner = HTMLWordScanner(bytes, stopWords: language.stopWords)
            scanner.run()
            return scanner.result()
        }
    }

    init(sections: [Section], words: String) {
        self.sections = sections
        self.words = words
    }

    /// The words that fit into so many bytes.
    func words(upTo bytes: Int) -> Substring {
        guard words.utf8.count > bytes else { return words[...] }
        let cut = words.utf8.index(words.startIndex, offsetBy: bytes)
        return words[..<(words.utf8[...cut].lastIndex(of: UInt8(ascii: " ")) ?? words.startIndex)]
    }
}

/// Letters without case and accents, as search.js folds what a reader types: `Été` is `ete`, `œuvre` is `oeuvre`.
struct LetterFolding: Sendable {
    static let standard = LetterFolding()

    /// By code point less 0xC0: the Latin letters of U+00C0...U+017F in ASCII; empty for what is no letter.
    private let latin: [[UInt8]]

    private init() {
        let ligatures: [UInt32: String] = [0xC6: "ae", 0xE6: "ae", 0x152: "oe", 0x153: "oe", 0xDF: "ss"]
        latin = (UInt32(0xC0)...0x17F).map { value in
            if let text = ligatures[value] { return Array(text.utf8) }
            guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { return [] }
            let plain = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first.map { String($0) } ?? ""
            return Array(plain.lowercased().utf8)
        }
    }

    /// The letters for a character of two bytes that begins with C3, C4 or C5.
    func latin(_ first: UInt8, _ second: UInt8) -> [UInt8] {
        latin[Int(first & 0x1F) << 6 + Int(second & 0x3F) - 0xC0]
    }

    /// A whole text, for sorting.
    func folded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var text = text
        text.withUTF8 { source in
            var index = 0
            while index < source.count {
                let byte = source[index]
                if (0xC3...0xC5).contains(byte), index + 1 < source.count {
                    bytes += latin(byte, source[index + 1])
                    index += 2
                } else {
                    bytes.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
                    index += 1
                }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
