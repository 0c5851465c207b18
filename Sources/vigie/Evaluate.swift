import ArgumentParser
import Evaluation
import Foundation
import Records
import Training

struct Evaluate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure a model on labelled tweets.",
        discussion:
            "Precision, recall and F1 are those of the positive class. Neutral rows are skipped: the models have two classes."
    )

    @OptionGroup var root: RootOptions
    @OptionGroup var model: ModelOptions

    @Option(help: "Labelled tweets: CSV, plain or gzip.")
    var data: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let model = try model.load(from: try root.paths())
        let data = try Dataset(contentsOf: data)
        reportMalformed(data.malformed, in: self.data)
        let evaluation = try Evaluator(
            model: model.classifier, threads: ProcessInfo.processInfo.activeProcessorCount
        ).evaluate(data).evaluation
        let report = EvaluationReport(
            model: model.name, evaluation: evaluation, skippedNeutral: data.skippedNeutral, malformed: data.malformed.count)
        print(json ? try report.json : report.text)
    }
}

/// What `vigie evaluate` prints.
private struct EvaluationReport: Encodable {
    struct Bounds: Encodable {
        var lower: Double
        var upper: Double
    }

    var model: String
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

    init(model: String, evaluation: BinaryEvaluation, skippedNeutral: Int, malformed: Int) {
        self.model = model
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

    private enum CodingKeys: String, CodingKey {
        case model, n, skippedNeutral, malformed, accuracy, accuracyInterval, precision, recall, f1, rocAuc, logLoss, ece
        case confusionMatrix
    }

    /// All fields always: the area under the curve is null, not missing, where the data hold one class only.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(model, forKey: .model)
        try container.encode(n, forKey: .n)
        try container.encode(skippedNeutral, forKey: .skippedNeutral)
        try container.encode(malformed, forKey: .malformed)
        try container.encode(accuracy, forKey: .accuracy)
        try container.encode(accuracyInterval, forKey: .accuracyInterval)
        try container.encode(precision, forKey: .precision)
        try container.encode(recall, forKey: .recall)
        try container.encode(f1, forKey: .f1)
        try container.encode(rocAuc, forKey: .rocAuc)
        try container.encode(logLoss, forKey: .logLoss)
        try container.encode(ece, forKey: .ece)
        try container.encode(confusionMatrix, forKey: .confusionMatrix)
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
        let counts = confusionMatrix.counts
        return """
            model      \(model)
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
