/// Finds the model that a figure is told of.
struct Subject {
    let reading: TextReading
    let register: ModelRegister
    /// The mentions of each sentence of each passage.
    let mentions: [[[Mention]]]
    /// The models named in each section, headings of lower levels not included.
    private var bySection: [[ModelName]]

    init(_ reading: TextReading, register: ModelRegister, mentions: [[[Mention]]]) {
        self.reading = reading
        self.register = register
        self.mentions = mentions
        bySection = Array(repeating: [], count: reading.sections.count)
        for (index, passage) in reading.passages.enumerated() {
            for mention in mentions[index].flatMap(\.self) where !mention.isComparand {
                if let name = register(mention), !bySection[passage.section].contains(name) {
                    bySection[passage.section].append(name)
                }
            }
        }
    }

    /// - Parameter position: the figure's place in the sentence.
    func model(passage: Int, sentence: Int, position: Int) -> ModelName? {
        let here = mentions[passage][sentence].filter { !$0.isComparand }
        if let name = model(among: here, at: position, in: reading.passages[passage].sentences[sentence]) { return name }
        if !here.isEmpty { return nil }
        for earlier in (0..<sentence).reversed() {
            let named = names(mentions[passage][earlier])
            if named.count == 1 { return named[0] }
            if named.count > 1 { return nil }
        }
        return inherited(by: passage)
    }

    /// The model of a passage or table that names none.
    func inherited(by passage: Int) -> ModelName? {
        inherited(lead: reading.passages[passage].lead, section: reading.passages[passage].section)
    }

    func inherited(lead: Int?, section: Int) -> ModelName? {
        var lead = lead
        while let index = lead {
            let named = names(mentions[index].flatMap(\.self))
            if named.count == 1 { return named[0] }
            if named.count > 1 { return nil }
            lead = reading.passages[index].lead
        }
        if bySection[section].count == 1 { return bySection[section][0] }
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
