/// Reads words and headings from the bytes of HTML that this project's own renderers wrote: tags are closed, `>` stands in no
/// attribute.
struct HTMLWordScanner {
    private struct Entry {
        var count: Int
        var start: Int
        var length: Int
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let stopWords: Set<UInt64>
    private let folding = LetterFolding.standard
    private var position = 0

    /// The letters of all different words, one after the other.
    private var letters: [UInt8] = []
    private var entries: [Entry] = []
    private var known = WordPlaces()
    private var word: [UInt8] = []
    private var hash = WordHash()

    private var sections: [SearchText.Section] = []
    /// The heading that is being read, and its text so far.
    private var heading: (level: Int, anchor: String)?
    private var headingText: [UInt8] = []

    private static let lengths = 3...24

    init(_ bytes: UnsafeBufferPointer<UInt8>, stopWords: Set<UInt64>) {
        self.bytes = bytes
        self.stopWords = stopWords
        word.reserveCapacity(64)
    }

    mutating func run() {
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "<"): tag()
            case UInt8(ascii: "&"): entity()
            case _ where Self.folded(byte) != nil: letters(from: position)
            case 0..<0x80:
                endWord()
                if heading != nil { headingText.append(byte) }
                position += 1
            default: wideCharacter(byte)
            }
        }
        endWord()
    }

    func result() -> SearchText {
        var text: [UInt8] = []
        text.reserveCapacity(SearchText.limit)
        for index in entriesByCount {
            let entry = entries[index]
            guard text.count + entry.length + 1 <= SearchText.limit else { break }
            if !text.isEmpty { text.append(UInt8(ascii: " ")) }
            text += letters[entry.start..<(entry.start + entry.length)]
        }
        return SearchText(sections: sections, words: String(decoding: text, as: UTF8.self))
    }

    /// The entries, the most frequent first and those of one count in the order of the text, in linear time: counts are small.
    private var entriesByCount: [Int] {
        let most = entries.reduce(0) { max($0, $1.count) }
        // By `most - count`: where the next entry of that count goes.
        var places = [Int](repeating: 0, count: most + 1)
        for entry in entries { places[most - entry.count] += 1 }
        var next = 0
        for index in places.indices { (places[index], next) = (next, next + places[index]) }
        var order = [Int](repeating: 0, count: entries.count)
        for (index, entry) in entries.enumerated() {
            order[places[most - entry.count]] = index
            places[most - entry.count] += 1
        }
        return order
    }

    // MARK: Words

    /// A letter or digit of ASCII, as a small one; nil for other bytes.
    @inline(__always)
    private static func folded(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: nil
        }
    }

    /// Reads letters and digits of ASCII up to another byte. A word of them alone, which most are, is not copied.
    private mutating func letters(from start: Int) {
        var end = start
        var hash = hash
        while end < bytes.count, let folded = Self.folded(bytes[end]) {
            hash.add(folded)
            end += 1
        }
        if heading != nil { headingText += bytes[start..<end] }
        position = end
        if word.isEmpty, end == bytes.count || bytes[end] < 0x80 {
            if let folded = Self.folded(bytes[start]) {
                let bytes = bytes
                count(first: folded, length: end - start, hash.value) { letters in
                    for index in start..<end { letters.append(Self.folded(bytes[index]) ?? bytes[index]) }
                }
            }
            return
        }
        for index in start..<end { word.append(Self.folded(bytes[index]) ?? bytes[index]) }
        self.hash = hash
    }

    @inline(__always)
    private mutating func endWord() {
        if !word.isEmpty { endCopiedWord() }
    }

    private mutating func endCopiedWord() {
        guard let first = word.first else { return }
        count(first: first, length: word.count, hash.value) { [word] in $0 += word }
        word.removeAll(keepingCapacity: true)
        hash = WordHash()
    }

    /// - Parameter spell: appends the word's letters, where it is a new one.
    @inline(__always)
    private mutating func count(first: UInt8, length: Int, _ hash: UInt64, spell: (inout [UInt8]) -> Void) {
        // A word begins with a letter: of numbers there are too many to be found by one.
        guard Self.lengths.contains(length), first > UInt8(ascii: "9") else { return }
        let index = known.place(of: hash) { stopWords.contains(hash) ? nil : entries.count }
        guard let index else { return }
        if index < entries.count {
            entries[index].count += 1
        } else {
            entries.append(Entry(count: 1, start: letters.count, length: length))
            spell(&letters)
        }
    }

    /// A character of two to four bytes.
    private mutating func wideCharacter(_ first: UInt8) {
        let end = min(position + (first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4), bytes.count)
        if heading != nil { headingText += bytes[position..<end] }
        switch first {
        case 0xC3...0xC5 where end - position == 2:
            let folded = folding.latin(first, bytes[position + 1])
            if folded.isEmpty { endWord() }
            for byte in folded {
                word.append(byte)
                hash.add(byte)
            }
        // C2 begins the signs of Latin-1, E2 those of punctuation, arrows and mathematics, EF and F0 emoji and forms.
        case 0xC2, 0xE2, 0xEF...: endWord()
        // CC and the first half of CD begin combining marks.
        case 0xCC: break
        default:
            for byte in bytes[position..<end] {
                word.append(byte)
                hash.add(byte)
            }
        }
        position = end
    }

    private mutating func entity() {
        endWord()
        var end = position + 1
        while end < bytes.count, end - position < 10, bytes[end] != UInt8(ascii: ";") { end += 1 }
        if heading != nil {
            let name = String(decoding: bytes[(position + 1)..<min(end, bytes.count)], as: UTF8.self)
            let texts = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
            headingText += Array((texts[name] ?? " ").utf8)
        }
        position = min(end + 1, bytes.count)
    }

    // MARK: Tags

    private mutating func tag() {
        endWord()
        let start = position + 1
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: ">") { end += 1 }
        position = min(end + 1, bytes.count)
        guard start < end else { return }
        switch bytes[start] {
        case UInt8(ascii: "s") where starts(start, with: "svg"): skip(past: "</svg>")
        case UInt8(ascii: "h") where end - start > 2 && (bytes[start + 1] == 0x32 || bytes[start + 1] == 0x33):
            // The title of a table of contents is no section.
            guard let anchor = identifier(start, end), anchor != "page-contents" else { return }
            heading = (Int(bytes[start + 1] - 0x30), anchor)
            headingText.removeAll(keepingCapacity: true)
        case UInt8(ascii: "/") where heading != nil && (starts(start, with: "/h2") || starts(start, with: "/h3")):
            endHeading()
        case UInt8(ascii: "a") where heading != nil && contains(start, end, "heading-anchor"): skip(past: "</a>")
        default: break
        }
    }

    private mutating func endHeading() {
        guard let heading else { return }
        let title = Self.spaced(headingText)
        if !title.isEmpty {
            sections.append(SearchText.Section(level: heading.level, title: title, anchor: heading.anchor))
        }
        self.heading = nil
    }

    /// A text with one blank for any white space.
    private static func spaced(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        // Most headings have nothing but single blanks between Latin letters: those need no look at each character.
        var last = UInt8(ascii: " ")
        for byte in bytes {
            let isBlank = byte == UInt8(ascii: " ")
            if byte < 0x20 || byte >= 0xC0 && !(0xC3...0xC5).contains(byte) || isBlank && last == byte {
                return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
            last = byte
        }
        return last == UInt8(ascii: " ") ? String(text.dropLast()) : text
    }

    private func identifier(_ start: Int, _ end: Int) -> String? {
        let mark = Array(" id=\"".utf8)
        var index = start
        while index + mark.count < end {
            if bytes[index..<(index + mark.count)].elementsEqual(mark) {
                let value = bytes[(index + mark.count)..<end]
                return String(decoding: value.prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
            }
            index += 1
        }
        return nil
    }

    private func starts(_ start: Int, with text: StaticString) -> Bool {
        start + text.utf8CodeUnitCount <= bytes.count
            && bytes[start..<(start + text.utf8CodeUnitCount)].elementsEqual(
                UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private func contains(_ start: Int, _ end: Int, _ text: StaticString) -> Bool {
        (start..<end).contains { starts($0, with: text) }
    }

    private mutating func skip(past mark: StaticString) {
        while position < bytes.count {
            guard let next = bytes[position...].firstIndex(of: UInt8(ascii: "<")) else { break }
            if starts(next, with: mark) {
                position = next + mark.utf8CodeUnitCount
                return
            }
            position = next + 1
        }
        position = bytes.count
    }
}
