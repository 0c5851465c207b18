import Evaluation
import Foundation

/// What `vigie evaluate` prints: scores on labelled tweets, tests of behaviour, or both.
struct EvaluationReport: Encodable {
    struct Bounds: Encodable {
        var lower: Double
        var upper: Double
    }

    struct Scores {
        var n: Int
        var skippedNeutral: Int
        var malformed: Int
        var accuracy: Double
        /// 95 %, Wilson.
        var accuracyInterval: Bounds
        var precision: Double
        var recall: Double
        var f1: Double
        var rocAuc: Double?
        var logLoss: Double
        var ece: Double
        var confusionMatrix: ConfusionMatrix

        init(evaluation: BinaryEvaluation, skippedNeutral: Int, malformed: Int) {
            self.n = evaluation.n
            self.skippedNeutral = skippedNeutral
            self.malformed = malformed
            accuracy = evaluation.accuracy
            accuracyInterval = Bounds(lower: evaluation.accuracyInterval.lower, upper: evaluation.accuracyInterval.upper)
            precision = evaluation.precision
            recall = evaluation.recall
            f1 = evaluation.f1
            rocAuc = evaluation.rocAUC
            logLoss = evaluation.logLoss
            ece = evaluation.expectedCalibrationError
            confusionMatrix = evaluation.confusionMatrix
        }
    }

    var model: String
    var scores: Scores?
    var behaviour: BehaviourReport?

    private enum CodingKeys: String, CodingKey {
        case model, n, skippedNeutral, malformed, accuracy, accuracyInterval, precision, recall, f1, rocAuc, logLoss, ece
        case confusionMatrix, behaviour
    }

    /// All fields of what was asked for: the area under the curve is null, not missing, where the data hold one class only.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(model, forKey: .model)
        if let scores {
            try container.encode(scores.n, forKey: .n)
            try container.encode(scores.skippedNeutral, forKey: .skippedNeutral)
            try container.encode(scores.malformed, forKey: .malformed)
            try container.encode(scores.accuracy, forKey: .accuracy)
            try container.encode(scores.accuracyInterval, forKey: .accuracyInterval)
            try container.encode(scores.precision, forKey: .precision)
            try container.encode(scores.recall, forKey: .recall)
            try container.encode(scores.f1, forKey: .f1)
            try container.encode(scores.rocAuc, forKey: .rocAuc)
            try container.encode(scores.logLoss, forKey: .logLoss)
            try container.encode(scores.ece, forKey: .ece)
            try container.encode(scores.confusionMatrix, forKey: .confusionMatrix)
        }
        try container.encodeIfPresent(behaviour, forKey: .behaviour)
    }

    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.keyEncodingStrategy = .convertToSnakeCase
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    var text: String {
        (["model      \(model)"] + [scores?.text, behaviour?.text].compactMap { $0 }).joined(separator: "\n")
    }
}

extension EvaluationReport.Scores {
    fileprivate var text: String {
        let counts = confusionMatrix.counts
        return """
            n          \(n)  (\(skippedNeutral) neutral rows skipped, \(malformed) malformed)
            accuracy   \(fixed(accuracy, 4))  95 % interval [\(fixed(accuracyInterval.lower, 4)), \(fixed(accuracyInterval.upper, 4))]
            precision  \(fixed(precision, 4))
            recall     \(fixed(recall, 4))
            F1         \(fixed(f1, 4))
            ROC AUC    \(rocAuc.map { fixed($0, 4) } ?? "undefined: one class only")
            log loss   \(fixed(logLoss, 4))
            ECE        \(fixed(ece, 4))
            confusion  negative read as negative \(counts[0][0]), as positive \(counts[0][1])
                       positive read as negative \(counts[1][0]), as positive \(counts[1][1])
            """
    }
}

extension BehaviourReport {
    /// A line for each suite, and one for each case that failed.
    fileprivate var text: String {
        let lines = suites.flatMap { suite in
            ["\(suite.kind.rawValue)  \(suite.capability): \(suite.failed) of \(suite.n) failed"]
                + suite.examples.map { example in
                    let changed = example.changed.map { " -> \($0)" } ?? ""
                    let after = example.changedProbability.map { " -> \(fixed($0, 4))" } ?? ""
                    return
                        "     \(example.text)\(changed)  (\(fixed(example.probability, 4))\(after), expected \(example.expected))"
                }
        }
        return (["behaviour  \(failed) of \(n) cases failed"] + lines).joined(separator: "\n")
    }
}
