/// Finds the model that a figure is told of.
struct Subject {
    let reading: TextReading
    let register: ModelRegister
    /// The mentions of each sentence of each passage.
    let mentions: [[[Mention]]]
    /// The models named in each section, headings of lower levels not included, each with the passage that names it first.
    private var bySection: [[(name: ModelName, passage: Int)]]

    init(_ reading: TextReading, register: ModelRegister, mentions: [[[Mention]]]) {
        self.reading = reading
        self.register = register
        self.mentions = mentions
        bySection = Array(repeating: [], count: reading.sections.count)
        for (index, passage) in reading.passages.enumerated() {
            for mention in mentions[index].flatMap(\.self) where !mention.isComparand {
                if let name = register(mention), !bySection[passage.section].contains(where: { $0.name == name }) {
                    bySection[passage.section].append((name, index))
                }
            }
        }
    }

    /// - Parameter position: the figure's place in the sentence.
    func model(passage: Int, sentence: Int, position: Int) -> ModelName? {
        let here = mentions[passage][sentence].filter { !$0.isComparand }
        let own = model(among: here, at: position, in: reading.passages[passage].sentences[sentence])
        // `l’approche, avec TF-IDF …` goes on about the model that the paragraph has named.
        let isFeature = here.allSatisfy { !$0.isChosen && $0.name.estimators == 0 }
        if !isFeature { return own }
        for earlier in (0..<sentence).reversed() {
            let named = names(mentions[passage][earlier].filter { $0.isChosen || $0.name.estimators != 0 })
            if named.count == 1 { return named[0] }
            if named.count > 1 { return nil }
        }
        if !here.isEmpty { return own }
        return inherited(by: passage)
    }

    /// The model of a passage or table that names none.
    func inherited(by passage: Int) -> ModelName? {
        inherited(lead: reading.passages[passage].lead, section: reading.passages[passage].section, before: passage)
    }

    /// - Parameter passage: what follows it is not asked: a text names its subject first.
    func inherited(lead: Int?, section: Int, before passage: Int) -> ModelName? {
        var lead = lead
        while let index = lead {
            let named = names(mentions[index].flatMap(\.self))
            if named.count == 1 { return named[0] }
            if named.count > 1 { return nil }
            lead = reading.passages[index].lead
        }
        let named = bySection[section].filter { $0.passage < passage }
        if named.count == 1 { return named[0].name }
        var section: Int? = section
        while let index = section {
            if let heading = reading.sections[index].heading {
                let named = names(mentions[heading].flatMap(\.self))
                if named.count == 1 { return named[0] }
                if named.count > 1 { return nil }
            }
            section = reading.sections[index].parent
        }
        return nil
    }

    private func names(_ mentions: [Mention]) -> [ModelName] {
        var names: [ModelName] = []
        for mention in mentions where !mention.isComparand {
            if let name = register(mention), !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// The one that is named, or of several the nearest before the figure; `85 % pour le LSTM` looks behind it.
    private func model(among mentions: [Mention], at position: Int, in sentence: Sentence) -> ModelName? {
        let named = names(mentions)
        if named.count <= 1 { return named.first }
        if let next = mentions.first(where: { $0.range.lowerBound > position }), next.range.lowerBound - position <= 4 {
            let between = sentence[position + 1..<next.range.lowerBound]
            if !between.contains(where: { $0.number != nil || $0.isMark(.comma) || $0.term == .and || $0.isMark(.semicolon) }),
                between.contains(where: { $0.term == .connector || $0.isMark(.open) })
            {
                return register(next)
            }
        }
        return mentions.last { $0.range.upperBound <= position }.flatMap { register($0) }
            ?? mentions.first.flatMap { register($0) }
    }
}
