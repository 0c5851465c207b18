/// F1 is the harmonic mean of precision and recall.
///
/// It lies between the two for one class, and below their harmonic mean where all three are averages over classes (Opitz and Burst,
/// *Macro F1 and Macro F1*, 2019): above it, never.
enum HarmonicMean: TextRule {
    static func findings(in facts: TextFacts) -> [Finding] {
        ModelScores.all(in: facts).compactMap { scores in
            guard let f1 = scores[.f1], let precision = scores[.precision], let recall = scores[.recall],
                f1.isComparable(with: with(f1, .f1, precision)), f1.isComparable(with: with(f1, .f1, recall))
            else { return nil }
            return finding(scores.model, f1, precision, recall)
        }
    }

    private static func with(_ f1: Statement, _ metric: Metric, _ other: Statement) -> Statement {
        var other = other
        other.metric = metric
        return other
    }

    private static func finding(_ model: ModelName, _ f1: Statement, _ precision: Statement, _ recall: Statement) -> Finding? {
        let lowest = mean(precision.quantity.range.lowerBound, recall.quantity.range.lowerBound)
        let highest = mean(precision.quantity.range.upperBound, recall.quantity.range.upperBound)
        let range = f1.quantity.range
        let line = max(f1.line, precision.line, recall.line)
        let given =
            "the F1 of \(model.description) is \(f1.quantity.text)\(place(f1, line)), but its precision is \(precision.quantity.text)"
            + "\(place(precision, line)) and its recall \(recall.quantity.text)\(place(recall, line)): "
        let expected = "\(decimal(lowest))–\(decimal(highest))"
        if range.lowerBound > highest + 1e-9 {
            return Finding(
                .error, line: line, given + "F1 is their harmonic mean, \(expected), and no average over classes lies above it")
        }
        if range.upperBound < min(precision.quantity.range.lowerBound, recall.quantity.range.lowerBound) - 1e-9 {
            return Finding(.error, line: line, given + "F1 is their harmonic mean, \(expected), and lies between the two")
        }
        if range.upperBound < lowest - 1e-9 {
            return Finding(
                .warning, line: line,
                given + "their harmonic mean is \(expected): say that the three are averages over classes, if they are")
        }
        return nil
    }

    private static func place(_ statement: Statement, _ line: Int) -> String {
        statement.line == line ? "" : " (line \(statement.line))"
    }

    static func mean(_ a: Double, _ b: Double) -> Double { a + b > 0 ? 2 * a * b / (a + b) : 0 }

    static func decimal(_ value: Double) -> String {
        let thousandths = Int((value * 1000).rounded())
        let fraction = String(1000 + abs(thousandths) % 1000).dropFirst()
        return "\(thousandths / 1000).\(fraction)"
    }
}
