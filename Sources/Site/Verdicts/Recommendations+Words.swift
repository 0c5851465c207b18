import Evaluation
import Templates
import Tracking

extension Recommendations {
    /// An answer in words.
    struct Advice: Hashable, Sendable {
        /// What is wanted, to follow "if you want".
        var constraint: String
        /// Nil where no model meets the constraint.
        var model: String?
        var version: ModelVersion?
        var runID: String?
        var reason: String
    }

    /// Every constraint with its model and the reason for it.
    func advice(_ words: VerdictWords) -> [Advice] {
        items.map { item in
            Advice(
                constraint: text(item.constraint, words), model: item.choice.map { words.names[$0.run] },
                version: item.choice?.version, runID: item.choice?.run.id, reason: reason(item, words))
        }
    }

    private func text(_ constraint: Constraint, _ words: VerdictWords) -> String {
        let language = words.language
        return switch constraint {
        case .accuracy: words.words.text(.constraintAccuracy)
        case .latency(let budgets):
            words.words.text(
                .constraintLatency,
                ["budgets": list(budgets.map { Self.whole(language.duration(seconds: $0 / 1_000_000)) }, .or, words)])
        case .size(let budgets):
            words.words.text(.constraintSize, ["budgets": list(budgets.map { Self.whole(language.bytes($0)) }, .or, words)])
        case .fastestOfTheBest: words.words.text(.constraintFastest)
        case .set(let set):
            words.words.text(.constraintSet, ["set": words.words.text(key: "constraint_set_\(set)") ?? set])
        case .behaviour: words.words.text(.constraintBehaviour)
        case .calibration: words.words.text(.constraintCalibration)
        }
    }

    /// A budget is a whole number of its unit: `1 ms`, not `1,0 ms`.
    private static func whole(_ text: String) -> String { text.replacing(/[.,]0\u{A0}/, with: "\u{A0}") }

    private func reason(_ item: Item, _ words: VerdictWords) -> String {
        guard let choice = item.choice else { return words.words.text(.reasonNone) }
        var sentences: [String?]
        switch item.constraint {
        case .accuracy:
            sentences = [candidates.count == 1 ? words.words.text(.reasonOnly) : nil, accuracy(choice, ranking, words)]
            sentences += comparisons(ranking, words)
        case .latency:
            sentences = [words.latency(of: choice.run).map { $0 + "." }] + standing(choice, words)
        case .size: sentences = [size(choice, words)] + standing(choice, words)
        case .fastestOfTheBest:
            let others = ranking.equals.filter { $0.run.id != choice.run.id }
            let incomparable = ranking.candidates { if case .notComparable = $0 { true } else { false } }
            sentences = [
                words.latency(of: choice.run).map { $0 + "." },
                others.isEmpty ? nil : words.words.text(.reasonNoDifference, ["others": names(others, words)]),
                incomparable.isEmpty ? nil : words.words.text(.reasonNotComparable, ["others": names(incomparable, words)]),
                others.isEmpty && incomparable.isEmpty ? words.words.text(.reasonAlone) : nil,
            ]
            if Set(candidates.map { $0.run.tags["vigie.machine"] }).count > 1 {
                sentences.append(words.words.text(.reasonMachines))
            }
        case .set(let set):
            guard let ranking = furtherRankings.first(where: { $0.set == set }) else { return "" }
            sentences = [accuracy(choice, ranking, words)] + comparisons(ranking, words)
        case .behaviour: sentences = [behaviour(choice, words)]
        case .calibration: sentences = [calibration(choice, words)]
        }
        return sentences.compactMap { $0 }.joined(separator: " ")
    }

    func names(_ candidates: [Candidate], _ words: VerdictWords) -> String {
        list(candidates.map { words.names[$0.run] }, nil, words)
    }

    /// `a, b or c`; `a, b and c` without a phrase.
    func list(_ items: [String], _ phrase: VerdictPhrase?, _ words: VerdictWords) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        let word = phrase.map { words.words.text($0) } ?? words.words.text(Phrase.and)
        return items.dropLast().joined(separator: ", ") + " \(word) " + last
    }
}
