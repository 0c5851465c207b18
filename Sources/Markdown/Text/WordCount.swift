extension Document {
    /// The number of words of ``plainText(role:)``: stretches between white space that hold a letter or a digit, so that a French
    /// `54 %` counts as one.
    package var wordCount: Int {
        var counter = WordCounter()
        counter.add(blocks)
        return counter.count
    }
}

/// Counts words as text goes by.
private struct WordCounter {
    private(set) var count = 0
    private var isCounted = false

    mutating func add(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .paragraph(let content, _): add(content)
            case .heading(let heading): add(heading.content)
            case .quote(let blocks, _): add(blocks)
            case .list(let list): for item in list.items { add(item.blocks) }
            case .table(let table):
                for row in CollectionOfOne(table.header) + table.rows {
                    for cell in row.cells {
                        add(cell)
                        endWord()
                    }
                }
            case .directive(let directive):
                add(directive.title)
                endWord()
                add(directive.blocks)
            case .code, .html, .thematicBreak: break
            }
            endWord()
        }
    }

    private mutating func add(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .text(let text, _), .code(let text, _), .role(_, let text, _): add(text)
            case .softBreak, .lineBreak: endWord()
            case .emphasis(let content, _), .strong(let content, _), .strikethrough(let content, _): add(content)
            case .link(let link): add(link.content)
            case .image(let image): add(image.description)
            case .html, .footnoteReference: break
            }
        }
    }

    private mutating func endWord() { isCounted = false }

    private mutating func add(_ text: String) {
        let isContiguous: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
            var index = 0
            // In locals, and without a branch for each byte: nearly all of a text goes by here.
            var (isCounted, count) = (isCounted, count)
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x80 {
                    let isWord = (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
                    let isSpace = byte == 0x20 || byte &- 0x09 < 5
                    count &+= isWord && !isCounted ? 1 : 0
                    isCounted = isWord || (isCounted && !isSpace)
                    index += 1
                } else {
                    (self.isCounted, self.count) = (isCounted, count)
                    index += addScalar(of: bytes, at: index)
                    (isCounted, count) = (self.isCounted, self.count)
                }
            }
            (self.isCounted, self.count) = (isCounted, count)
        }
        if isContiguous == nil { for scalar in text.unicodeScalars { add(scalar) } }
    }

    /// Reads a scalar of several bytes and returns how many.
    private mutating func addScalar(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let byte = bytes[index]
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        guard index + length <= bytes.count else { return length }
        if isCounted, byte != 0xC2, byte != 0xE1, byte != 0xE2, byte != 0xE3 { return length }  // no white space
        // À to ÿ, but for × and ÷.
        if byte == 0xC3, bytes[index + 1] & 0x1F != 0x17 {
            countWord()
            return length
        }
        var value = UInt32(byte) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        if let scalar = Unicode.Scalar(value) { add(scalar) }
        return length
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        if scalar.properties.isWhitespace {
            endWord()
        } else if !isCounted, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            countWord()
        }
    }

    private mutating func countWord() {
        if !isCounted { count += 1 }
        isCounted = true
    }
}
