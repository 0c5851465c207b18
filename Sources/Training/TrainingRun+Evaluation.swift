import Evaluation
import Foundation
import Records
import Tracking

extension TrainingRun {
    /// Draws of the bootstrap: enough for bounds that are steady to a tenth of the interval's width.
    private static let resamples = 1000

    /// Measures the model on all sets and logs what was found: metrics and intervals of each, the answers to each row of those that
    /// nothing was chosen by, and the detail of one.
    ///
    /// - Returns: the accuracy on the validation set.
    func evaluate(
        _ evaluator: Evaluator, on sets: [(name: String, data: Dataset)], into writer: RunWriter, report: (Event) -> Void
    ) throws -> Double {
        var validationAccuracy = 0.0
        var intervals = ScoreIntervals(resamples: Self.resamples, seed: seed)
        for (name, set) in sets {
            let measured = try evaluator.evaluate(set)
            report(.evaluated(name, measured.evaluation))
            for (key, value) in measured.evaluation.metrics(set: name) { try writer.logMetric(key, value) }
            try intervals.add(measured.evaluation, of: name, probabilities: measured.probabilities, truth: measured.truth)
            if name == "validation" { validationAccuracy = measured.evaluation.accuracy }
            if name == data.detailed { try writer.log(measured, of: name) }
            if name == data.detailed || name != "validation" {
                let table = try PredictionTable(probabilities: measured.probabilities, truth: measured.truth)
                let packed = try CompressedFile.packed(table.csv.span)
                try writer.logArtifact(Data(packed), at: PredictionTable.artifactPath(set: name))
            }
        }
        try writer.logArtifact(Self.encoder.encode(intervals), at: ScoreIntervals.artifactPath)
        return validationAccuracy
    }

    fileprivate static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}

extension RunWriter {
    /// Leaves the detail of one evaluation as artifacts.
    fileprivate func log(_ report: Evaluator.Report, of set: String) throws {
        let encoder = TrainingRun.encoder
        try logArtifact(encoder.encode(report.evaluation.confusionMatrix), at: "confusion_matrix.json")
        if let roc = report.evaluation.roc { try logArtifact(encoder.encode(roc.curve), at: "roc.json") }
        try logArtifact(encoder.encode(report.evaluation.calibration), at: "calibration.json")
        try logArtifact(
            encoder.encode(Misclassified(set: set, rows: report.misclassified)), at: "misclassified.json")
    }

    /// Leaves the tests of behaviour: the shares that failed as metrics, the cases as an artifact.
    func log(_ report: BehaviourReport) throws {
        try logMetric("behaviour_failure_rate", report.n > 0 ? Double(report.failed) / Double(report.n) : 0)
        for (capability, rate) in report.failureRates {
            try logMetric("behaviour_\(capability)_failure_rate", rate)
        }
        try logArtifact(TrainingRun.encoder.encode(report), at: BehaviourReport.artifactPath)
    }
}

/// The texts that a model got wrong, as positions among the labelled rows of the set, from 0: no text leaves the data.
private struct Misclassified: Codable {
    var set: String
    var rows: [Int]
}
