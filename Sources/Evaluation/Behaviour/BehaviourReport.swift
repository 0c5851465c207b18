/// What a model did on tests of its behaviour, in the form of `behaviour.json`.
///
/// Ribeiro, Wu, Guestrin, Singh, "Beyond Accuracy: Behavioral Testing of NLP Models with CheckList", ACL 2020.
package struct BehaviourReport: Hashable, Sendable, Codable {
    /// What a test asks of a model.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Minimum functionality: simple texts whose sentiment is beyond doubt.
        case minimumFunctionality = "MFT"
        /// Invariance: a change that must not change the answer.
        case invariance = "INV"
        /// Directional expectation: a change that must move the probability of the positive class one way.
        case directional = "DIR"
    }

    /// A case that failed, in words that a model card can print.
    package struct Example: Hashable, Sendable, Codable {
        package var text: String
        /// The text after the change; nil for minimum functionality.
        package var changed: String?
        /// The label that was expected for minimum functionality; elsewhere `same`, `up` or `down`.
        package var expected: String
        /// The probability of the positive class for ``text``, in 0...1.
        package var probability: Double
        /// The same for ``changed``.
        package var changedProbability: Double?

        package init(
            text: String, changed: String? = nil, expected: String, probability: Double, changedProbability: Double? = nil
        ) {
            self.text = text
            self.changed = changed
            self.expected = expected
            self.probability = probability
            self.changedProbability = changedProbability
        }

        private enum CodingKeys: String, CodingKey {
            case text, changed, expected, probability
            case changedProbability = "changed_probability"
        }
    }

    /// All cases of one capability and one kind.
    package struct Suite: Hashable, Sendable, Codable {
        /// What is tested, as a key: `negation`, `emoji` and so on.
        package var capability: String
        package var kind: Kind
        /// The number of cases, 1 or more.
        package var n: Int
        package var failed: Int
        /// All cases that failed, in the order of the file.
        package var examples: [Example]

        package init(capability: String, kind: Kind, n: Int, failed: Int, examples: [Example]) {
            self.capability = capability
            self.kind = kind
            self.n = n
            self.failed = failed
            self.examples = examples
        }

        /// In 0...1.
        package var failureRate: Double { ratio(failed, n) }
    }

    /// Where a run keeps it.
    package static let artifactPath = "behaviour.json"

    package var suites: [Suite]

    package init(suites: [Suite]) {
        self.suites = suites
    }

    package var n: Int { suites.reduce(0) { $0 + $1.n } }

    package var failed: Int { suites.reduce(0) { $0 + $1.failed } }

    /// The share of failed cases by capability, all kinds together, in the order of the suites.
    package var failureRates: [(capability: String, rate: Double)] {
        var order: [String] = []
        var counts: [String: (failed: Int, n: Int)] = [:]
        for suite in suites {
            if counts[suite.capability] == nil { order.append(suite.capability) }
            counts[suite.capability, default: (0, 0)].failed += suite.failed
            counts[suite.capability, default: (0, 0)].n += suite.n
        }
        return order.map { ($0, ratio(counts[$0]?.failed ?? 0, counts[$0]?.n ?? 0)) }
    }
}
