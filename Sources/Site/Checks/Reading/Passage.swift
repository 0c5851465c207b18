/// A word, figure or mark of a sentence, as the rules see it.
struct Item {
    enum Kind {
        case word
        case term(Term)
        case number(Quantity)
        case mark(Mark)
        case opaque
    }

    var kind: Kind
    var line: Int

    var term: Term? {
        if case .term(let term) = kind { term } else { nil }
    }

    var number: Quantity? {
        if case .number(let quantity) = kind { quantity } else { nil }
    }

    func isMark(_ mark: Mark) -> Bool {
        if case .mark(let own) = kind { own == mark } else { false }
    }

    var isPolarity: Bool {
        if case .polarity? = term { true } else { false }
    }

    func isCue(_ cue: Cue) -> Bool { term == .cue(cue) }
}

typealias Sentence = [Item]

extension Sentence {
    func has(_ cue: Cue) -> Bool { contains { $0.isCue(cue) } }
}

/// A paragraph, a heading or the text of a list item.
struct Passage {
    enum Kind { case heading, paragraph, item }

    var kind: Kind
    var sentences: [Sentence]
    /// The place of its section in ``TextReading/sections``.
    var section: Int
    /// The passage that introduces it: `Our results:` before a list, an item's text before its own list.
    var lead: Int?
    var line: Int

    var items: [Item] { sentences.flatMap(\.self) }

    var endsWithColon: Bool { sentences.last?.last?.isMark(.colon) ?? false }
}

/// A heading and what stands below it until the next.
struct Section {
    var level: Int
    /// The section that this one stands in; nil for the text's beginning and headings of the highest level.
    var parent: Int?
    /// The heading's own passage; nil for what stands before the first.
    var heading: Int?
}

/// A pipe table, or lines of text whose cells are separated by tabs.
struct Grid {
    struct Cell {
        var items: Sentence
        var line: Int
        /// Whether the cell has text, of any kind.
        var isEmpty: Bool { items.isEmpty }
    }

    var header: [Cell]
    var rows: [[Cell]]
    var section: Int
    var lead: Int?
    /// The place in ``TextReading/passages`` of the passage that follows it.
    var position: Int
    var line: Int
}
