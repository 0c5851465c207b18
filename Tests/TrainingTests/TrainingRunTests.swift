import Evaluation
import Foundation
import Records
import Sentiment
import Testing
import Tracking

@testable import Training

@Suite struct TrainingRunTests {
    private let project: TemporaryProject

    init() throws {
        project = try TemporaryProject()
    }

    /// A test set with three labels turned round.
    private static var testRows: [(text: String, target: UInt8)] {
        var rows = Samples.rows(heldOut: true)
        for index in [1, 4, 7] { rows[index].target = 1 - rows[index].target }
        return rows
    }

    private func run(test: Bool = true, others: [(name: String, path: String)] = []) throws -> TrainingRun {
        TrainingRun(
            store: project.store, experiment: "tweets", root: project.root,
            data: TrainingData(
                training: try project.write(Samples.csv(Samples.rows()), at: "train.csv"),
                validation: try project.pack(Samples.csv(Samples.rows(heldOut: true)), at: "validation.csv.gz"),
                test: test ? try project.write(Samples.csv(Self.testRows), at: "test.csv") : nil, others: others),
            seed: 7)
    }

    @Test func `A training leaves a finished run with all that was asked and found`() throws {
        let airline = try project.write(
            "text,airline_sentiment\nlovely crew,positive\nmeh,neutral\nlost bag,negative\n", at: "airline.csv")
        var events: [String] = []
        let outcome = try run(others: [("airline", airline)]).trainLogisticRegression(options: Samples.options) { event in
            switch event {
            case .reading(let path): events.append("reading \(URL(filePath: path).lastPathComponent)")
            case .read(let path, let set): events.append("read \(URL(filePath: path).lastPathComponent) \(set.count)")
            case .training: events.append("training")
            case .epoch: if events.last != "epoch" { events.append("epoch") }
            case .evaluating: events.append("evaluating")
            case .evaluated(let name, let evaluation): events.append("evaluated \(name) \(evaluation.n)")
            case .tested: events.append("tested")
            }
        }
        #expect(
            events == [
                "reading train.csv", "read train.csv 72", "reading validation.csv.gz", "read validation.csv.gz 24",
                "reading test.csv", "read test.csv 24", "reading airline.csv", "read airline.csv 2",
                "training", "epoch", "evaluating", "evaluated validation 24", "evaluated test 24", "evaluated airline 2",
            ])

        let contents = try project.store.load()
        #expect(contents.warnings == [] && contents.experiments.map(\.name) == ["tweets"] && contents.runs.count == 1)
        let run = try project.store.run(id: outcome.runID)
        #expect(run.status == .finished && run.end != nil && run.name == outcome.runName && run.name == "logistic-regression")

        for (key, value) in [
            "kind": "logistic-regression", "train_rows": "72", "validation_rows": "24", "test_rows": "24", "airline_rows": "2",
            "l2": "0.1", "minimum_count": "1", "seed": "7", "threads": "2", "ngrams": "1-2",
            "normalizer": Normalizer().fingerprint,
        ] {
            #expect(run.params[key] == value, "\(key)")
        }
        #expect(run.params["vocabulary_size"].flatMap(Int.init) ?? 0 > 50)
        #expect(run.tags["vigie.normalizer"] == Normalizer().fingerprint && run.tags["mlflow.runName"] == "logistic-regression")

