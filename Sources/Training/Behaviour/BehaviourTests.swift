package import Evaluation
package import Sentiment

/// Texts that say what a model must be able to do, whatever its score: see ``BehaviourReport``.
package struct BehaviourTests: Hashable, Sendable {
    /// One test of a model.
    package enum Case: Hashable, Sendable {
        /// The label must be this one.
        case label(Label, text: String)
        /// The label of both must be the same.
        case same(text: String, changed: String)
        /// The change must raise the probability of the positive class, or lower it.
        case moves(up: Bool, text: String, changed: String)
    }

    package struct Suite: Hashable, Sendable {
        package var capability: String
        package var kind: BehaviourReport.Kind
        package var cases: [Case]
    }

    /// One for each capability and kind, in the order in which the file first names them.
    package private(set) var suites: [Suite] = []

    package init() {}

    package var count: Int { suites.reduce(0) { $0 + $1.cases.count } }

    mutating func append(_ cases: [Case], capability: String, kind: BehaviourReport.Kind) {
        if let index = suites.firstIndex(where: { $0.capability == capability && $0.kind == kind }) {
            suites[index].cases += cases
        } else {
            suites.append(Suite(capability: capability, kind: kind, cases: cases))
        }
    }

    /// Puts all cases to a model.
    package func run(on model: any Classifier) -> BehaviourReport {
        var workspace = Workspace()
        return BehaviourReport(
            suites: suites.map { suite in
                let failures = suite.cases.compactMap { $0.failure(of: model, &workspace) }
                return BehaviourReport.Suite(
                    capability: suite.capability, kind: suite.kind, n: suite.cases.count, failed: failures.count,
                    examples: failures)
            })
    }
}

extension BehaviourTests.Case {
    /// Nil where the model passes.
    fileprivate func failure(of model: any Classifier, _ workspace: inout Workspace) -> BehaviourReport.Example? {
        switch self {
        case .label(let label, let text):
            let answer = model.predict(text, workspace: &workspace)
            guard answer.label != label else { return nil }
            return BehaviourReport.Example(text: text, expected: label.rawValue, probability: Self.rounded(answer.probability))
        case .same(let text, let changed):
            let (before, after) = (model.predict(text, workspace: &workspace), model.predict(changed, workspace: &workspace))
            guard before.label != after.label else { return nil }
            return Self.example(text, changed, expected: "same", before, after)
        case .moves(let up, let text, let changed):
            let (before, after) = (model.predict(text, workspace: &workspace), model.predict(changed, workspace: &workspace))
            let moved = up ? after.probability > before.probability : after.probability < before.probability
            return moved ? nil : Self.example(text, changed, expected: up ? "up" : "down", before, after)
        }
    }

    private static func example(
        _ text: String, _ changed: String, expected: String, _ before: Prediction, _ after: Prediction
    ) -> BehaviourReport.Example {
        BehaviourReport.Example(
            text: text, changed: changed, expected: expected, probability: rounded(before.probability),
            changedProbability: rounded(after.probability))
    }

    /// To four decimals: the report is read by people, and kept in a repository.
    private static func rounded(_ probability: Double) -> Double { (probability * 10_000).rounded() / 10_000 }
}
