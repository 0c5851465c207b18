import Markdown

/// What the rules know of a text: its passages and grids in the order of the text, without quotations and code.
struct TextReading {
    private(set) var passages: [Passage] = []
    private(set) var grids: [Grid] = []
    private(set) var sections: [Section] = [Section(level: 0, parent: nil, heading: nil)]
    /// Whether the text calls accuracy "précision".
    private(set) var equatesPrecision = false

    private var lead: Int?

    init(_ document: Document) {
        read(document.blocks, kind: .paragraph)
        for footnote in document.footnotes { read(footnote.blocks, kind: .paragraph) }
        if equatesPrecision { renamePrecision() }
    }

    private mutating func read(_ blocks: [Block], kind: Passage.Kind) {
        for block in blocks {
            switch block {
            case .heading(let heading): read(heading)
            case .paragraph(let content, let line):
                if let grid = tabulated(content, line: line) {
                    grids.append(grid)
                } else {
                    add(kind, content, line: line)
                    lead = passages[passages.count - 1].endsWithColon || kind == .item ? passages.count - 1 : nil
                }
            case .list(let list):
                let outer = lead
                for item in list.items {
                    lead = outer
                    read(item.blocks, kind: .item)
                }
                lead = kind == .item ? outer : nil
            case .table(let table):
                grids.append(
                    Grid(
                        header: table.header.cells.map { cell($0, line: table.header.line) },
                        rows: table.rows.map { row in row.cells.map { cell($0, line: row.line) } },
                        section: sections.count - 1, lead: lead, position: passages.count,
                        line: table.line))
            // Another's words are not the text's own claims; code and raw HTML are no prose.
            case .quote, .code, .html, .thematicBreak: break
            case .directive(let directive): read(directive.blocks, kind: .paragraph)
            }
        }
    }

    private mutating func add(_ kind: Passage.Kind, _ content: [Inline], line: Int) {
        let sentences = ItemReader.sentences(content, line: line, equatesPrecision: &equatesPrecision)
        passages.append(Passage(kind: kind, sentences: sentences, section: sections.count - 1, lead: lead, line: line))
    }

    private mutating func read(_ heading: Heading) {
        var parent: Int? = sections.count - 1
        while let index = parent, sections[index].level >= heading.level { parent = sections[index].parent }
        sections.append(Section(level: heading.level, parent: parent, heading: passages.count))
        lead = nil
        add(.heading, heading.content, line: heading.line)
    }

    private mutating func cell(_ content: [Inline], line: Int) -> Grid.Cell {
        let tokens = Tokenizer(FoldedText(content, line: line)).tokens
        return Grid.Cell(items: ItemReader.items(tokens, equatesPrecision: &equatesPrecision), line: line)
    }

    /// A paragraph all of whose lines have the same number of tabs is a table that was pasted as text.
    private mutating func tabulated(_ content: [Inline], line: Int) -> Grid? {
        guard content.contains(where: { if case .text(let text, _) = $0 { text.utf8.contains(0x09) } else { false } }) else {
            return nil
        }
        var rows: [[Grid.Cell]] = []
        for line in content.split(whereSeparator: { if case .softBreak = $0 { true } else { false } }) {
            let tokens = Tokenizer(FoldedText(Array(line), line: line.first?.line ?? 0)).tokens
            let items = ItemReader.items(tokens, equatesPrecision: &equatesPrecision)
            rows.append(
                items.split(omittingEmptySubsequences: false, whereSeparator: { $0.isMark(.tab) }).map {
                    Grid.Cell(items: Array($0), line: line.first?.line ?? 0)
                })
        }
        guard rows.count >= 2, rows[0].count >= 2, rows.allSatisfy({ $0.count == rows[0].count }) else { return nil }
        return Grid(
            header: rows[0], rows: Array(rows.dropFirst()), section: sections.count - 1, lead: lead, position: passages.count,
            line: line)
    }

    // MARK: Precision

    /// Where a text calls accuracy "précision", the word means so except beside recall.
    private mutating func renamePrecision() {
        for passage in passages.indices {
            for sentence in passages[passage].sentences.indices { Self.rename(&passages[passage].sentences[sentence]) }
        }
        for grid in grids.indices where !grids[grid].header.contains(where: { Self.hasRecall($0.items) }) {
            for column in grids[grid].header.indices { Self.rename(&grids[grid].header[column].items) }
        }
    }

    private static func hasRecall(_ items: Sentence) -> Bool {
        items.contains { if case .metric(.recall, _)? = $0.term { true } else { false } }
    }

    private static func rename(_ sentence: inout Sentence) {
        guard !hasRecall(sentence) else { return }
        for index in sentence.indices {
            if case .metric(.precision, let split)? = sentence[index].term {
                sentence[index].kind = .term(.metric(.accuracy, split))
            }
        }
    }
}
