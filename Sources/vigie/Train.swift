import ArgumentParser
import Foundation
import Sentiment
import Tracking
import Training

struct Train: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train a model and leave an MLflow run with it.",
        subcommands: [TrainLogisticRegression.self]
    )
}

/// The options that every kind of model shares.
struct TrainingOptions: ParsableArguments {
    @OptionGroup var root: RootOptions

    @Option(help: "Tweets to learn from: CSV, plain or gzip; a header with text and a label, or Sentiment140's six columns.")
    var data: String

    @Option(help: ArgumentHelp("Learn from so many of these tweets only, spread evenly over the file.", valueName: "n"))
    var limit: Int?

    @Option(help: "Tweets that choices are made by.")
    var validation: String

    @Option(help: "Tweets that results are reported on.")
    var test: String?

    @Option(
        name: .customLong("also"), help: ArgumentHelp("One more labelled file to report on.", valueName: "name=file"),
        transform: Self.namedFile)
    var others: [NamedFile] = []

    @Option(help: "The MLflow experiment that the run belongs to.")
    var experiment = "sentiment140"

    @Option(
        help: ArgumentHelp("How the run is called, and its version's alias; else after the kind of model.", valueName: "name"))
    var name: String?

    @Option(
        help: ArgumentHelp(
            "What the model's behaviour is tested by; content/behaviour.yml where it is there.", valueName: "file"))
    var behaviour: String?

    @Option(help: ArgumentHelp("Add the model to the registry under this name.", valueName: "name"))
    var register: String?

    @Option(help: "When the registered version becomes the champion, which serve loads: better, always or never.")
    var champion = Promotion.Policy.better

    @Option(help: "Draws the tweets whose latency is measured. The training itself has no chance in it.")
    var seed: UInt64 = 1

    @Option(help: "Threads to compute with. The model does not depend on it.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    struct NamedFile {
        var name: String
        var path: String
    }

    private static func namedFile(_ text: String) throws -> NamedFile {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, parts[0].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
            throw ValidationError("--also takes NAME=FILE, with a name of letters and digits: `--also airline=airline.csv`.")
        }
        return NamedFile(name: parts[0], path: parts[1])
    }

    func validate() throws {
        guard threads >= 1 else { throw ValidationError("--threads must be 1 or more.") }
        if let limit, limit < 2 { throw ValidationError("--limit must be 2 or more.") }
        if let name {
            // It becomes an alias, which stands in URIs and as the name of a file.
            guard name.wholeMatch(of: /[A-Za-z][A-Za-z0-9_-]{0,63}/) != nil else {
                throw ValidationError("--name must be letters, digits, hyphens and underscores, a letter first: `--name words`.")
            }
            guard ![Promotion.champion, "latest"].contains(name.lowercased()) else {
                throw ValidationError("--name cannot be \(name), which has a meaning of its own in the registry.")
            }
        }
        let names = ["validation", "test"] + others.map(\.name)
        guard Set(names).count == names.count else {
            throw ValidationError("--also names one set twice: \(names.joined(separator: ", ")).")
        }
    }

    func run(in paths: Paths) throws -> TrainingRun {
        TrainingRun(
            store: paths.store, experiment: experiment, root: paths.root,
            data: TrainingData(
                training: data, limit: limit, validation: validation, test: test, others: others.map { ($0.name, $0.path) }),
            seed: seed, name: name, behaviour: try tests(in: paths))
    }

    /// The tests that were named, or those of the project, which may have none.
    private func tests(in paths: Paths) throws -> BehaviourTests? {
        let own = paths.content.appending(path: "behaviour.yml")
        guard let file = behaviour.map({ URL(filePath: $0) }) ?? (FileManager.default.fileExists(atPath: path(own)) ? own : nil)
        else { return nil }
        return try BehaviourTests(contentsOf: file)
    }
}

extension Promotion.Policy: ExpressibleByArgument {}

struct TrainLogisticRegression: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: LogisticRegression.kind,
        abstract: "Logistic regression over the TF-IDF of words and pairs of words."
    )

    @OptionGroup var options: TrainingOptions

    @Option(help: "The strength of the L2 penalty (1/C of scikit-learn).")
    var l2 = LogisticRegressionOptions().l2

    @Option(help: "The longest n-gram: 1 for words only, 2 for pairs of neighbouring words too.")
    var ngrams = 2

    @Option(help: "Words and pairs that occur less often are left out.")
    var minimumCount = LogisticRegressionOptions().minimumCount

    @Option(help: "The most words and pairs that the model may know; each takes 7 bytes.")
    var vocabulary = LogisticRegressionOptions().maximumVocabulary

    @Option(help: "The most passes over the data.")
    var epochs = LogisticRegressionOptions().epochs

    @Option(help: "The share of tweets that get back the emoticon that labelled them; 0 for tweets labelled by people.")
    var restoreEmoticons = LogisticRegressionOptions().restoredEmoticons

    func validate() throws {
        guard (0...1).contains(restoreEmoticons) else { throw ValidationError("--restore-emoticons must be in 0...1.") }
        guard l2 >= 0, l2.isFinite else { throw ValidationError("--l2 must be 0 or more.") }
        guard (1...2).contains(ngrams) else { throw ValidationError("--ngrams must be 1 or 2.") }
        guard minimumCount >= 1, vocabulary >= 1, epochs >= 1 else {
            throw ValidationError("--minimum-count, --vocabulary and --epochs must be 1 or more.")
        }
    }

    func run() async throws {
        let paths = try options.root.paths()
        var training = LogisticRegressionOptions()
        training.l2 = l2
        training.pairs = ngrams == 2
        training.minimumCount = minimumCount
        training.maximumVocabulary = vocabulary
        training.epochs = epochs
        training.restoredEmoticons = restoreEmoticons
        training.threads = options.threads
        let progress = TrainingProgress()
        let outcome = try options.run(in: paths).trainLogisticRegression(options: training, report: progress.show)
        progress.finish(outcome)
        if let name = options.register {
            let promotion = try Promotion(store: paths.store, policy: options.champion)
                .register(run: outcome.runID, as: name, alias: options.name ?? LogisticRegression.kind)
            progress.finish(promotion)
        }
    }
}
