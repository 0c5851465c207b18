import Markdown

/// Turns running text into sentences of items.
enum ItemReader {
    /// - Parameter equatesPrecision: whether the text has said, in words such as *précision (accuracy)*, that it calls accuracy
    ///   so; set where it says it here.
    static func sentences(_ inlines: [Inline], line: Int, equatesPrecision: inout Bool) -> [Sentence] {
        let items = items(Tokenizer(FoldedText(inlines, line: line)).tokens, equatesPrecision: &equatesPrecision)
        return items.split(whereSeparator: { $0.isMark(.stop) }).map(Array.init)
    }

    static func items(_ tokens: [Token], equatesPrecision: inout Bool) -> [Item] {
        var items: [Item] = []
        items.reserveCapacity(tokens.count)
        var index = 0
        while index < tokens.count {
            let line = tokens[index].line
            var count = 1
            switch tokens[index].kind {
            case .number(let quantity): items.append(Item(kind: .number(quantity), line: line))
            case .mark(let mark): items.append(Item(kind: .mark(mark), line: line))
            case .opaque: items.append(Item(kind: .opaque, line: line))
            case .word:
                if let (term, length) = Lexicon.shared.term(at: index, of: tokens) {
                    count = length
                    items.append(Item(kind: .term(term), line: line))
                } else {
                    items.append(Item(kind: .word, line: line))
                }
            }
            index += count
            if items.count >= 4, items[items.count - 1].isMark(.close) { equate(&items, &equatesPrecision) }
        }
        return items
    }

    /// `précision (accuracy)` is one name, and so is `accuracy (précision)`.
    private static func equate(_ items: inout [Item], _ equatesPrecision: inout Bool) {
        let end = items.count
        guard items[end - 3].isMark(.open), case .metric(let first, _)? = items[end - 4].term,
            case .metric(let second, let split)? = items[end - 2].term, Set([first, second]) == [.precision, .accuracy]
        else { return }
        equatesPrecision = true
        items.removeLast(3)
        items[end - 4].kind = .term(.metric(.accuracy, split))
    }
}
