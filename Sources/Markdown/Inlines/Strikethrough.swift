/// GFM's `~deleted~` and `~~deleted~~` (0.29, "Strikethrough (extension)"), matched as cmark-gfm matches them.
///
/// libcmark has read emphasis and links by then, so that a strikethrough and an emphasis that overlap are the emphasis.
struct Strikethrough {
    private struct Delimiter {
        /// Its index among the pieces.
        var piece: Int
        var length: Int
        var canOpen: Bool
        var canClose: Bool
    }

    private var pieces: [Inline] = []
    private var delimiters: [Delimiter] = []
    /// By the index of the piece with the opening tildes: that of the piece with the closing ones.
    private var pairs: [Int: Int] = [:]

    /// - Parameter isEnclosed: whether a mark, such as that of an emphasis, stands right before and after the inlines.
    static func applied(to inlines: [Inline], isEnclosed: Bool) -> [Inline] {
        var strikethrough = Strikethrough()
        strikethrough.split(inlines, isEnclosed: isEnclosed)
        strikethrough.match()
        var index = 0
        return strikethrough.assembled(&index, until: strikethrough.pieces.count)
    }

    // MARK: Cutting

    private mutating func split(_ inlines: [Inline], isEnclosed: Bool) {
        for (index, inline) in inlines.enumerated() {
            guard case .text(let text, let line) = inline, text.utf8.contains(UInt8(ascii: "~")) else {
                pieces.append(inline)
                continue
            }
            let before = index > 0 ? Self.neighbour(inlines[index - 1]) : isEnclosed ? "*" : " "
            let after = index + 1 < inlines.count ? Self.neighbour(inlines[index + 1]) : isEnclosed ? "*" : " "
            split(text.unicodeScalars, line: line, before: before, after: after)
        }
    }

    /// The character that an inline shows to the text beside it.
    private static func neighbour(_ inline: Inline) -> Unicode.Scalar {
        switch inline {
        case .softBreak, .lineBreak: " "
        default: "*"
        }
    }

    private mutating func split(
        _ text: String.UnicodeScalarView, line: Int, before: Unicode.Scalar, after: Unicode.Scalar
    ) {
        var start = text.startIndex
        var index = start
        func append(upTo end: String.Index) {
            if start < end { pieces.append(.text(EscapeMark.removing(from: String(text[start..<end])), line: line)) }
        }
        while let run = text[index...].firstIndex(of: "~") {
            var end = run
            var length = 0
            while end < text.endIndex, text[end] == "~" {
                text.formIndex(after: &end)
                length += 1
            }
            if end < text.endIndex, text[end] == EscapeMark.scalar {
                // The last was escaped.
                length -= 1
                end = text.index(before: end)
            }
            index = end < text.endIndex && text[end] == "~" ? text.index(after: end) : end
            guard length == 1 || length == 2 else { continue }
            let previous = run > text.startIndex ? text[text.index(before: run)] : before
            let next = end < text.endIndex ? text[end] : after
            let isLeft = Self.flanks(next, previous)
            let isRight = Self.flanks(previous, next)
            guard isLeft || isRight else { continue }
            append(upTo: run)
            delimiters.append(Delimiter(piece: pieces.count, length: length, canOpen: isLeft, canClose: isRight))
            pieces.append(.text(String(text[run..<end]), line: line))
            start = end
        }
        append(upTo: text.endIndex)
    }

    /// Whether tildes hug a character rather than the one on their other side (CommonMark 0.30, section 6.2).
    private static func flanks(_ hugged: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
        if hugged.properties.isWhitespace { return false }
        return !hugged.isPunctuation || other.properties.isWhitespace || other.isPunctuation
    }

    // MARK: Matching

    private mutating func match() {
        var open: [Delimiter] = []
        // How many of those that are open have been searched in vain, by what a closing delimiter must find.
        var bottoms: [Int: Int] = [:]
        for closer in delimiters {
            let key = closer.length * 2 + (closer.canOpen ? 1 : 0)
            if closer.canClose {
                let bottom = min(bottoms[key, default: 0], open.count)
                let found = open[bottom...].lastIndex { opener in
                    !(closer.canOpen || opener.canClose) || (opener.length + closer.length) % 3 != 0
                }
                if let found {
                    if open[found].length == closer.length { pairs[open[found].piece] = closer.piece }
                    open.removeSubrange(found...)
                    continue
                }
                bottoms[key] = open.count
            }
            if closer.canOpen { open.append(closer) }
        }
    }

    // MARK: Putting together

    /// Pairs nest, never cross.
    private func assembled(_ index: inout Int, until end: Int) -> [Inline] {
        var inlines: [Inline] = []
        while index < end {
            let piece = index
            index += 1
            if let closing = pairs[piece] {
                inlines.append(.strikethrough(assembled(&index, until: closing), line: pieces[piece].line))
                index = closing + 1
            } else if case .text(let text, _) = pieces[piece], case .text(let before, let line)? = inlines.last {
                inlines[inlines.count - 1] = .text(before + text, line: line)
            } else {
                inlines.append(pieces[piece])
            }
        }
        return inlines
    }
}
