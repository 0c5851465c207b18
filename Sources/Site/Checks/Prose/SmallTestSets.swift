import Evaluation

/// A score that rests on few rows, with its 95 % Wilson interval and the scores of other models that lie inside it.
enum SmallTestSets: TextRule {
    private static let few = 500
    /// A sample of so many rows cannot have more for its test; its share is not stated.
    private static let smallSample = 1000

    static func findings(in facts: TextFacts) -> [Finding] {
        var told: Set<Told> = []
        return facts.statements.compactMap { statement in
            guard statement.metric == .accuracy, statement.isResult, (statement.split ?? .test) == .test else { return nil }
            let (rows, isBound) = self.rows(of: statement, in: facts)
            guard let rows, rows <= (isBound ? smallSample : few),
                told.insert(Told(model: statement.model, text: statement.quantity.text)).inserted,
                let interval = Interval.wilson(proportion: statement.value, trials: rows)
            else { return nil }
            let others = inside(interval, than: statement, in: facts)
            guard !isBound || !others.isEmpty else { return nil }
            let of = statement.model.map { " of \($0.description)" } ?? ""
            let on = isBound ? "cannot rest on more than the \(rows) rows of its sample" : "rests on \(rows) rows"
            var message =
                "the accuracy\(of), \(statement.quantity.text), \(on): its 95% interval is \(isBound ? "at least " : "")"
                + "\(HarmonicMean.decimal(interval.lower))–\(HarmonicMean.decimal(interval.upper))"
            if !others.isEmpty { message += ", which contains " + others.joined(separator: " and ") }
            return Finding(.warning, line: statement.line, message + (isBound ? "; say how many rows it was tested on" : ""))
        }
    }

    private struct Told: Hashable {
        var model: ModelName?
        var text: String
    }

    private static func rows(of statement: Statement, in facts: TextFacts) -> (Int?, isBound: Bool) {
        if let rows = statement.rows { return (rows, false) }
        guard let model = statement.model else { return (nil, false) }
        let sample = facts.counts.first { $0.isSample && $0.model == model }
        return (sample?.count, true)
    }

    private static func inside(_ interval: Interval, than statement: Statement, in facts: TextFacts) -> [String] {
        var names: [String] = []
        var models: Set<ModelName> = []
        for other in facts.statements
        where other.isResult && other.isComparable(with: statement) && interval.contains(other.value) {
            guard let model = other.model, model != statement.model, models.insert(model).inserted else { continue }
            names.append("the \(other.quantity.text) of \(model.description)")
        }
        return names
    }
}
