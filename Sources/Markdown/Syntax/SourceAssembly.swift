/// All that libcmark parses of a document, in one call, so that all of it shares the reference definitions: first the cells of the
/// tables, each a paragraph; then the parts that stand inside the document, each in a quote; then the document.
struct SourceAssembly {
    /// The document's own text first.
    var parts: [SourcePart]
    var cells = SourceCells()
    /// By ``footnoteKey(_:)``: the first definition of each.
    var footnotes: [String: FootnoteSource] = [:]
    /// The parts that hold the bodies of directives.
    private(set) var bodies: [DirectivePlace: ParsedDirective] = [:]
    /// The lines of the file at which nothing is cut.
    private(set) var excludedLines: Set<Int> = []
    let features: SourceFeatures

    init(_ text: String, firstLine: Int, syntax: Document.Syntax) {
        var bytes = SourcePart.normalized(text)
        features = SourceFeatures(bytes, syntax: syntax)
        if features.hasEscapes { bytes = EscapeMark.marking(bytes) }
        parts = []
        addDocument(SourcePart(original: bytes, firstLine: firstLine))
    }

    private mutating func addDocument(_ part: SourcePart) {
        parts.append(part)
        if features.hasFootnotes { cutFootnotes(of: 0) }
        cutTables(of: 0)
    }

    /// Adds a part that stands inside the document and returns its index.
    mutating func add(_ part: SourcePart) -> Int {
        parts.append(part)
        cutTables(of: parts.count - 1)
        return parts.count - 1
    }

    private mutating func cutTables(of part: Int) {
        if features.syntax.contains(.tables) { parts[part].cutPlainTables(into: &cells, excluding: excludedLines) }
    }

    /// A directive that is Markdown and whose text is not among the parts yet.
    struct Body {
        var place: DirectivePlace
        var title: String
        var text: String
        var firstLine: Int
    }

    /// Where the text of a directive stands.
    struct ParsedDirective {
        var title: TableOutline.Cell
        /// The part that holds the body; nil if that is empty.
        var body: Int?
    }

    /// Changes what a pass has found to be wrong; false if all was right.
    ///
    /// - Parameter misplaced: the lines of the file at which what was cut is something else.
    mutating func amend(misplaced: Set<Int>, bodies: [Body]) -> Bool {
        if !misplaced.isEmpty {
            excludedLines.formUnion(misplaced)
            let document = parts[0]
            (parts, cells, footnotes, self.bodies) = ([], SourceCells(), [:], [:])
            addDocument(SourcePart(original: document.original, firstLine: document.firstLine))
            return true
        }
        for body in bodies {
            var parsed = ParsedDirective(title: cells.add(marked(body.title)), body: nil)
            if !body.text.isEmpty {
                let part = add(SourcePart(original: marked(body.text), firstLine: body.firstLine))
                if features.hasFootnotes { cutFootnotes(of: part) }
                parsed.body = part
            }
            self.bodies[body.place] = parsed
        }
        return !bodies.isEmpty
    }

    private func marked(_ text: String) -> [UInt8] {
        let bytes = SourcePart.normalized(text)
        return features.hasEscapes ? EscapeMark.marking(bytes) : bytes
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

/// The line of a directive in its part.
struct DirectivePlace: Hashable {
    var part: Int
    var line: Int
}
