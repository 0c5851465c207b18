import Evaluation
import Foundation
import Records
import Tracking
import Training

/// Shows a training on standard error: a bar that grows on a terminal, a line for each step elsewhere.
struct TrainingProgress {
    private let isTerminal = StandardStreams.errorIsTerminal

    func show(_ event: TrainingRun.Event) {
        switch event {
        case .reading(let path):
            if isTerminal { StandardStreams.note("\r\u{1B}[KReading \(path) …", terminator: "") }
        case .read(let path, let data):
            var line = "Read \(path): \(data.count) tweets"
            if data.skippedNeutral > 0 { line += ", \(data.skippedNeutral) neutral ones skipped" }
            note(line)
            reportMalformed(data.malformed, in: path)
        case .training:
            if isTerminal { StandardStreams.note("Counting words …", terminator: "") }
        case .epoch(let epoch, let total):
            let figures =
                "loss \(fixed(epoch.loss, 4)), validation accuracy \(fixed(epoch.validationAccuracy, 4))"
            if isTerminal {
                let width = 30
                let filled = width * epoch.number / total
                let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
                StandardStreams.note("\r\u{1B}[K\(bar) \(epoch.number)/\(total)  \(figures)", terminator: "")
            } else {
                StandardStreams.note("epoch \(epoch.number)/\(total): \(figures)")
            }
        case .evaluating:
            if isTerminal { StandardStreams.note("") }
        case .evaluated(let name, let evaluation):
            let interval = evaluation.accuracyInterval
            note(
                "\(name): accuracy \(fixed(evaluation.accuracy, 4)) [\(fixed(interval.lower, 4)), \(fixed(interval.upper, 4))], "
                    + "F1 \(fixed(evaluation.f1, 4)), n \(evaluation.n)")
        case .tested(let report):
            let rates = report.failureRates.map { "\($0.capability) \(fixed($0.rate * 100, 0)) %" }
            note("behaviour: \(report.failed) of \(report.n) cases failed (\(rates.joined(separator: ", ")))")
        }
    }

    func finish(_ outcome: TrainingRun.Outcome) {
        note(
            "Trained in \(fixed(outcome.seconds, 1)) s; the model has \(outcome.modelBytes) bytes. Run \(outcome.runID):")
        print(path(outcome.folder))
    }

    func finish(_ promotion: Promotion.Outcome) {
        note(
            "Registered as \(promotion.version.displayName)"
                + (promotion.isChampion
                    ? ", the new champion."
                    : "; the champion is more accurate on the validation set and stays (--champion always moves it)."))
    }

    private func note(_ line: String) {
        StandardStreams.note(isTerminal ? "\r\u{1B}[K\(line)" : line)
    }
}

/// A number with a fixed count of decimals, whatever the locale.
func fixed(_ value: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", value) }

/// Reports rows that could not be read: how many, and where the first of them stand.
func reportMalformed(_ malformed: [MalformedRecord], in source: String) {
    guard !malformed.isEmpty else { return }
    StandardStreams.note("\(source): \(malformed.count) malformed rows were left out:")
    for record in malformed.prefix(10) { StandardStreams.note("  line \(record.line): \(record.reason)") }
    if malformed.count > 10 { StandardStreams.note("  … and \(malformed.count - 10) more") }
}
