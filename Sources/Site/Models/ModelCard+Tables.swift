import Evaluation
import Foundation
import Templates
import Tracking

extension ModelCard {
    // MARK: Data

    var evaluationTable: PageTable? {
        dataTable(.setsTitle, anchor: "card_sets", sets: sets.map { ($0, metrics.wholeNumber("\($0)_n")) })
    }

    var trainingTable: PageTable? {
        guard let run else { return nil }
        let rows = run.params["train_rows"].flatMap { Int($0) }
        guard rows != nil || digest(of: "train") != nil else { return nil }
        return dataTable(.trainingTitle, anchor: "card_training", sets: [("train", rows)])
    }

    private func dataTable(_ title: CardPhrase, anchor: String, sets: [(name: String, rows: Int?)]) -> PageTable? {
        guard !sets.isEmpty else { return nil }
        let origins = sets.map { set in texts.lazy.compactMap { $0.matter.data?[set.name] }.first }
        let hasOrigins = origins.contains { $0 != nil }
        var columns = [PageTable.Column(words.text(.set)), .init(words.text(.rows), isNumber: true)]
        if hasOrigins { columns.append(.init(words.text(.origin))) }
        columns.append(.init(words.text(.digest)))
        return PageTable(
            title: words.text(title), anchor: anchor, columns: columns,
            rows: zip(sets, origins).map { set, origin in
                let rows = set.rows.map(language.integer) ?? words.text(.countNotStated)
                let cells = [PageTable.Cell(words.dataset(set.name)), .init(rows)]
                return cells + (hasOrigins ? [.init(origin ?? language.notAvailable)] : [])
                    + [.init(digest(of: set.name).map { String($0.prefix(16)) } ?? language.notAvailable)]
            })
    }

    /// The SHA-256 of a set's rows: of the set alone, or among those that older runs keep in one tag, one a line.
    private func digest(of set: String) -> String? {
        guard let tags = run?.tags else { return nil }
        if let digest = tags["vigie.data.\(set).digest"] { return String(digest.trimmingPrefix("sha256:")) }
        let lines = tags["vigie.data.digest"]?.split(whereSeparator: \.isNewline) ?? []
        return lines.first { $0.hasPrefix("\(set) sha256:") }.map { String($0.dropFirst(set.count + 8)) }
    }

    // MARK: Scores

    /// Every score on every set, with its interval.
    func scoreTable(_ tables: inout PageTables) -> PageTable? {
        guard let run else { return nil }
        let scores = Self.scores.filter { score in sets.contains { metrics["\($0)_\(score)"] != nil } }
        guard !scores.isEmpty else { return nil }
        let data = DataTable(
            columns: ["set", "n", "metric", "value", "lower", "upper"],
            rows: sets.flatMap { set in
                scores.compactMap { score in
                    metrics["\(set)_\(score)"].map { value -> [DataTable.Value] in
                        let interval = evidence.interval(of: "\(set)_\(score)", in: run)
                        return [
                            .text(set), metrics.wholeNumber("\(set)_n").map { .integer($0) } ?? .missing, .text(score),
                            .number(value), interval.map { .number($0.lower) } ?? .missing,
                            interval.map { .number($0.upper) } ?? .missing,
                        ]
                    }
                }
            })
        return PageTable(
            title: words.text(.scoresTitle), anchor: "card_scores", note: words.text(.scoresNote),
            columns: [.init(words.text(.metricColumn))] + sets.map { .init(words.dataset($0), isNumber: true) },
            rows: scores.map { score in
                let unit = MetricUnit(metricName: score)
                let cells = sets.map { set -> PageTable.Cell in
                    let key = "\(set)_\(score)"
                    let interval = evidence.interval(of: key, in: run)
                    return PageTable.Cell(
                        metrics[key].map { unit.format($0, in: language) } ?? language.notAvailable,
                        beside: interval.map { unit.format($0.lower...$0.upper, in: language) })
                }
                return [PageTable.Cell(words.text(key: "metric_\(score)") ?? score)] + cells
            },
            downloads: tables.add(data, named: "scores"))
    }

    /// Precision and recall by class on the test set, from the confusion matrix that the run left.
    func classTable(_ tables: inout PageTables) -> PageTable? {
        guard let run, let matrix = try? RunArtifact.read(RunArtifact.confusionMatrix, of: run, as: ConfusionMatrix.self),
            metrics.wholeNumber("test_n") == matrix.n
        else { return nil }
        let classes = zip(matrix.labels, matrix.countsByClass)
        func cell(_ value: Double, _ interval: Interval?) -> PageTable.Cell {
            .init(
                language.percent(value, decimals: 2),
                beside: interval.map { language.percentRange($0.lower...$0.upper, decimals: 2) })
        }
        let data = DataTable(
            columns: ["class", "n", "precision", "recall", "f1"],
            rows: classes.map { label, counts in
                [.text(label), .integer(counts.support), .number(counts.precision), .number(counts.recall), .number(counts.f1)]
            })
        return PageTable(
            title: words.text(.classesTitle), anchor: "card_classes",
            columns: [
                .init(words.text(.className)), .init(words.text(.rows), isNumber: true),
                .init(words.text(key: "metric_precision") ?? "precision", isNumber: true),
                .init(words.text(key: "metric_recall") ?? "recall", isNumber: true),
            ],
            rows: classes.map { label, counts in
                [
                    .init(words.text(key: "label_\(label)") ?? label), .init(language.integer(counts.support)),
                    cell(counts.precision, counts.precisionInterval), cell(counts.recall, counts.recallInterval),
                ]
            },
            downloads: tables.add(data, named: "classes"))
    }
}
