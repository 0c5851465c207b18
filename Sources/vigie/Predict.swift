import ArgumentParser
import Foundation
import Records

struct Predict: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read tweets on standard input and write one JSON object a line.",
        discussion: """
            Each object holds the line on which the tweet begins, its label, the probability that it is positive, and the model. \
            With --explain it also holds each word's share of the logit: the shares and the bias sum to it. \
            Records that cannot be read are left out, counted, and reported with their line on standard error.
            """
    )

    @OptionGroup var root: RootOptions
    @OptionGroup var model: ModelOptions

    @Option(help: "text (one tweet a line), csv (a column text, or Sentiment140's six) or jsonl (a member text).")
    var format = RecordFormat.text

    @Flag(help: "Add each word's contribution.")
    var explain = false

    func run() async throws {
        let threads = ProcessInfo.processInfo.activeProcessorCount
        let input = StandardInput(format: format, parts: threads)
        let model = try model.load(from: try root.paths())
        let predictor = StreamPredictor(
            classifier: model.classifier, name: model.name, format: format, explains: explain, threads: threads)
        StandardStreams.ignoreBrokenPipes()
        do {
            let summary = try predictor.run(input)
            reportMalformed(summary.malformed, in: "standard input")
        } catch let error as StreamError where error.isBrokenPipe {
            return
        }
    }
}

extension RecordFormat: ExpressibleByArgument {}
