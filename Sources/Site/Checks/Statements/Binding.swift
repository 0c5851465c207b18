/// Finds what a number in a sentence is a value of.
///
/// The metric is the nearest that takes such a number, before it or right behind it; words that lead from a metric to its figure
/// (`de`, `of`, `atteint`) cost nothing, other words one step each, a comma two.
enum Binding {
    /// More steps than these, and the two have nothing to do with each other.
    static let reach = 6

    struct Metrics {
        var metrics: [(metric: Metric, split: Split?)]
        var distance: Int
    }

    static func metrics(for index: Int, in sentence: Sentence) -> Metrics? {
        guard let quantity = sentence[index].number else { return nil }
        let before = before(index, quantity, in: sentence)
        let after = after(index, quantity, in: sentence)
        guard let before else { return after }
        guard let after else { return before }
        return after.distance < before.distance ? after : before
    }

    private static func before(_ index: Int, _ quantity: Quantity, in sentence: Sentence) -> Metrics? {
        var distance = 0
        var position = index - 1
        while position >= 0, distance <= reach {
            if let metric = metric(at: position, quantity, in: sentence) {
                return Metrics(metrics: coordinated(metric, endingAt: position, quantity, in: sentence), distance: distance)
            }
            distance += cost(of: sentence[position], for: quantity)
            position -= 1
        }
        return nil
    }

    private static func after(_ index: Int, _ quantity: Quantity, in sentence: Sentence) -> Metrics? {
        var distance = 0
        var position = index + 1
        while position < sentence.count, distance <= 2 {
            if case .weakMetric(let metric)? = sentence[position].term, metric.accepts(quantity) {
                return Metrics(metrics: [(metric, nil)], distance: distance)
            }
            if case .metric(let metric, let split)? = sentence[position].term, metric.accepts(quantity) {
                // `79 % (accuracy)` and `79 % d’accuracy`, but not `79 %, F1 0.78` nor `79 % : F1 de 0.78`.
                let next = position + 1 < sentence.count ? sentence[position + 1] : nil
                let leadsOn =
                    next.map { $0.isMark(.colon) || $0.isMark(.equals) || $0.number.map(metric.accepts) == true } ?? false
                return leadsOn ? nil : Metrics(metrics: [(metric, split)], distance: distance)
            }
            let item = sentence[position]
            guard
                item.term == .connector || item.isMark(.open) || item.isMark(.close)
                    || { if case .word = item.kind { true } else { false } }()
            else { return nil }
            distance += cost(of: item, for: quantity) + (item.isMark(.open) || item.isMark(.close) ? 1 : 0)
            position += 1
        }
        return nil
    }

    /// The metric that stands at `position`, or that a word there stands for.
    private static func metric(at position: Int, _ quantity: Quantity, in sentence: Sentence) -> (metric: Metric, split: Split?)?
    {
        switch sentence[position].term {
        case .metric(let metric, let split) where metric.accepts(quantity): (metric, split)
        case .weakMetric(let metric)
        where metric != .latency && metric.accepts(quantity) && takesTime(sentence[position...]):
            (metric, nil)
        case .score:
            sentence[..<position].reversed().lazy.compactMap { item -> (Metric, Split?)? in
                if case .metric(let metric, _)? = item.term, metric.accepts(quantity) { (metric, nil) } else { nil }
            }.first
        default: nil
        }
    }

    /// `L’entraînement a pris 25 s`: right behind, linked by small words only.
    private static func takesTime(_ rest: ArraySlice<Item>) -> Bool {
        for item in rest.dropFirst() {
            if item.number != nil { return true }
            guard item.term == .connector || item.isMark(.colon) else { return false }
        }
        return false
    }

    /// `une précision et un rappel de 81 %` gives both the value.
    private static func coordinated(
        _ last: (metric: Metric, split: Split?), endingAt position: Int, _ quantity: Quantity, in sentence: Sentence
    ) -> [(metric: Metric, split: Split?)] {
        var metrics = [last]
        var index = position - 1
        var hasAnd = false
        while index >= 0 {
            switch sentence[index].term {
            case .and: hasAnd = true
            case .connector: break
            case .metric(let metric, let split) where hasAnd && metric.accepts(quantity):
                metrics.append((metric, split))
                hasAnd = false
                // `la précision, le rappel et le F1 de 81 %`
                if index > 0, sentence[index - 1].isMark(.comma) { hasAnd = true }
            default:
                if !(sentence[index].isMark(.comma) && metrics.count > 1) { return metrics }
                hasAnd = true
            }
            index -= 1
        }
        return metrics
    }

    /// How many steps an item stands between a metric and its figure.
    static func cost(of item: Item, for quantity: Quantity) -> Int {
        switch item.kind {
        case .term(.connector), .mark(.open), .mark(.colon), .mark(.equals), .mark(.close), .mark(.slash), .mark(.plus),
            .mark(.other):
            0
        case .term(.and), .mark(.comma): 2
        case .number(let other): other.dimension == quantity.dimension || [.share, .plain].contains(other.dimension) ? 4 : 1
        case .opaque: 4
        case .mark(.semicolon), .mark(.stop), .mark(.tab): reach + 1
        case .word, .term: 1
        }
    }
}
