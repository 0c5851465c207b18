import Foundation
import Kernels

/// L2-regularised logistic regression over the TF-IDF of words and pairs of words.
///
/// The logit of a text is `bias + Σ weight(f) ÷ norm` over its n-grams f that the model knows, where `weight` holds the
/// coefficient times the inverse document frequency, and `norm` is √Σ idf² over the occurrences: the Euclidean norm of the text's
/// TF-IDF vector, but for the few n-grams that a tweet repeats, each of whose occurrences counts on its own.
package struct LogisticRegression: Classifier {
    /// The kind of this model in its ``ModelDescription`` and on the command line.
    package static let kind = "logistic-regression"
    /// The hyperparameter that tells the lengths of its n-grams.
    package static let ngramsParameter = "ngrams"
    package static let wordsOnly = "1"
    package static let wordsAndPairs = "1-2"

    package let description: ModelDescription
    let parameters: Parameters
    private let table: NGramTable
    private let normalizer = Normalizer()
    /// Whether it learnt from pairs of words too. One that did not need not look them up.
    private let readsPairs: Bool

    /// What training finds: one entry for each n-gram, sorted by key.
    package struct Parameters: Hashable, Sendable {
        /// The hashes of the n-grams, ascending. (n)
        package var keys: [UInt32]
        /// The inverse document frequencies: see ``inverseDocumentFrequency(level:)``. (n)
        package var frequencyLevels: [UInt8]
        /// The weights as multiples of ``weightUnit``. (n)
        package var weights: [Int16]
        package var weightUnit: Float
        package var bias: Float

        /// Rounds the weights to 16 bits.
        package init(keys: [UInt32], frequencyLevels: [UInt8], weights: [Float], bias: Float) {
            precondition(keys.count == frequencyLevels.count && keys.count == weights.count)
            let order = keys.indices.sorted { keys[$0] < keys[$1] }
            let unit = max(weights.reduce(0) { max($0, abs($1)) } / Float(Int16.max), .leastNormalMagnitude)
            self.keys = order.map { keys[$0] }
            self.frequencyLevels = order.map { frequencyLevels[$0] }
            self.weights = order.map { Int16((weights[$0] / unit).rounded()) }
            self.weightUnit = unit
            self.bias = bias
        }

        package init(keys: [UInt32], frequencyLevels: [UInt8], weights: [Int16], weightUnit: Float, bias: Float) {
            self.keys = keys
            self.frequencyLevels = frequencyLevels
            self.weights = weights
            self.weightUnit = weightUnit
            self.bias = bias
        }
    }

    package init(description: ModelDescription, parameters: Parameters) {
        self.description = description
        self.parameters = parameters
        self.table = NGramTable(parameters)
        readsPairs = description.hyperparameters[Self.ngramsParameter] != Self.wordsOnly
    }

    /// The level that stands for an n-gram that occurs in `documentFrequency` of `documentCount` texts.
    ///
    /// idf = 1 + ln((1 + N) ÷ (1 + df)), smoothed as scikit-learn does, in steps of 1/16: training and serving use the same rounding.
    package static func frequencyLevel(documentFrequency: Int, documentCount: Int) -> UInt8 {
        let excess = log(Double(1 + documentCount) / Double(1 + documentFrequency))
        return UInt8(max(0, min(255, (excess * 16).rounded())))
    }

    package static func inverseDocumentFrequency(level: UInt8) -> Float { 1 + Float(level) / 16 }

    package func predict(_ text: Span<UInt8>, workspace: inout Workspace) -> Prediction {
        normalizer.normalize(text, into: &workspace.tokens)
        workspace.features.extract(from: workspace.tokens, pairs: readsPairs)
        var sum = 0
        var squaredNorm: Float = 0
        for feature in workspace.features.features {
            let entry = table[feature.key]
            sum += Int(entry.weight)
            squaredNorm += table.squaredFrequencies[Int(entry.level)]
        }
        return prediction(logit: logit(sum: sum, squaredNorm: squaredNorm))
    }

    package func explain(_ text: Span<UInt8>, workspace: inout Workspace) -> Explanation {
        normalizer.normalize(text, into: &workspace.tokens)
        workspace.features.extract(from: workspace.tokens, pairs: readsPairs)
        var squaredNorm: Float = 0
        // In halves of the weight unit, so that a pair of words is shared between the two without rounding.
        var halves = [Int](repeating: 0, count: workspace.tokens.tokens.count)
        for feature in workspace.features.features {
            let entry = table[feature.key]
            halves[Int(feature.first)] += Int(entry.weight)
            halves[Int(feature.last)] += Int(entry.weight)
            squaredNorm += table.squaredFrequencies[Int(entry.level)]
        }
        let unit = scale(squaredNorm: squaredNorm) / 2
        let segments = workspace.tokens.segments(of: text, contributions: halves.map { Double($0) * unit })
        let logit = logit(sum: halves.reduce(0, +) / 2, squaredNorm: squaredNorm)
        return Explanation(segments: segments, bias: Double(parameters.bias), logit: logit)
    }

    private func logit(sum: Int, squaredNorm: Float) -> Double {
        Double(parameters.bias) + Double(sum) * scale(squaredNorm: squaredNorm)
    }

    private func scale(squaredNorm: Float) -> Double {
        squaredNorm > 0 ? Double(parameters.weightUnit) / Double(squaredNorm).squareRoot() : 0
    }

    private func prediction(logit: Double) -> Prediction {
        let probability = sigmoid(logit)
        return probability >= 0.5
            ? Prediction(label: .positive, probability: probability, confidence: probability)
            : Prediction(label: .negative, probability: probability, confidence: 1 - probability)
    }
}
