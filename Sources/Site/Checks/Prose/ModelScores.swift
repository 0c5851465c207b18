/// The scores of one model on one split, as far as the text gives one value each.
struct ModelScores {
    var model: ModelName
    var byMetric: [Metric: Statement]

    subscript(metric: Metric) -> Statement? { byMetric[metric] }

    /// Of a table first, and of one block before the whole text: two measurements must not be mixed where they need not be.
    static func all(in facts: TextFacts) -> [ModelScores] {
        var models: [ModelName: [Statement]] = [:]
        for statement in facts.statements where statement.isResult && statement.metric.isScore && statement.split != .training {
            guard let model = statement.model else { continue }
            models[model, default: []].append(statement)
        }
        return models.map { model, statements in
            var byMetric: [Metric: Statement] = [:]
            for statement in statements.sorted(by: { ($0.isTabular ? 0 : 1, $0.line) < ($1.isTabular ? 0 : 1, $1.line) }) {
                if byMetric[statement.metric] == nil { byMetric[statement.metric] = statement }
            }
            return ModelScores(model: model, byMetric: byMetric)
        }
    }
}
