import Sentiment

/// A real logistic regression that knows six words, so that what it answers can be worked out by hand.
enum SmallModel {
    static let name = "sentiment/1"

    static func make() -> LogisticRegression {
        let words: [(word: String, weight: Float)] = [
            ("love", 3), ("great", 2), ("thanks", 2), ("hate", -3), ("cancelled", -2), ("lost", -2),
        ]
        return LogisticRegression(
            description: ModelDescription(
                kind: "logistic-regression", labels: [.negative, .positive], languages: ["en"], maximumLength: 500,
                normalizer: Normalizer().fingerprint, hyperparameters: [:]),
            parameters: .init(
                keys: words.map { key(of: $0.word) }, frequencyLevels: words.map { _ in 0 }, weights: words.map(\.weight),
                bias: 0))
    }

    /// The hash under which a word alone is looked up.
    private static func key(of word: String) -> UInt32 {
        var workspace = Workspace()
        let normalizer = Normalizer()
        normalizer.normalize(Array(word.utf8).span, into: &workspace.tokens)
        var features = NGramFeatures()
        features.extract(from: workspace.tokens)
        return features.features[0].key
    }
}
