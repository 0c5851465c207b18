import Markdown
import Tracking

/// A figure that a run or a publication has, with the role that puts it into a text.
struct KnownFigure: Sendable {
    /// `champion.test_accuracy`.
    var reference: String
    var metric: Metric
    var split: Split?
    /// In the unit of ``Quantity/value``.
    var value: Double
    var model: ModelName?
    /// The key, which tells how the value is written.
    var key: String

    /// All that texts can refer to, the champion's first.
    static func all(in content: SiteContent) -> [KnownFigure] {
        let names = Dictionary(content.runs.map { ($0.name, 1) }, uniquingKeysWith: +)
        return content.runs.flatMap { figures(of: $0, isUnique: names[$0.name] == 1, in: content) }
            + content.published.results.flatMap(figures)
    }

    private static func figures(of run: Run, isUnique: Bool, in content: SiteContent) -> [KnownFigure] {
        let version = content.models.lazy.compactMap { model -> String? in
            guard let version = model.versions.first(where: { $0.runID == run.id }) else { return nil }
            let aliases = model.aliases.filter { $0.value == version.version }.keys
            return aliases.contains("champion") ? "champion" : aliases.sorted().first
        }.first
        let name = version ?? (isUnique && !run.name.contains(".") ? run.name : run.shortID)
        let model = model([run.params["kind"], run.params["model"], run.name].compactMap(\.self).joined(separator: " "))
        return run.latestMetrics.sorted { $0.key < $1.key }.compactMap { key, value in
            guard value.isFinite, let (metric, split) = meaning(of: key) else { return nil }
            let inUnit = metric == .latency ? value / 1e6 : value
            return KnownFigure(
                reference: "\(name).\(key)", metric: metric, split: split, value: inUnit, model: model, key: key)
        }
    }

    private static func figures(of result: PublishedFigures.Result) -> [KnownFigure] {
        let model = model(result.model)
        return result.metrics.sorted { $0.key < $1.key }.compactMap { key, value in
            guard let metric = Metric.allCases.first(where: { $0.runKey == key }) else { return nil }
            return KnownFigure(
                reference: "\(result.id).\(key)", metric: metric, split: nil, value: value, model: model, key: key)
        }
    }

    /// `validation_f1` is an F1 on the validation set. Scores on other sets are no results that a text could mean without saying so.
    private static func meaning(of key: String) -> (Metric, Split?)? {
        for (prefix, split) in [("test_", Split.test), ("validation_", .validation), ("train_", .training), ("", nil)] {
            guard key.hasPrefix(prefix) else { continue }
            if let metric = Metric.allCases.first(where: { $0.runKey == String(key.dropFirst(prefix.count)) }) {
                return (metric, split)
            }
        }
        return nil
    }

    private static func model(_ text: String) -> ModelName? {
        var equates = false
        let words = text.replacing("_", with: "-")
        let sentences = ItemReader.sentences([.text(words, line: 1)], line: 1, equatesPrecision: &equates)
        return sentences.first.flatMap { MentionReader.mentions(in: $0).first?.name }
    }
}
