import Evaluation
import Templates

extension ModelCard {
    /// The tests of behaviour by what they test, with the cases that failed.
    func behaviourTable(_ tables: inout PageTables) -> PageTable? {
        guard let report = run.flatMap(evidence.behaviour), !report.suites.isEmpty else { return nil }
        let data = DataTable(
            columns: ["capability", "kind", "n", "failed", "failure_rate"],
            rows: report.suites.map { suite in
                [
                    .text(suite.capability), .text(suite.kind.rawValue), .integer(suite.n), .integer(suite.failed),
                    .number(suite.failureRate),
                ]
            })
        let examples = report.suites.flatMap { suite in suite.examples.map { item($0) } }
        return PageTable(
            title: words.text(.behaviourTitle), anchor: "card_behaviour", note: words.text(.behaviourNote),
            columns: [
                .init(words.text(.capability)), .init(words.text(.test)), .init(words.text(.cases), isNumber: true),
                .init(words.text(.failed), isNumber: true), .init(words.text(.rate), isNumber: true),
            ],
            rows: report.suites.map { suite in
                let interval = Interval.wilson(successes: suite.failed, trials: suite.n)
                return [
                    .init(words.capability(suite.capability)), .init(words.text(key: suite.kind.key) ?? suite.kind.rawValue),
                    .init(language.integer(suite.n)), .init(language.integer(suite.failed)),
                    .init(
                        language.percent(suite.failureRate),
                        beside: interval.map { language.percentRange($0.lower...$0.upper) }),
                ]
            },
            downloads: tables.add(data, named: "behaviour"),
            details: examples.isEmpty
                ? nil
                : .init(title: words.text(.failures, ["count": language.integer(examples.count)]), items: examples))
    }

    /// A case that failed: what was expected, and what the model said.
    private func item(_ example: BehaviourReport.Example) -> PageTable.Details.Item {
        let (before, after) = (language.percent(example.probability), example.changedProbability.map { language.percent($0) })
        let values = ["before": before, "after": after ?? before]
        let remark =
            switch example.expected {
            case "same": words.text(.expectedSame, values)
            case "up": words.text(.expectedUp, values)
            case "down": words.text(.expectedDown, values)
            default:
                words.text(
                    .expectedLabel,
                    values.merging(["label": words.text(key: "label_\(example.expected)") ?? example.expected]) { $1 })
            }
        let quote = [example.text, example.changed].compactMap(\.self).joined(separator: " → ")
        return PageTable.Details.Item(quote: quote, remark: remark)
    }
}

extension BehaviourReport.Kind {
    fileprivate var key: String { "behaviour_kind_\(rawValue.lowercased())" }
}
