/// All that libcmark parses of a document, in one call, so that all of it shares the reference definitions: first the cells of the
/// tables, each a paragraph; then the parts that stand inside the document, each in a quote; then the document.
struct SourceAssembly {
    /// The document's own text first.
    var parts: [SourcePart]
    var cells = SourceCells()
    let features: SourceFeatures

    init(_ text: String, firstLine: Int, syntax: Document.Syntax) {
        var bytes = SourcePart.normalized(text)
        features = SourceFeatures(bytes, syntax: syntax)
        if features.hasEscapes { bytes = EscapeMark.marking(bytes) }
        parts = [SourcePart(original: bytes, firstLine: firstLine)]
        cut(0, excluding: [])
    }

    private mutating func cut(_ part: Int, excluding excluded: Set<Int>) {
        if features.syntax.contains(.tables) { parts[part].cutPlainTables(into: &cells, excluding: excluded) }
    }

    /// A body of a directive that is Markdown.
    struct Body {
        var text: String
        var firstLine: Int
    }

    /// Changes what a pass has found to be wrong; false if all was right.
    mutating func amend(misplaced: [Int: Set<Int>], bodies: [Body]) -> Bool {
        false
    }

    /// Where each part stands in what ``parse()`` parses.
    var places: [PartPlace] {
        var places = [PartPlace(lines: 0)]
        var line = 2 * cells.count
        for part in parts.dropFirst() {
            places.append(PartPlace(lines: line))
            line += part.text.count { $0 == 0x0A } + 1
        }
        places[0].lines = line
        return places
    }

    /// The tree of the whole.
    func parse() -> SyntaxTree {
        SyntaxTree(parsing: [cells.parsed] + parts.dropFirst().map(\.quoted) + [parts[0].text])
    }
}

/// Where a part stands in the text that libcmark was given.
struct PartPlace {
    /// How many lines precede it.
    var lines: Int
}
