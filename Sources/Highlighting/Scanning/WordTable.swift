/// Words of a language by what they are, found by their bytes without a string in between.
///
/// A word of at most 16 bytes is two integers; the table is open-addressed and half empty, so that one or two comparisons
/// tell whether a word is in it.
struct WordTable: Sendable {
    private struct Entry: Sendable {
        var low: UInt64 = 0
        var high: UInt64 = 0
        /// Nil in a free place.
        var kind: TokenKind?
    }

    private var entries: [Entry]
    private let mask: Int
    /// Set in every byte before it is compared: 0x20 makes ASCII letters lower-case, 0 leaves them.
    private let fold: UInt8

    /// - Parameter words: words of a kind, at most 16 bytes each, with spaces between them; a word's first kind counts.
    init(ignoringCase: Bool = false, _ words: KeyValuePairs<TokenKind, String>) {
        let list = words.flatMap { kind, words in words.split(separator: " ").map { (kind, Array($0.utf8)) } }
        var size = 4
        while size < list.count * 2 { size *= 2 }
        entries = [Entry](repeating: Entry(), count: size)
        mask = size - 1
        fold = ignoringCase ? 0x20 : 0
        for (kind, word) in list {
            guard let key = key(of: word, 0..<word.count) else { continue }
            var place = place(of: key)
            while entries[place].kind != nil {
                if entries[place].low == key.low, entries[place].high == key.high { break }
                place = (place + 1) & mask
            }
            if entries[place].kind == nil { entries[place] = Entry(low: key.low, high: key.high, kind: kind) }
        }
    }

    /// What a part of some code is, or nil where it is none of the words.
    func kind(of code: [UInt8], _ range: Range<Int>) -> TokenKind? {
        guard let key = key(of: code, range) else { return nil }
        var place = place(of: key)
        while let kind = entries[place].kind {
            if entries[place].low == key.low, entries[place].high == key.high { return kind }
            place = (place + 1) & mask
        }
        return nil
    }

    @inline(__always)
    private func key(of code: [UInt8], _ range: Range<Int>) -> (low: UInt64, high: UInt64)? {
        guard range.count <= 16 else { return nil }
        var low: UInt64 = 0
        var high: UInt64 = 0
        for index in range {
            high = high << 8 | low >> 56
            low = low << 8 | UInt64(code[index] | fold)
        }
        return (low, high)
    }

    @inline(__always)
    private func place(of key: (low: UInt64, high: UInt64)) -> Int {
        let hash = (key.low ^ key.high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: hash >> 40) & mask
    }
}
