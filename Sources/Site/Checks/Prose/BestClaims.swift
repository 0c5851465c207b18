/// A model is called the best, or kept without a reason, while a table shows another above it.
///
/// A trade-off that is named (`le meilleur compromis`, `malgré un F1 inférieur`) is a reason.
enum BestClaims: TextRule {
    static func findings(in facts: TextFacts) -> [Finding] {
        let hasReason = facts.reading.passages.contains {
            $0.sentences.contains { ($0.has(.retained) || $0.has(.best)) && givesReason($0) }
        }
        var told: Set<ModelName> = []
        var findings: [Finding] = []
        for (index, passage) in facts.reading.passages.enumerated() where passage.kind != .heading {
            for (number, sentence) in passage.sentences.enumerated() {
                let isBest = sentence.has(.best)
                guard isBest || sentence.has(.retained) && !hasReason, !givesReason(sentence) else { continue }
                let mentions = facts.subject.mentions[index][number].filter { !$0.isComparand && !$0.isChosen }
                let names = Set(mentions.compactMap { facts.register($0) })
                guard names.count == 1, let model = names.first, !told.contains(model), let line = sentence.first?.line else {
                    continue
                }
                guard let (own, other) = above(model, named: metrics(in: sentence), facts) else { continue }
                told.insert(model)
                findings.append(
                    Finding(
                        .warning, line: line,
                        "\(model.description) is \(isBest ? "called the best" : "kept"), but the \(own.metric.name) of \(other.model?.description ?? "another") "
                            + "is \(other.quantity.text) (line \(other.line)) against its \(own.quantity.text) (line \(own.line)): say in what it is better"
                    ))
            }
        }
        return findings
    }

    private static func givesReason(_ sentence: Sentence) -> Bool {
        sentence.has(.tradeOff) || sentence.has(.balanced) || sentence.has(.hypothetical) && !sentence.has(.retained)
    }

    private static func metrics(in sentence: Sentence) -> Set<Metric> {
        Set(sentence.compactMap { if case .metric(let metric, _)? = $0.term, metric.isScore { metric } else { nil } })
    }

    /// The table's row above the model's; where the sentence names no metric, by the first that the model has.
    private static func above(_ model: ModelName, named: Set<Metric>, _ facts: TextFacts) -> (own: Statement, other: Statement)? {
        for metric in [Metric.accuracy, .f1, .auc] where named.isEmpty || named.contains(metric) {
            let scores = facts.statements.filter {
                $0.model == model && $0.metric == metric && $0.isTabular && $0.isResult && $0.split != .training
            }
            for own in scores {
                let others = facts.statements.filter {
                    $0.block == own.block && $0.model != nil && $0.model != model && $0.isResult && $0.isComparable(with: own)
                        && $0.quantity.exceeds(own.quantity)
                }
                if let best = others.max(by: { $0.value < $1.value }) { return (own, best) }
            }
            if named.isEmpty, !scores.isEmpty { return nil }
        }
        return nil
    }
}
