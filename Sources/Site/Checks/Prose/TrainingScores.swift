/// A score that the text itself calls the training score stands elsewhere as a result.
///
/// Values are equal as written, with three digits or more: two digits coincide too often.
enum TrainingScores: TextRule {
    static func findings(in facts: TextFacts) -> [Finding] {
        var findings: [Finding] = []
        for training in facts.statements where training.split == .training && training.metric.isScore && training.isResult {
            guard digits(training.quantity) >= 3 else { continue }
            for result in facts.statements where result.split == nil && result.isResult && result.metric == training.metric {
                guard digits(result.quantity) >= 3, abs(result.value - training.value) < 1e-9,
                    result.model == nil || training.model == nil || result.model == training.model, result.line != training.line
                else { continue }
                let of = result.model.map { " of \($0.description)" } ?? ""
                findings.append(
                    Finding(
                        .error, line: result.line,
                        "the \(result.metric.name)\(of), \(result.quantity.text), is what line \(training.line) calls the score on the training set: give the "
                            + "score on rows that the model has not seen"))
            }
        }
        return findings
    }

    /// Whether the value is what the text calls a training score elsewhere.
    static func isTraining(_ statement: Statement, in facts: TextFacts) -> Bool {
        facts.statements.contains {
            $0.split == .training && $0.metric == statement.metric && digits($0.quantity) >= 3
                && abs($0.value - statement.value) < 1e-9
        }
    }

    private static func digits(_ quantity: Quantity) -> Int {
        quantity.text.drop { $0 == "0" || $0 == "," || $0 == "." }.count { $0.isNumber }
    }
}
