import Foundation
import Tracking

/// A version's metadata as Hugging Face reads them at the top of a `README.md`: https://huggingface.co/docs/hub/model-cards and,
/// for the figures, its `model-index`. What nobody stated is left out.
struct HuggingFaceCard: Sendable {
    let metadata: Metadata

    private static let scores = ["accuracy", "precision", "recall", "f1", "roc_auc", "log_loss", "ece"]

    /// - Parameters:
    ///   - texts: what the team says of the model, that of the page's language first: the first to state a thing is believed.
    ///   - flavours: the kinds of model that the `MLmodel` file names.
    ///   - setNames: how the page calls the sets of data.
    init(
        version: ModelVersion, texts: [ModelText], flavours: [String], run: Run?, sets: [String], setNames: [String: String]
    ) {
        func first<Value>(_ read: (ModelText.Matter) -> Value?) -> Value? { texts.compactMap { read($0.matter) }.first }
        func list(_ values: [String]?) -> Metadata? { values.map { .list($0.map { .text($0) }) } }
        let isVigie = flavours.contains("vigie")
        let metrics = run?.latestMetrics ?? [:]
        let task = Metadata.map(["type": .text("text-classification")])
        let results: [Metadata] = sets.compactMap { set in
            let figures = Self.scores.compactMap { key -> Metadata? in
                guard let value = metrics["\(set)_\(key)"], value.isFinite else { return nil }
                return .map(["type": .text(key), "value": .number(value), "name": .text("\(set)_\(key)")])
            }
            guard !figures.isEmpty else { return nil }
            let dataset = Metadata.map(["name": .text(setNames[set] ?? set), "type": .text(set)])
            return .map(["task": task, "dataset": dataset, "metrics": .list(figures)])
        }
        metadata = .map([
            "language": list(first(\.language)),
            "license": first(\.license).map { .text($0) },
            "library_name": isVigie ? .text("vigie") : nil,
            "pipeline_tag": isVigie ? .text("text-classification") : nil,
            "tags": list(first(\.tags)),
            "datasets": list(first(\.datasets)),
            "metrics": results.isEmpty
                ? nil
                : .list(
                    Self.scores.filter { key in
                        sets.contains { metrics["\($0)_\(key)"]?.isFinite == true }
                    }.map { .text($0) }),
            "model-index": results.isEmpty
                ? nil
                : .list([.map(["name": .text(version.displayName), "results": .list(results)])]),
        ])
    }

    /// The block with its fences, to be put above a card's text.
    var frontMatter: String { "---\n" + metadata.yaml + "---\n" }
}
