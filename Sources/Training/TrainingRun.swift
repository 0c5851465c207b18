package import Evaluation
package import Foundation
import Records
import Sentiment
package import Tracking

/// One training as an MLflow run: data → model → evaluation → run, and on demand a version in the registry.
///
/// What is measured is the model file as it was written and read again, never the model in memory: the figures belong to
/// the bytes that are served.
package struct TrainingRun: Sendable {
    package var store: FileStore
    package var experiment: String
    /// The root of the checkout, whose commit the run names.
    package var root: URL
    package var data: TrainingData
    /// Draws the texts whose latency is measured.
    package var seed: UInt64
    /// How the run is called; nil for the kind of its model.
    package var name: String?
    /// What the model's behaviour is tested by.
    package var behaviour: BehaviourTests?

    package init(
        store: FileStore, experiment: String, root: URL, data: TrainingData, seed: UInt64, name: String? = nil,
        behaviour: BehaviourTests? = nil
    ) {
        self.store = store
        self.experiment = experiment
        self.root = root
        self.data = data
        self.seed = seed
        self.name = name
        self.behaviour = behaviour
    }

    /// What happens while it runs.
    package enum Event: Sendable {
        case reading(String)
        case read(String, Dataset)
        case training
        case epoch(LogisticRegressionTrainer.Epoch, of: Int)
        case evaluating
        case evaluated(String, BinaryEvaluation)
        case tested(BehaviourReport)
    }

    package struct Outcome: Sendable {
        package var runID: String
        package var runName: String
        package var folder: URL
        package var seconds: Double
        package var modelBytes: Int
        package var validationAccuracy: Double
    }

    /// Trains logistic regression and leaves a finished run, or a failed one where it throws after the data were read.
    package func trainLogisticRegression(
        options: LogisticRegressionOptions, report: (Event) -> Void
    ) throws -> Outcome {
        let clock = ContinuousClock()
        let start = clock.now
        func read(_ name: String, _ path: String) throws -> Dataset {
            report(.reading(path))
            let set = try Dataset(contentsOf: path)
            report(.read(path, set))
            return set
        }
        let whole = try read("train", data.training)
        let training = data.limit.map(whole.thinned(to:)) ?? whole
        guard Set(training.targets).count == 2 else {
            throw FileError(path: data.training, reason: "all its tweets have the same label; a classifier needs both")
        }
        let sets = try data.reported.map { (name: $0.name, data: try read($0.name, $0.path)) }
        let validation = sets[0].data

        let writer = try store.startRun(
            in: try store.createExperiment(named: experiment), named: name ?? LogisticRegression.kind, user: "vigie",
            tags: try tags())
        do {
            report(.training)
            let result = try LogisticRegressionTrainer(options: options).train(on: training, validation: validation) { epoch in
                try writer.log(epoch)
                report(.epoch(epoch, of: options.epochs))
            }
            let file = try ModelFile.data(of: result.model)
            try writer.logArtifact(file, at: "model/\(ModelFile.name)")
            try writer.logArtifact(Data(manifest(runID: writer.id, bytes: file.count).utf8), at: "model/MLmodel")
            let seconds = (clock.now - start) / .seconds(1)

            report(.evaluating)
            let model = try ModelFile.load(writer.artifactFolder.appending(path: "model"))
            let evaluator = Evaluator(model: model, threads: options.threads)
            for (name, set) in sets { try writer.setTag(PredictionTable.digestTag(set: name), set.rowsDigest) }
            let validationAccuracy = try evaluate(evaluator, on: sets, into: writer, report: report)
            if let behaviour {
                let tested = behaviour.run(on: model)
                report(.tested(tested))
                try writer.log(tested)
            }
            let speed = evaluator.measureSpeed(on: validation, seed: seed)
            for (key, value) in [
                "training_seconds": seconds, "model_bytes": Double(file.count), "latency_p50_us": speed.latencyP50,
                "latency_p99_us": speed.latencyP99, "tweets_per_second": speed.textsPerSecond,
            ] {
                try writer.logMetric(key, value)
            }
            var parameters = options.parameters
            parameters["kind"] = LogisticRegression.kind
            parameters["vocabulary_size"] = "\(result.vocabularySize)"
            parameters["epochs"] = "\(result.epochs)"
            parameters["threads"] = "\(options.threads)"
            parameters["seed"] = "\(seed)"
            parameters["normalizer"] = result.model.description.normalizer
            for (name, set) in sets { parameters["\(name)_rows"] = "\(set.count)" }
            parameters["train_rows"] = "\(training.count)"
            if let limit = data.limit { parameters["limit"] = "\(limit)" }
            for (key, value) in parameters { try writer.logParam(key, value) }
            try writer.finish()
            return Outcome(
                runID: writer.id, runName: writer.name, folder: writer.folder, seconds: seconds, modelBytes: file.count,
                validationAccuracy: validationAccuracy)
        } catch {
            try? writer.finish(.failed)
            throw error
        }
    }

    private func tags() throws -> [String: String] {
        var tags = Provenance.tags(root: root)
        let digests = try data.digests()
        tags["vigie.data.digest"] = digests.map { "\($0.name) sha256:\($0.digest)" }.joined(separator: "\n")
        tags["vigie.normalizer"] = Normalizer().fingerprint
        return tags
    }

    /// MLflow's description of a model folder.
    private func manifest(runID: String, bytes: Int) -> String {
        """
        artifact_path: model
        flavors:
          vigie:
            format_version: \(ModelFile.formatVersion)
            kind: \(LogisticRegression.kind)
            model_file: \(ModelFile.name)
        model_size_bytes: \(bytes)
        run_id: \(runID)

        """
    }
}

// MARK: - Logging

extension RunWriter {
    fileprivate func log(_ epoch: LogisticRegressionTrainer.Epoch) throws {
        try logMetric("epoch_loss", epoch.loss, step: epoch.number)
        try logMetric("epoch_gradient_norm", epoch.gradientNorm, step: epoch.number)
        try logMetric("epoch_validation_accuracy", epoch.validationAccuracy, step: epoch.number)
        try logMetric("epoch_validation_log_loss", epoch.validationLogLoss, step: epoch.number)
    }
}
