/// `A surpasse B`: the figures that the text gives must not say the opposite.
///
/// Where the sentence names metrics, these are compared; where it says so of all, or names none, every score that both have.
enum SuperiorityClaims: TextRule {
    static func findings(in facts: TextFacts) -> [Finding] {
        var findings: [Finding] = []
        for (index, passage) in facts.reading.passages.enumerated() {
            for (number, sentence) in passage.sentences.enumerated() {
                guard let verb = sentence.firstIndex(where: { $0.isCue(.surpasses) }), !sentence.has(.hypothetical) else {
                    continue
                }
                let mentions = facts.subject.mentions[index][number]
                guard let left = mentions.last(where: { $0.range.upperBound <= verb }), let better = facts.register(left),
                    let right = mentions.first(where: { $0.range.lowerBound > verb }), let worse = facts.register(right),
                    better != worse
                else { continue }
                var metrics = metrics(in: sentence, behind: right.range.upperBound)
                // `Nous mesurons F1 et AUC. A surpasse B sur tous les critères.`: on these.
                if metrics.isEmpty, number > 0 { metrics = self.metrics(in: passage.sentences[number - 1], behind: 0) }
                findings += compare(better, worse, metrics, line: sentence[verb].line, facts)
            }
        }
        return findings
    }

    /// Those between the compared model and the next comma: what follows it are the winner's own figures. From the sentence
    /// before, all.
    private static func metrics(in sentence: Sentence, behind start: Int) -> Set<Metric> {
        Set(
            sentence[start...].prefix { start == 0 || !$0.isMark(.comma) }.compactMap {
                if case .metric(let metric, _)? = $0.term, metric.isScore { metric } else { nil }
            })
    }

    private static func compare(_ better: ModelName, _ worse: ModelName, _ metrics: Set<Metric>, line: Int, _ facts: TextFacts)
        -> [Finding]
    {
        for statement in facts.statements where statement.model == better && statement.isResult && statement.metric.isScore {
            guard metrics.isEmpty || metrics.contains(statement.metric) else { continue }
            for other in facts.statements where other.model == worse && other.isResult && other.isComparable(with: statement) {
                guard other.quantity.exceeds(statement.quantity) else { continue }
                return [
                    Finding(
                        .error, line: line,
                        "\(better.description) is said to surpass \(worse.description), but its \(statement.metric.name) is \(statement.quantity.text) (line "
                            + "\(statement.line)) against \(other.quantity.text) (line \(other.line))")
                ]
            }
        }
        return []
    }
}
