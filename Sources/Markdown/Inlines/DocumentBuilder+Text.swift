extension DocumentBuilder {
    /// Adds a text with what it may hold: addresses and the marks of footnotes.
    mutating func addText(
        _ text: UnsafeBufferPointer<UInt8>, line: Int, context: InlineContext, to inlines: inout [Inline]
    ) {
        guard features.hasAddresses || features.hasFootnotes else { return append(text, line: line, to: &inlines) }
        guard Self.mayHoldMark(text) else { return append(text, line: line, to: &inlines) }
        let findsAddresses = features.hasAddresses && !context.isInLink
        var start = 0
        var index = 0
        func add(_ inline: Inline, over range: Range<Int>) {
            append(UnsafeBufferPointer(rebasing: text[start..<range.lowerBound]), line: line, to: &inlines)
            inlines.append(inline)
            start = range.upperBound
            index = start
        }
        while index < text.count {
            guard Self.mayBeginMark(text[index]) else {
                index += 1
                continue
            }
            let link: Autolink?
            switch text[index] {
            case UInt8(ascii: "w") where findsAddresses:
                link = Autolink(wwwAt: index, of: text, isFree: Self.isFree(after: inlines.last))
            case UInt8(ascii: ":") where findsAddresses: link = Autolink(colonAt: index, of: text, floor: start)
            case UInt8(ascii: "@") where findsAddresses: link = Autolink(atSignAt: index, of: text, floor: start)
            case UInt8(ascii: "[") where features.hasFootnotes:
                link = nil
                if let (number, end) = footnote(at: index, of: text) {
                    add(.footnoteReference(number: number, occurrence: occurrence(of: number), line: line), over: index..<end)
                    continue
                }
            default: link = nil
            }
            guard let link else {
                index += 1
                continue
            }
            let address = string(UnsafeBufferPointer(rebasing: text[link.range]))
            let target = Link(
                destination: link.prefix + address, title: "", content: [.text(address, line: line)], line: line)
            add(.link(target), over: link.range)
        }
        append(UnsafeBufferPointer(rebasing: text[start...]), line: line, to: &inlines)
    }

    /// Whether an address may follow an inline.
    private static func isFree(after inline: Inline?) -> Bool {
        switch inline {
        case nil, .softBreak, .lineBreak, .emphasis, .strong, .strikethrough: true
        default: false
        }
    }

    /// Whether there is anything to look for. Without a way out of the loop, so that it takes many bytes at once; and since most
    /// sentences hold a `w`, but few two in a row.
    private static func mayHoldMark(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var found: UInt8 = 0
        for byte in text {
            found |= byte == UInt8(ascii: ":") ? 1 : 0
            found |= byte == UInt8(ascii: "@") ? 1 : 0
            found |= byte == UInt8(ascii: "[") ? 1 : 0
        }
        guard found == 0, text.count > 1 else { return found != 0 }
        for index in 1..<text.count {
            let differences = (text[index] ^ UInt8(ascii: "w")) | (text[index - 1] ^ UInt8(ascii: "w"))
            found |= differences == 0 ? 1 : 0
        }
        return found != 0
    }

    @inline(__always) private static func mayBeginMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "w")
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>, line: Int, to inlines: inout [Inline]) {
        guard !text.isEmpty else { return }
        if features.hasTildes, text.firstOffset(of: UInt8(ascii: "~")) != nil {
            // The marks of escaped tildes are needed until the strikethroughs are found.
            hasTildes = true
            inlines.append(.text(String(text), line: line))
        } else {
            inlines.append(.text(string(text), line: line))
        }
    }

    /// Reads `[^label]`, if such a footnote is defined.
    private mutating func footnote(at start: Int, of text: UnsafeBufferPointer<UInt8>) -> (number: Int, end: Int)? {
        guard start + 3 < text.count, text[start + 1] == UInt8(ascii: "^") else { return nil }
        var end = start + 2
        while end < text.count, end - start < FootnoteDefinition.maximumLabelLength, text[end] != UInt8(ascii: "]") {
            if text[end] == UInt8(ascii: "[") { return nil }
            end += 1
        }
        guard end < text.count, text[end] == UInt8(ascii: "]"), end > start + 2 else { return nil }
        let label = String(UnsafeBufferPointer(rebasing: text[(start + 2)..<end]))
        return footnoteNumber(label).map { ($0, end + 1) }
    }
}

/// What stands around the inlines of a list.
struct InlineContext {
    var depth = 0
    /// No link stands in a link, nor in the description of an image.
    var isInLink = false
    /// Whether a mark, such as that of an emphasis, stands right before and after.
    var isEnclosed = false
}
