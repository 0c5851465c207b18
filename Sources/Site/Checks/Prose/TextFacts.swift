import Markdown

/// All that the rules compare: what a text states, with its models.
struct TextFacts {
    let reading: TextReading
    let register: ModelRegister
    let subject: Subject
    let statements: [Statement]
    let counts: [RowCount]
    let shares: [SplitShare]

    init(_ document: Document) {
        let reading = TextReading(document)
        var register = ModelRegister()
        let mentions = reading.passages.map { $0.sentences.map(MentionReader.mentions) }
        for mention in mentions.joined().joined() where !mention.name.isEmpty { register.add(mention.name) }
        for cell in reading.grids.lazy.flatMap({ $0.rows.joined() + $0.header }) {
            for mention in MentionReader.mentions(in: cell.items) where !mention.name.isEmpty { register.add(mention.name) }
        }
        register.close()
        register.chosen = Self.chosen(reading, mentions, register)
        let subject = Subject(reading, register: register, mentions: mentions)
        let statements = StatementReader(reading, subject: subject)
        self.reading = reading
        self.register = register
        self.subject = subject
        self.statements = statements.statements
        counts = statements.counts
        shares = statements.shares
    }

    /// The one model that stands before a word such as `retenu`, or behind one such as `retenons`.
    private static func chosen(_ reading: TextReading, _ mentions: [[[Mention]]], _ register: ModelRegister) -> ModelName? {
        var names: Set<ModelName> = []
        for (index, passage) in reading.passages.enumerated() {
            for (number, sentence) in passage.sentences.enumerated() {
                guard let cue = sentence.firstIndex(where: { $0.isCue(.retained) }), !sentence.has(.hypothetical) else {
                    continue
                }
                let named = mentions[index][number].filter { !$0.isComparand && !$0.isChosen }
                let mention = named.last { $0.range.upperBound <= cue } ?? named.first
                if let name = mention.flatMap({ register($0) }) { names.insert(name) }
            }
        }
        return names.count == 1 ? names.first : nil
    }
}

/// What a rule has found.
struct Finding: Hashable {
    var severity: Diagnostic.Severity
    var line: Int
    var message: String

    init(_ severity: Diagnostic.Severity, line: Int, _ message: String) {
        self.severity = severity
        self.line = line
        self.message = message
    }
}

/// A rule that looks for what cannot be so, or rests on too little, in one text by itself.
protocol TextRule: Sendable {
    static func findings(in facts: TextFacts) -> [Finding]
}

enum TextRules {
    static let all: [any TextRule.Type] = [
        ConflictingFigures.self, HarmonicMean.self, ConfusionCounts.self, BalancedScores.self, SplitCounts.self,
        TrainingScores.self,
        SmallTestSets.self, SuperiorityClaims.self, BestClaims.self, InterruptedTraining.self, HostingPlatforms.self,
        MissingHardware.self,
    ]

    /// By line.
    static func findings(in facts: TextFacts) -> [Finding] {
        return all.flatMap { $0.findings(in: facts) }.sorted { ($0.line, $0.message) < ($1.line, $1.message) }
    }
}
