import Evaluation
import Templates
import Tracking

/// The sections of a page that compares two runs, in one language.
struct ComparedRuns {
    let pair: RunPair
    let words: Translations
    let verdictWords: VerdictWords

    private var language: Language { words.language }
    private var names: (first: String, second: String) { (verdictWords.names[pair.first], verdictWords.names[pair.second]) }

    func sections(tables: inout PageTables) -> [PageSection] {
        [verdicts(&tables), metrics(&tables), parameters(&tables)]
    }

    // MARK: Verdicts

    private func verdicts(_ tables: inout PageTables) -> PageSection {
        var outcomes: [PageTable] = []
        for (number, verdict) in pair.verdicts.enumerated() {
            if let comparison = verdict.comparison {
                outcomes.append(table(of: comparison, set: verdict.set, number: number + 1, &tables))
            }
        }
        return PageSection(
            title: words.compare(.verdict), anchor: "compare_verdict", findings: pair.verdicts.map(sentence), tables: outcomes)
    }

    /// With the set's name before the sentence where there are several sets.
    private func sentence(_ verdict: Verdict) -> String {
        let sentence = verdictWords.sentence(verdict)
        guard pair.verdicts.count > 1 else { return sentence }
        return words.dataset(verdict.set) + words.text(.colon) + " " + sentence
    }

    /// Who was right on how many rows.
    private func table(of comparison: PairedComparison, set: String, number: Int, _ tables: inout PageTables) -> PageTable {
        let rows = [
            (words.compare(.bothRight), "both_right", comparison.bothRight),
            (words.compare(.only, ["name": names.first]), "only_first", comparison.onlyFirst),
            (words.compare(.only, ["name": names.second]), "only_second", comparison.onlySecond),
            (words.compare(.bothWrong), "both_wrong", comparison.bothWrong),
        ]
        let data = DataTable(columns: ["outcome", "n"], rows: rows.map { [.text($0.1), .integer($0.2)] })
        return PageTable(
            title: words.compare(.rows, ["set": words.dataset(set)]), anchor: "compare_rows_\(number)",
            columns: [
                .init(words.compare(.outcome)), .init(words.compare(.count), isNumber: true),
                .init(words.compare(.share), isNumber: true),
            ],
            rows: rows.map { title, _, count in
                let share = comparison.n > 0 ? language.percent(Double(count) / Double(comparison.n)) : language.notAvailable
                return [.init(title), .init(language.integer(count)), .init(share)]
            },
            downloads: tables.add(data, named: "\(set)-rows"))
    }

    // MARK: Metrics

    private func metrics(_ tables: inout PageTables) -> PageSection {
        let groups = pair.groups.enumerated().map { number, group in
            let data = DataTable(
                columns: [
                    "metric", "first", "first_lower", "first_upper", "second", "second_lower", "second_upper", "difference",
                    "difference_lower", "difference_upper",
                ],
                rows: group.metrics.map { metric in
                    [.text(metric.key), DataTable.Value(metric.first)] + bounds(metric.firstInterval) + [
                        DataTable.Value(metric.second)
                    ]
                        + bounds(metric.secondInterval) + [DataTable.Value(metric.difference)] + bounds(metric.differenceInterval)
                })
            return PageTable(
                title: group.set.map(words.dataset) ?? words.compare(.other), anchor: "compare_metrics_\(number + 1)",
                note: counts(of: group),
                columns: [
                    .init(words.compare(.metric)), .init(names.first, isNumber: true), .init(names.second, isNumber: true),
                    .init(words.compare(.difference), isNumber: true),
                ],
                rows: group.metrics.map { row($0, set: group.set) },
                downloads: tables.add(data, named: group.set.map { "\($0)-metrics" } ?? "metrics"))
        }
        return PageSection(title: words.compare(.metrics), anchor: "compare_metrics", tables: groups)
    }

    private func bounds(_ interval: Interval?) -> [DataTable.Value] {
        [DataTable.Value(interval?.lower), DataTable.Value(interval?.upper)]
    }

    private func counts(of group: RunPair.MetricGroup) -> String? {
        guard let first = group.firstCount, let second = group.secondCount else {
            return (group.firstCount ?? group.secondCount).map { words.text(.count, count: $0) }
        }
        return first == second
            ? words.text(.count, count: first)
            : words.compare(.counts, ["first": language.integer(first), "second": language.integer(second)])
    }

    private func row(_ metric: RunPair.Metric, set: String?) -> [PageTable.Cell] {
        let name = set.map { String(metric.key.dropFirst($0.count + 1)) } ?? metric.key
        let unit = MetricUnit(metricName: name)
        func cell(_ value: Double?, _ interval: Interval?) -> PageTable.Cell {
            .init(
                value.map { unit.format($0, in: language) } ?? language.notAvailable,
                beside: interval.map { unit.format($0.lower...$0.upper, in: language) })
        }
        return [
            .init(words.text(key: "metric_\(name)") ?? name), cell(metric.first, metric.firstInterval),
            cell(metric.second, metric.secondInterval), difference(metric, unit),
        ]
    }

    /// With its sign; of shares in points, which are hundredths.
    private func difference(_ metric: RunPair.Metric, _ unit: MetricUnit) -> PageTable.Cell {
        guard let difference = metric.difference, difference.isFinite else { return .init(language.notAvailable) }
        guard unit.isShare else {
            let size = unit.format(abs(difference), in: language)
            return .init(difference == 0 ? size : (difference < 0 ? "\u{2212}" : "+") + size)
        }
        let range = metric.differenceInterval.map {
            language.signed($0.lower * 100) + " … " + language.signed($0.upper * 100)
        }
        return .init(words.compare(.points, ["value": language.signed(difference * 100)]), beside: range)
    }

    // MARK: Parameters

    private func parameters(_ tables: inout PageTables) -> PageSection {
        guard !pair.parameters.isEmpty else {
            return PageSection(
                title: words.compare(.parameters), anchor: "compare_parameters", note: words.compare(.sameParameters))
        }
        func cell(_ value: String?) -> PageTable.Cell {
            .init(value.map { FigureFormat.text(parameter: $0, in: language) } ?? language.notAvailable)
        }
        let data = DataTable(
            columns: ["parameter", "first", "second"],
            rows: pair.parameters.map { parameter in
                [.text(parameter.key)] + [parameter.first, parameter.second].map { $0.map { .text($0) } ?? .missing }
            })
        let table = PageTable(
            title: names.first + " – " + names.second, anchor: "compare_parameters_1",
            columns: [.init(words.compare(.parameter)), .init(names.first), .init(names.second)],
            rows: pair.parameters.map { [.init($0.key), cell($0.first), cell($0.second)] },
            downloads: tables.add(data, named: "parameters"))
        return PageSection(title: words.compare(.parameters), anchor: "compare_parameters", tables: [table])
    }
}
