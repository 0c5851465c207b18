/// One model, one metric, one set of rows: two values, in two places of one text.
///
/// A table is taken as the reference where there is one, otherwise the first place. Several values of one model inside a paragraph
/// or a table are told apart on purpose, and any of them agrees.
enum ConflictingFigures: TextRule {
    static func findings(in facts: TextFacts) -> [Finding] {
        var findings: [Finding] = []
        var groups: [Key: [Statement]] = [:]
        for statement in facts.statements where statement.isResult && statement.split != .training {
            guard statement.model != nil || statement.metric == .cost, !TrainingScores.isTraining(statement, in: facts) else {
                continue
            }
            groups[Key(model: statement.model, metric: statement.metric), default: []].append(statement)
        }
        for group in groups.values where group.count > 1 {
            guard let reference = group.first(where: \.isTabular) ?? group.first else { continue }
            let accepted = group.filter { $0.block == reference.block && $0.isComparable(with: reference) }
            var told: Set<Int> = []
            for statement in group where statement.block != reference.block && statement.isComparable(with: reference) {
                let own = group.filter { $0.block == statement.block && $0.isComparable(with: statement) }
                let agrees = own.contains { one in accepted.contains { $0.quantity.agrees(with: one.quantity) } }
                let isVariant =
                    mentions(statement.quantity, block: reference.block, facts)
                    || mentions(reference.quantity, block: statement.block, facts)
                if !agrees, !isVariant, told.insert(statement.line).inserted { findings.append(finding(statement, reference)) }
            }
        }
        return findings
    }

    private struct Key: Hashable {
        var model: ModelName?
        var metric: Metric
    }

    /// Whether a paragraph has the same value among its numbers, too far from the metric's name to be bound to it.
    private static func mentions(_ quantity: Quantity, block: Int, _ facts: TextFacts) -> Bool {
        guard facts.reading.passages.indices.contains(block) else { return false }
        return facts.reading.passages[block].sentences.joined().contains {
            $0.number.map { $0.dimension == quantity.dimension && $0.agrees(with: quantity) } ?? false
        }
    }

    private static func finding(_ statement: Statement, _ reference: Statement) -> Finding {
        let of = statement.model.map { " of \($0.description)" } ?? ""
        let place = reference.isTabular ? "in the table on line \(reference.line)" : "on line \(reference.line)"
        return Finding(
            .error, line: statement.line,
            "the \(statement.metric.name)\(of) is \(statement.quantity.text) here and \(reference.quantity.text) \(place): give one figure, or say what "
                + "differs (the rows, the version)")
    }
}
