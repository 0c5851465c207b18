import Foundation
import Tracking

/// Something of a run that a selection asks for: `metrics.test_accuracy`, `params.kind`, `tags."mlflow.user"`, `attributes.status`.
struct RunField: Hashable, Sendable, CustomStringConvertible {
    enum Kind: String, Sendable, CaseIterable {
        case metric = "metrics"
        case parameter = "params"
        case tag = "tags"
        case attribute = "attributes"

        /// By MLflow's own words, plural and singular.
        init?(word: some StringProtocol) {
            switch word {
            case "metrics", "metric": self = .metric
            case "params", "param", "parameters", "parameter": self = .parameter
            case "tags", "tag": self = .tag
            case "attributes", "attribute", "attr", "run": self = .attribute
            default: return nil
            }
        }
    }

    enum Value: Hashable, Sendable {
        case text(String)
        case number(Double)
    }

    var kind: Kind
    var key: String

    /// Times are in milliseconds since 1970, as MLflow has them.
    static let attributes = ["name", "run_name", "run_id", "experiment_id", "status", "start_time", "end_time"]

    /// Whether its values are numbers.
    var isNumeric: Bool { kind == .metric || kind == .attribute && (key == "start_time" || key == "end_time") }

    /// Quoted where the key needs it.
    var description: String {
        let isPlain = key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "/" || $0 == "-") }
        return "\(kind.rawValue)." + (isPlain ? key : "\"\(key)\"")
    }

    /// Nil where the candidate lacks it. What others published has metrics and a name only.
    func value(of candidate: Candidate) -> Value? {
        switch (kind, candidate.run) {
        case (.metric, _): candidate.metric(key).map(Value.number)
        case (.parameter, let run): run?.params[key].map(Value.text)
        case (.tag, let run): run?.tags[key].map(Value.text)
        case (.attribute, let run): run.map(attribute) ?? (["name", "run_name"].contains(key) ? .text(candidate.name) : nil)
        }
    }

    private func attribute(of run: Run) -> Value? {
        switch key {
        case "name", "run_name": .text(run.name)
        case "run_id": .text(run.id)
        case "experiment_id": .text(run.experimentID)
        case "status": .text("\(run.status)".uppercased())
        case "start_time": run.start.map { .number(($0.timeIntervalSince1970 * 1000).rounded()) }
        case "end_time": run.end.map { .number(($0.timeIntervalSince1970 * 1000).rounded()) }
        default: nil
        }
    }

    /// All keys of this kind that the candidates have, in alphabetical order.
    func keys(in candidates: [Candidate]) -> [String] {
        let keys =
            switch kind {
            case .metric: candidates.reduce(into: Set<String>()) { $0.formUnion($1.metrics.keys) }
            case .parameter: candidates.reduce(into: Set<String>()) { $0.formUnion($1.run?.params.keys.map(\.self) ?? []) }
            case .tag: candidates.reduce(into: Set<String>()) { $0.formUnion($1.run?.tags.keys.map(\.self) ?? []) }
            case .attribute: Set(Self.attributes)
            }
        return keys.sorted()
    }

    /// What the candidates have, for a message: `'a' (3 times), 'b'` or `from 0.71 to 0.83`; at most six texts.
    func summary(in candidates: [Candidate]) -> String {
        let values = candidates.compactMap { value(of: $0) }
        let numbers = values.compactMap { if case .number(let number) = $0, !number.isNaN { number } else { nil } }
        if let least = numbers.min(), let greatest = numbers.max() {
            return least == greatest ? "\(description) is \(least)" : "\(description) goes from \(least) to \(greatest)"
        }
        var counts: [String: Int] = [:]
        for case .text(let text) in values { counts[text, default: 0] += 1 }
        guard !counts.isEmpty else { return "none of them has \(description)" }
        let common = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let shown = common.prefix(6).map { $0.value > 1 ? "'\($0.key)' (\($0.value) times)" : "'\($0.key)'" }
        return "\(description) is " + shown.joined(separator: ", ") + (common.count > 6 ? " and \(common.count - 6) others" : "")
    }
}
