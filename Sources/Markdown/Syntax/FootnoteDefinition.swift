/// The definition of a footnote, `[^label]: text`, with the lines that belong to it (as in cmark-gfm, whose footnotes the GFM
/// specification does not tell of): those indented by four columns, blank lines between them, and what goes on with a paragraph.
struct FootnoteDefinition {
    var label: String
    /// The indentation of the first line, which its placeholder keeps: a definition may stand in an item.
    var indent: Int
    /// The text without the mark and the indentation, each line ended by a newline.
    var text: [UInt8]
    /// How many lines of the source it takes.
    var lineCount: Int

    static let maximumLabelLength = 1_000

    /// Reads the definition that begins at the current line, and moves to its last line; nil if none begins there.
    ///
    /// - Parameter trials: how often the text of a definition may yet be parsed to know whether it ends with a paragraph.
    init?(at lines: inout LineScanner, trials: inout Int) {
        let line = lines.line
        guard let (label, indent, textOffset) = Self.mark(of: line) else { return nil }
        self.label = label
        self.indent = indent
        text = Array(line[textOffset...]) + [0x0A]
        lineCount = 1

        // What is read beyond the last line that belongs to it for sure.
        var blankLines = 0
        var isLazy = false
        var ahead = lines
        while let next = ahead.following {
            let line = next.line
            if line.isBlank {
                blankLines += 1
            } else if let content = Self.indented(line) {
                text.append(contentsOf: repeatElement(0x0A, count: blankLines))
                text.append(contentsOf: content)
                text.append(0x0A)
                lineCount += blankLines + 1
                blankLines = 0
                isLazy = false
            } else {
                guard blankLines == 0, Self.mark(of: line) == nil, isLazy || Self.endsWithParagraph(text, trials: &trials),
                    SyntaxTree(parsing: [Array(line)]).root.firstChild?.kind == .paragraph
                else { return }
                text.append(contentsOf: line)
                text.append(0x0A)
                lineCount += 1
                isLazy = true
            }
            ahead = next
            if blankLines == 0 { lines = next }
        }
    }

    private static func mark(of line: UnsafeBufferPointer<UInt8>) -> (label: String, indent: Int, textOffset: Int)? {
        var start = 0
        while start < line.count, start < 4, line[start] == 0x20 { start += 1 }
        guard start < 4, start + 4 < line.count, line[start] == UInt8(ascii: "["), line[start + 1] == UInt8(ascii: "^") else {
            return nil
        }
        var end = start + 2
        while end < line.count, end - start < maximumLabelLength, line[end] > 0x20, line[end] != UInt8(ascii: "]") { end += 1 }
        guard end > start + 2, end + 1 < line.count, line[end] == UInt8(ascii: "]"), line[end + 1] == UInt8(ascii: ":") else {
            return nil
        }
        var text = end + 2
        while text < line.count, line[text] == 0x20 || line[text] == 0x09 { text += 1 }
        return (String(UnsafeBufferPointer(rebasing: line[(start + 2)..<end])), start, text)
    }

    /// What is after four columns of indentation; nil if there are fewer.
    private static func indented(_ line: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var spaces = 0
        while spaces < 4, spaces < line.count, line[spaces] == 0x20 { spaces += 1 }
        if spaces == 4 { return Array(line[4...]) }
        return spaces < line.count && line[spaces] == 0x09 ? Array(line[(spaces + 1)...]) : nil
    }

    private static func endsWithParagraph(_ text: [UInt8], trials: inout Int) -> Bool {
        guard trials > 0 else { return false }
        trials -= 1
        let tree = SyntaxTree(parsing: [text])
        var node = tree.root
        while let last = node.lastChild {
            node = last
            if node.kind == .paragraph { return true }
        }
        return false
    }
}

extension SourceAssembly {
    /// Cuts the definitions of footnotes out of a part and makes each a part of its own.
    mutating func cutFootnotes(of index: Int) {
        var rewritten: [UInt8] = []
        var definitions: [(line: Int, definition: FootnoteDefinition)] = []
        var copied = 0
        var trials = 100
        let firstLine = parts[index].firstLine
        parts[index].text.withUnsafeBufferPointer { bytes in
            var lines = LineScanner(bytes)
            var fence: Fence?
            while lines.advance() {
                guard lines.start < lines.end else { continue }
                switch bytes[lines.start] {
                case _ where fence != nil: if fence?.isClosed(by: lines.line) == true { fence = nil }
                case UInt8(ascii: "`"), UInt8(ascii: "~"): fence = Fence(opening: lines.line)
                case UInt8(ascii: "["), 0x20:
                    let (start, number) = (lines.start, lines.number)
                    guard !excludedLines.contains(firstLine - 1 + number),
                        let definition = FootnoteDefinition(at: &lines, trials: &trials)
                    else { continue }
                    rewritten.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<(start + definition.indent)]))
                    SourcePart.appendPlaceholder(to: &rewritten)
                    for _ in 0..<definition.lineCount { rewritten.append(0x0A) }
                    definitions.append((number, definition))
                    copied = lines.end + 1
                default: break
                }
            }
            if copied < bytes.count { rewritten.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...])) }
        }
        guard !definitions.isEmpty else { return }
        parts[index].text = rewritten
        for (line, definition) in definitions {
            let part = add(SourcePart(original: definition.text, firstLine: firstLine - 1 + line))
            parts[index].cuts[line] = .footnote(label: definition.label, part: part)
            let key = Self.footnoteKey(definition.label)
            if footnotes[key] == nil { footnotes[key] = FootnoteSource(label: definition.label, part: part) }
        }
    }

    /// Labels match as those of links do, whatever their case.
    static func footnoteKey(_ label: String) -> String { label.lowercased() }
}

/// Where the text of a footnote stands.
struct FootnoteSource {
    var label: String
    var part: Int
}
