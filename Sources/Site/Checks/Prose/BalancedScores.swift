/// Accuracy, precision and recall fix the share of positive rows: it must be a share, and a half where the text calls the set balanced.
///
/// With the share p of positives, recall r and precision q, the wrong answers are p(1 − r) false negatives and p·r(1 − q)/q false
/// positives, so that p = (1 − accuracy) / ((1 − r) + r(1 − q)/q).
enum BalancedScores: TextRule {
    static func findings(in facts: TextFacts) -> [Finding] {
        let isBalanced = facts.reading.passages.contains { passage in passage.sentences.contains(where: saysBalanced) }
        return ModelScores.all(in: facts).compactMap { scores in
            guard let accuracy = scores[.accuracy], let precision = scores[.precision], let recall = scores[.recall],
                precision.block == accuracy.block, recall.block == accuracy.block
            else { return nil }
            let shares = positives(accuracy.quantity.range, precision.quantity.range, recall.quantity.range)
            let given =
                "an accuracy of \(accuracy.quantity.text), a precision of \(precision.quantity.text) and a recall of \(recall.quantity.text) "
                + "for \(scores.model.description)"
            if shares.lowerBound > 1 { return Finding(.error, line: accuracy.line, given + " cannot come from one set of rows") }
            if isBalanced, shares.lowerBound > 0.52 || shares.upperBound < 0.48 {
                let share = Int(((shares.lowerBound + shares.upperBound) * 50).rounded())
                return Finding(
                    .error, line: accuracy.line,
                    given + " need a set of which \(share)% is positive, but the text calls its test set balanced")
            }
            return nil
        }
    }

    /// `jeu de test équilibré`, `balanced test set`, `classes équilibrées`; a balanced training set says nothing of the test.
    private static func saysBalanced(_ sentence: Sentence) -> Bool {
        guard sentence.has(.balanced) else { return false }
        return sentence.contains { $0.term == .split(.test) || $0.isCue(.total) }
            && !sentence.contains { $0.term == .split(.training) }
    }

    private static func positives(_ a: ClosedRange<Double>, _ q: ClosedRange<Double>, _ r: ClosedRange<Double>) -> ClosedRange<
        Double
    > {
        func share(_ a: Double, _ q: Double, _ r: Double) -> Double {
            let wrong = (1 - r) + r * (1 - q) / Swift.max(q, 1e-9)
            return wrong > 1e-9 ? (1 - a) / wrong : a >= 1 ? 0.5 : 2
        }
        var low = Double.infinity
        var high = -Double.infinity
        for a in [a.lowerBound, min(1, a.upperBound)] {
            for q in [q.lowerBound, min(1, q.upperBound)] {
                for r in [r.lowerBound, min(1, r.upperBound)] {
                    low = min(low, share(a, q, r))
                    high = max(high, share(a, q, r))
                }
            }
        }
        return low...high
    }
}
