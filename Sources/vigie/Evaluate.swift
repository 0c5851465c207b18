import ArgumentParser
import Evaluation
import Foundation
import Records
import Sentiment
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
    var data: String?

    @Option(help: ArgumentHelp("Tests of behaviour, such as content/behaviour.yml.", valueName: "file"))
    var behaviour: String?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard data != nil || behaviour != nil else {
            throw ValidationError("Name labelled tweets with --data, tests of behaviour with --behaviour, or both.")
        }
    }

    func run() async throws {
        let model = try model.load(from: try root.paths())
        let tests = try behaviour.map { try BehaviourTests(contentsOf: URL(filePath: $0)) }
        let report = EvaluationReport(
            model: model.name, scores: try data.map { try scores(of: model.classifier, on: $0) },
            behaviour: tests.map { $0.run(on: model.classifier) })
        print(json ? try report.json : report.text)
    }

    private func scores(of model: any Classifier, on file: String) throws -> EvaluationReport.Scores {
        let data = try Dataset(contentsOf: file)
        reportMalformed(data.malformed, in: file)
        let evaluation = try Evaluator(model: model, threads: ProcessInfo.processInfo.activeProcessorCount)
            .evaluate(data).evaluation
        return EvaluationReport.Scores(
            evaluation: evaluation, skippedNeutral: data.skippedNeutral, malformed: data.malformed.count)
    }
}
