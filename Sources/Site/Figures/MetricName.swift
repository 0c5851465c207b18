import Templates

/// A metric as people call it, read from its key: `test_accuracy` is "Exactitude (jeu de test)".
struct MetricName: Hashable, Sendable {
    let key: String

    init(_ key: String) {
        self.key = key
    }

    /// What is measured, and on which data set where the key tells; the key itself where the language has no word for it.
    func title(in words: Translations) -> String {
        if let title = words.text(key: "metric_\(key)") { return title }
        for index in key.indices where key[index] == "_" {
            let (set, rest) = (String(key[..<index]), String(key[key.index(after: index)...]))
            guard let title = words.text(key: "metric_\(rest)") else { continue }
            let dataset = words.text(key: "dataset_\(set)").map(Self.lowercased) ?? set
            return title.hasSuffix(")") ? "\(title), \(dataset)" : "\(title) (\(dataset))"
        }
        return key
    }

    /// The same inside a sentence.
    func phrase(in words: Translations) -> String { Self.lowercased(title(in: words)) }

    /// What a history of it is called: not its last value, as ``title(in:)`` says of `epoch_loss`.
    func historyTitle(in words: Translations) -> String {
        let title = title(in: words)
        guard key.hasPrefix("epoch_"), title.hasSuffix(")"), let open = title.lastIndex(of: "(") else { return title }
        return String(title[..<open]).replacing(/\s+$/, with: "")
    }

    /// Whether less is better, as of losses, errors, times and sizes.
    var isLowerBetter: Bool {
        guard !key.hasSuffix("per_second") else { return false }
        let endings = ["loss", "error", "ece", "mce", "mae", "mse", "brier", "seconds", "_us", "_ms", "bytes", "latency", "norm"]
        return endings.contains { key.hasSuffix($0) }
    }

    /// The better first.
    var bestFirst: RunOrder { RunOrder(RunField(kind: .metric, key: key), isDescending: !isLowerBetter) }

    /// Inside a sentence; "VADER corpus" keeps its capitals.
    static func lowercased(_ title: String) -> String {
        let letters = Array(title)
        guard letters.count > 1, letters[1].isLowercase else { return title }
        return letters[0].lowercased() + String(letters.dropFirst())
    }
}
