/// The phrases that are known, French and English together, folded: without accents, capitals, hyphens and apostrophes.
///
/// A word is looked for as it is, then without the `s` of a plural.
struct Lexicon: Sendable {
    private struct Entry: Sendable {
        /// The words after the first.
        var rest: [String]
        var term: Term
    }

    static let shared = Lexicon()

    private var entries: [String: [Entry]] = [:]

    private init() {
        addMetrics()
        addModels()
        addData()
        addCues()
        for (name, unit) in FigureUnit.known where unit.dimension != .change {
            add(name, .unit(unit.dimension, factor: unit.factor))
        }
        for key in entries.keys { entries[key]?.sort { $0.rest.count > $1.rest.count } }
    }

    mutating func add(_ phrases: String, _ term: Term) {
        for phrase in phrases.split(separator: "|") {
            let words = phrase.split(separator: " ").map(String.init)
            guard let first = words.first else { continue }
            entries[first, default: []].append(Entry(rest: Array(words.dropFirst()), term: term))
        }
    }

    /// The longest phrase that begins at `index`, and how many tokens it takes.
    func term(at index: Int, of tokens: [Token]) -> (term: Term, count: Int)? {
        guard case .word(let word) = tokens[index].kind else { return nil }
        if let found = match(entries[word], at: index, of: tokens) { return found }
        guard word.utf8.count > 3, word.utf8.last == UInt8(ascii: "s") else { return nil }
        return match(entries[String(word.dropLast())], at: index, of: tokens)
    }

    private func match(_ entries: [Entry]?, at index: Int, of tokens: [Token]) -> (term: Term, count: Int)? {
        guard let entries else { return nil }
        for entry in entries where index + entry.rest.count < tokens.count {
            var matches = true
            for (offset, expected) in entry.rest.enumerated() {
                guard case .word(let word) = tokens[index + 1 + offset].kind,
                    word == expected || word.dropLast() == expected && word.last == "s"
                else {
                    matches = false
                    break
                }
            }
            if matches { return (entry.term, entry.rest.count + 1) }
        }
        return nil
    }
}
