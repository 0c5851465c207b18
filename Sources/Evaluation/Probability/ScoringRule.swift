import Foundation

/// Proper scoring rules for the probability of one outcome (Gneiting and Raftery 2007): lower is better, and only the
/// true probability is optimal.
package enum ScoringRule {
    /// The mean negative log-likelihood, in nats.
    ///
    /// A probability is clipped to [ε, 1 - ε] with ε = 2⁻⁵², as scikit-learn does, so that one row that is wrong with
    /// probability 1 costs 36 nats and not infinity.
    ///
    /// - Parameters:
    ///   - probabilities: of the positive class, each in 0...1.
    ///   - truth: true for a positive row.
    package static func logLoss(probabilities: [Double], truth: [Bool]) throws(EvaluationError) -> Double {
        let losses = try logLosses(probabilities: probabilities, truth: truth)
        return losses.reduce(0, +) / Double(losses.count)
    }

    /// The loss of each row, in nats: see ``logLoss(probabilities:truth:)``.
    static func logLosses(probabilities: [Double], truth: [Bool]) throws(EvaluationError) -> [Double] {
        try validate(probabilities: probabilities, truth: truth)
        let epsilon = Double.ulpOfOne
        return probabilities.indices.map { index in
            let probability = min(max(probabilities[index], epsilon), 1 - epsilon)
            return truth[index] ? -log(probability) : -log(1 - probability)
        }
    }

    /// The mean squared difference between probability and outcome (Brier 1950), in 0...1.
    package static func brier(probabilities: [Double], truth: [Bool]) throws(EvaluationError) -> Double {
        try validate(probabilities: probabilities, truth: truth)
        var sum = 0.0
        for index in probabilities.indices {
            let difference = probabilities[index] - (truth[index] ? 1 : 0)
            sum += difference * difference
        }
        return sum / Double(probabilities.count)
    }
}

/// One probability in 0...1 per true label, and at least one.
func validate(probabilities: [Double], truth: [Bool]) throws(EvaluationError) {
    guard probabilities.count == truth.count else {
        throw .lengthMismatch(predictions: probabilities.count, truths: truth.count)
    }
    guard !probabilities.isEmpty else { throw .empty }
    for index in probabilities.indices where !(0...1).contains(probabilities[index]) {
        throw .invalidProbability(index: index, value: "\(probabilities[index])")
    }
}
