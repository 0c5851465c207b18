import Evaluation
import Foundation
import Sentiment

enum Samples {
    /// What people and machines write: each of the normaliser's rules is in it.
    static let fragments = [
        "I", "love", "HATE", "this", "airline", "soooo", "goood", "not", "don't", "can’t", "never", "no", ",", ".", "...", "…",
        "!", "!!!", "?", "?!", ":)", ":-(", ":'(", "<3", "</3", "^_^", "(:", "😀",
        "👍🏽", "❤️", "👩‍💻", "@someone", "#BadBuzz", "#fail_whale",
        "http://t.co/aB3", "www.a.b", "&amp;", "&lt;3", "&#39;", "&unknown;",
        "cafÃ©", "donâ€™t", "ï¿½", "Â£5", "CAFÉ»", "naïve",
        "e\u{301}te\u{301}", "世界", "привет", "\u{A0}", "\t", "\n", "\u{0}",
        "10:30", "3.5", "24/7", "'quoted'", "(really)", "[x]", "\"y\"",
    ]

    /// Texts of up to thirty fragments, with and without spaces between them; the empty one is the first.
    static let texts: [String] = {
        var generator = SplitMix64(seed: 2026)
        return [""] + fragments
            + (0..<400).map { _ in
                (0..<1 + generator.next(below: 30)).map { _ in
                    fragments[generator.next(below: fragments.count)] + (generator.next(below: 4) == 0 ? "" : " ")
                }.joined()
            }
    }()

    static let description = ModelDescription(
        kind: LogisticRegression.kind, labels: [.negative, .positive], languages: ["en"], maximumLength: 500,
        normalizer: Normalizer().fingerprint, hyperparameters: ["l2": "0.6"])

    /// A model that knows the n-grams of some of the texts, with weights in -2...2.
    static let model: LogisticRegression = {
        var generator = SplitMix64(seed: 1)
        let keys = Set(texts.prefix(250).flatMap { features(of: $0).map(\.key) }).sorted()
        return LogisticRegression(
            description: description,
            parameters: .init(
                keys: keys, frequencyLevels: keys.map { _ in UInt8(generator.next(below: 200)) },
                weights: keys.map { _ in Float(generator.next(below: 4001) - 2000) / 1000 }, bias: 0.3))
    }()

    /// A model that knows `weights.count` n-grams, all of inverse document frequency 1.
    static func model(weights: [UInt32: Float], bias: Float = 0) -> LogisticRegression {
        let keys = weights.keys.sorted()
        return LogisticRegression(
            description: description,
            parameters: .init(
                keys: keys, frequencyLevels: keys.map { _ in 0 }, weights: keys.compactMap { weights[$0] }, bias: bias))
    }

    static func features(of text: String) -> [NGramFeatures.Feature] {
        var features = NGramFeatures()
        features.extract(from: buffer(of: Array(text.utf8)))
        return features.features
    }

    static func buffer(of bytes: [UInt8]) -> TokenBuffer {
        var buffer = TokenBuffer()
        Normalizer().normalize(bytes.span, into: &buffer)
        return buffer
    }

    /// The tokens of a text, each after a space, and `¬` before those that a negation reaches.
    static func tokens(_ text: String) -> String {
        let buffer = buffer(of: Array(text.utf8))
        return buffer.tokens.map { ($0.isNegated ? "¬" : "") + buffer.form(of: $0) }.joined(separator: " ")
    }

    static func predict(_ text: String, _ model: some Classifier) -> Prediction {
        var workspace = Workspace()
        return model.predict(text, workspace: &workspace)
    }

    static func explain(_ text: String, _ model: some Classifier) -> Explanation {
        var workspace = Workspace()
        return model.explain(text, workspace: &workspace)
    }
}

/// A folder of its own for one test, removed at the end.
final class TemporaryFolder: Sendable {
    let root: URL

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "sentiment-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }
}