        for set in ["validation", "test", "airline"] {
            for name in ["accuracy", "precision", "recall", "f1", "roc_auc", "log_loss", "ece", "n"] {
                #expect(run.latestMetric("\(set)_\(name)") != nil, "\(set)_\(name)")
            }
        }
        #expect(run.latestMetric("validation_accuracy")?.value == 1 && outcome.validationAccuracy == 1)
        #expect(run.latestMetric("test_accuracy")?.value == 21.0 / 24)
        #expect(run.latestMetric("airline_n")?.value == 2)
        for name in ["training_seconds", "latency_p50_us", "latency_p99_us", "tweets_per_second", "model_bytes"] {
            #expect(run.latestMetric(name)?.value ?? 0 > 0, "\(name)")
        }
        let epochs = run.params["epochs"].flatMap(Int64.init) ?? 0
        for name in ["epoch_loss", "epoch_gradient_norm", "epoch_validation_accuracy", "epoch_validation_log_loss"] {
            #expect(run.metrics[name]?.map(\.step) == Array(1..<epochs + 1), "\(name)")
        }
    }

    @Test func `The artifacts are the model and the detail of the test set`() throws {
        let outcome = try run().trainLogisticRegression(options: Samples.options) { _ in }
        let run = try project.store.run(id: outcome.runID)
        let artifacts = try run.artifacts()
        #expect(
            artifacts.map(\.path) == [
                "calibration.json", "confusion_matrix.json", "intervals.json", "misclassified.json", "model/MLmodel",
                "model/model.vigie", "predictions/test.csv.gz", "roc.json",
            ])
        #expect(artifacts.first { $0.path == "model/model.vigie" }?.bytes == outcome.modelBytes)
        #expect(run.latestMetric("model_bytes")?.value == Double(outcome.modelBytes))

        let model = try ModelFile.load(run.artifact(at: "model"))
        var workspace = Workspace()
        let wrong = Self.testRows.indices.filter { index in
            let row = Self.testRows[index]
            return model.predict(row.text, workspace: &workspace).label != (row.target == 1 ? .positive : .negative)
        }
        #expect(wrong == [1, 4, 7])
        let misclassified = try json("misclassified.json", of: run)
        #expect(misclassified["set"] as? String == "test" && misclassified["rows"] as? [Int] == wrong)
        let confusion = try json("confusion_matrix.json", of: run)
        let counts = try #require(confusion["counts"] as? [[Int]])
        #expect(confusion["labels"] as? [String] == ["negative", "positive"])
        #expect(counts.joined().reduce(0, +) == 24 && counts[0][1] + counts[1][0] == 3)
        let manifest = try String(contentsOf: run.artifact(at: "model/MLmodel"), encoding: .utf8)
        #expect(manifest.contains("run_id: \(run.id)\n") && manifest.contains("model_size_bytes: \(outcome.modelBytes)\n"))
    }

    @Test func `The answers to each row are kept, and the digest of the rows`() throws {
        let airline = try project.write("text,label\nlovely crew,positive\nlost bag,negative\n", at: "airline.csv")
        let outcome = try run(others: [("airline", airline)]).trainLogisticRegression(options: Samples.options) { _ in }
        let run = try project.store.run(id: outcome.runID)
        let test = try predictions(of: run, on: "test")
        let wrong = test.truth.indices.filter { test.labels[Int(test.truth[$0])] != test.labels[Int(test.predicted[$0])] }
        #expect(test.n == 24 && wrong == [1, 4, 7])
        #expect(try predictions(of: run, on: "airline").n == 2)
        // Choices are made on the validation set: what was answered there proves nothing.
        #expect(throws: TrackingError.self) { try predictions(of: run, on: "validation") }
        #expect(run.tags["vigie.data.test.digest"] == Samples.dataset(Self.testRows).rowsDigest)
        #expect(run.tags["vigie.data.validation.digest"] == Samples.validation.rowsDigest)
        #expect(run.tags["vigie.data.airline.digest"]?.hasPrefix("sha256:") == true)
    }

    @Test func `Scores have intervals that hold them`() throws {
        let outcome = try run().trainLogisticRegression(options: Samples.options) { _ in }
        let run = try project.store.run(id: outcome.runID)
        let intervals = try JSONDecoder().decode(
            ScoreIntervals.self, from: Data(contentsOf: run.artifact(at: ScoreIntervals.artifactPath)))
        for key in ["test_accuracy", "test_precision", "test_recall", "test_f1", "test_roc_auc", "test_log_loss"] {
            let value = try #require(run.latestMetric(key)?.value)
            let interval = try #require(intervals[key]).interval
            #expect(interval.contains(value), "\(key)")
        }
        #expect(intervals.entries.contains { $0.metric == "validation_accuracy" })
        #expect(intervals.seed == 7)
    }

    @Test func `Behaviour is tested where tests are given`() throws {
        let tests = try BehaviourTests(
            parsing: """
                - capability: praise
                  kind: MFT
                  label: positive
                  texts: [the crew was lovely today, the crew was awful today]
                - capability: names
                  kind: INV
                  pairs: [[the crew was lovely today, the staff was lovely today]]
                """)
        var training = try run()
        training.behaviour = tests
        let outcome = try training.trainLogisticRegression(options: Samples.options) { _ in }
        let run = try project.store.run(id: outcome.runID)
        let report = try JSONDecoder().decode(
            BehaviourReport.self, from: Data(contentsOf: run.artifact(at: BehaviourReport.artifactPath)))
        #expect(report.n == 3 && report.failed == 1 && report.suites[0].examples.map(\.text) == ["the crew was awful today"])
        #expect(run.latestMetric("behaviour_failure_rate")?.value == 1.0 / 3)
        #expect(run.latestMetric("behaviour_praise_failure_rate")?.value == 0.5)
        #expect(run.latestMetric("behaviour_names_failure_rate")?.value == 0)
    }

    @Test func `A run can have a name, and learn from a part of the tweets`() throws {
        var training = try run()
        training.name = "small"
        training.data.limit = 20
        let outcome = try training.trainLogisticRegression(options: Samples.options) { _ in }
        let run = try project.store.run(id: outcome.runID)
        #expect(run.name == "small" && outcome.runName == "small")
        #expect(run.params["train_rows"] == "20" && run.params["limit"] == "20")
        training.data.limit = 1
        let tooSmall = training
        #expect(throws: FileError.self) { try tooSmall.trainLogisticRegression(options: Samples.options) { _ in } }
    }

    @Test func `Without a test set the detail is the validation set's`() throws {
        let outcome = try run(test: false).trainLogisticRegression(options: Samples.options) { _ in }
        let run = try project.store.run(id: outcome.runID)
        #expect(run.latestMetric("test_accuracy") == nil && run.params["test_rows"] == nil)
        let misclassified = try json("misclassified.json", of: run)
        #expect(misclassified["set"] as? String == "validation" && misclassified["rows"] as? [Int] == [])
    }

    @Test func `Nothing in the store names a place of this machine or a text of the data`() throws {
        let outcome = try run().trainLogisticRegression(options: Samples.options) { _ in }
        _ = try Promotion(store: project.store, policy: .better)
            .register(run: outcome.runID, as: "sentiment", alias: "logistic-regression")
        let store = project.root.appending(path: "content/runs")
        let files = try #require(FileManager.default.enumerator(at: store, includingPropertiesForKeys: [.isRegularFileKey]))
        var seen = 0
        for case let file as URL in files where try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
            seen += 1
            let data = try Data(contentsOf: file)
            let places = [
                project.root.lastPathComponent, FileManager.default.temporaryDirectory.path(percentEncoded: false),
                NSHomeDirectory() + "/", "file:/", ".csv", "the crew was",
            ]
            for place in places { #expect(data.range(of: Data(place.utf8)) == nil, "\(place) in \(file.path)") }
        }
        #expect(seen > 30)
    }

    @Test func `The tags say which bytes the run was trained and measured on`() throws {
        let training = try run(test: false, others: [("again", project.write(Samples.csv(Samples.rows()), at: "again.csv"))])
        let outcome = try training.trainLogisticRegression(options: Samples.options) { _ in }
        let tag = try #require(try project.store.run(id: outcome.runID).tags["vigie.data.digest"])
        let digests = tag.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(digests.map(\.first) == ["train", "validation", "again"])
        #expect(digests.allSatisfy { $0.count == 2 && $0[1].hasPrefix("sha256:") && $0[1].count == 71 })
        #expect(digests[0][1] == digests[2][1] && digests[0][1] != digests[1][1])
    }

    @Test func `A training that fails after the run began leaves a failed run`() throws {
        // No metric may be called `over/../there_accuracy`.
        let training = try run(others: [("over/../there", project.write("text,label\ngood,1\n", at: "other.csv"))])
        #expect(throws: TrackingError.self) {
            try training.trainLogisticRegression(options: Samples.options) { _ in }
        }
        let runs = try project.store.load().runs
        #expect(runs.count == 1 && runs.first?.status == .failed && runs.first?.end != nil)
        #expect(runs.first?.latestMetric("epoch_loss") != nil)
    }

    @Test func `Data that cannot be read leaves no run at all`() throws {
        let training = try run(others: [("other", project.path("missing.csv"))])
        let error = #expect(throws: FileError.self) {
            try training.trainLogisticRegression(options: Samples.options) { _ in }
        }
        #expect(error?.path == project.path("missing.csv"))
        #expect(!FileManager.default.fileExists(atPath: project.path("content")))
    }

    private func predictions(of run: Run, on set: String) throws -> PredictionTable {
        let file = try run.artifact(at: PredictionTable.artifactPath(set: set))
        let bytes = try CompressedFile.read(file.path(percentEncoded: false))
        return try PredictionTable(parsing: bytes.span)
    }

    private func json(_ path: String, of run: Run) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: run.artifact(at: path)))
        return try #require(object as? [String: Any])
    }
}
