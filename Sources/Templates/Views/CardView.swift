import Foundation

/// The answer for one tweet, as the template `partials/card` names it.
struct CardView: Sendable {
    struct Word: Sendable {
        let text: String
        /// Nil where nothing is to be marked: plain text.
        let mark: String?
    }

    struct Contribution: Sendable {
        let word: String
        let value: String
        let towards: LabelView
        let direction: String
    }

    let id: String
    /// The tweet as it was sent, for where no words can be marked.
    let text: String
    let labelCode: String
    let label: LabelView
    /// With ``beside`` and ``advice`` one sentence: "Plutôt négatif : 87 % de confiance."
    let headline: String
    let beside: String
    let advice: String?
    let probability: String
    /// The bar between the middle and the probability, in the coordinates 0…200 of its drawing.
    let barStart: String
    let barWidth: String
    let needle: String
    let model: String
    let took: String?
    let time: TimeView
    let hasWords: Bool
    let words: [Word]
    /// The tweet as it was sent, where the model read it cleaned.
    let original: String?
    let hasContributions: Bool
    let contributions: [Contribution]
    let startingPoint: String?
    let form: FeedbackFormView?
    let thanks: String?
    let comment: String?

    init(_ card: ResultCard, in words: Translations, zone: TimeZone) {
        id = card.id
        text = card.text
        labelCode = card.label
        label = LabelView(card.label, confidence: card.confidence, in: words)
        let confidence = words.confidence(card.confidence)
        probability = words.language.percent(card.probability)
        let values = ["label": label.word, "percent": confidence]
        let isUncertain = card.confidence < LabelView.hesitation
        headline =
            switch card.confidence {
            case LabelView.certainty...: label.title
            case LabelView.hesitation...: words.text(.headlineLeaning, values)
            default: words.text(.headlineUncertain)
            }
        beside = words.text(isUncertain ? .besideUncertain : .besideConfidence, values)
        advice = isUncertain ? words.text(.adviceUncertain) : nil
        let end = min(max(card.probability, 0), 1) * 200
        barStart = Self.coordinate(min(end, 100))
        barWidth = Self.coordinate(abs(end - 100))
        needle = Self.coordinate(min(max(end, 1), 199))
        model = card.model
        took = card.seconds.map { words.language.duration(seconds: $0) }
        time = TimeView(moment: card.time, language: words.language, zone: zone)

        let scale = WordScale(contributions: card.segments.compactMap(\.contribution))
        hasWords = !card.segments.isEmpty
        self.words = card.segments.map { Word(text: Self.readable($0.text), mark: $0.contribution.flatMap(scale.mark)) }
        original = hasWords && card.segments.map(\.text).joined() != card.text ? card.text : nil
        contributions = card.segments
            .filter { scale.level(of: $0.contribution ?? 0) != 0 }
            .sorted { abs($0.contribution ?? 0) > abs($1.contribution ?? 0) }
            .map { Self.row(word: Self.readable($0.text), contribution: $0.contribution ?? 0, in: words) }
        hasContributions = !contributions.isEmpty
        startingPoint = card.bias.map { words.text(.startingPoint, ["value": words.language.signed($0)]) }

        switch card.feedback {
        case .open(let form):
            self.form = FeedbackFormView(form, predicted: card.label, in: words)
            (thanks, comment) = (nil, nil)
        case .confirmed(let said):
            (form, thanks, comment) = (nil, words.text(.feedbackConfirmed), said)
        case .corrected(let actual, let said):
            let label = LabelView(actual, in: words)
            (form, thanks, comment) = (nil, words.text(.feedbackCorrected, ["label": label.word]), said)
        }
    }

    /// The model's own words for what it replaced, as people know them.
    private static func readable(_ word: String) -> String {
        switch word {
        case "<mention>": "@…"
        case "<url>": "https://…"
        default: word
        }
    }

    private static func row(word: String, contribution: Double, in words: Translations) -> Contribution {
        let towards = LabelView(contribution < 0 ? "negative" : "positive", in: words)
        return Contribution(
            word: word, value: words.language.signed(contribution), towards: towards,
            direction: words.text(.pullsTowards, ["label": towards.word]))
    }

    /// SVG's numbers have a point in every language.
    private static func coordinate(_ value: Double) -> String {
        Language.english.number(value, decimals: 1)
    }
}

/// How strongly each word is coloured.
struct WordScale: Sendable {
    /// The contribution that gets the fullest colour, in nats. At least 1, so that a text of weak words stays pale.
    private let full: Double

    init(contributions: [Double]) {
        full = max(1, contributions.map(abs).max() ?? 0)
    }

    /// −4…4; 0 for what hardly counts.
    func level(of contribution: Double) -> Int {
        guard abs(contribution) / full >= 0.1 else { return 0 }
        let step = min(4, Int((abs(contribution) / full * 4).rounded(.up)))
        return contribution < 0 ? -step : step
    }

    /// The class of a word: `negative-3`, `positive-1`; nil for none.
    func mark(of contribution: Double) -> String? {
        let level = level(of: contribution)
        return level == 0 ? nil : (level < 0 ? "negative-" : "positive-") + String(abs(level))
    }
}
