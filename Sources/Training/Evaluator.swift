package import Evaluation
import Kernels
import Parallelism
package import Sentiment

/// Measures a model on labelled texts.
package struct Evaluator: Sendable {
    private let model: any Classifier
    private let threads: Int

    package init(model: any Classifier, threads: Int) {
        self.model = model
        self.threads = threads
    }

    /// What the model got right and wrong on one set.
    package struct Report: Sendable {
        package var evaluation: BinaryEvaluation
        /// The positions in the data set of the texts whose label the model missed.
        package var misclassified: [Int]
        /// Of the positive class, for each text.
        package var probabilities: [Double]
        /// True for a positive text, in the same order.
        package var truth: [Bool]
    }

    /// - Throws: `EvaluationError` where the data set is empty.
    package func evaluate(_ data: Dataset) throws -> Report {
        let probabilities = probabilities(of: data)
        let truth = data.targets.map { $0 == 1 }
        let misclassified = truth.indices.filter { (probabilities[$0] >= 0.5) != truth[$0] }
        return Report(
            evaluation: try BinaryEvaluation(probabilities: probabilities, truth: truth), misclassified: misclassified,
            probabilities: probabilities, truth: truth)
    }

    /// The probability of the positive class for each text.
    func probabilities(of data: Dataset) -> [Double] {
        let ranges = evenRanges(data.count, parts: threads)
        return concurrentMap(threads, threads: threads) { part in
            var workspace = Workspace()
            return ranges[part].map { index in
                data.withText(index) { model.predict($0, workspace: &workspace).probability }
            }
        }.flatMap { $0 }
    }

    /// How long the model takes, on the machine that asks.
    package struct Speed: Sendable {
        /// Microseconds for one text at a time, on one thread: median and 99th percentile.
        package var latencyP50: Double
        package var latencyP99: Double
        /// Texts a second in a batch, on all threads.
        package var textsPerSecond: Double
    }

    /// Measures the speed on texts drawn by `seed`, each as it stands in the data set.
    package func measureSpeed(on data: Dataset, seed: UInt64) -> Speed {
        var generator = SplitMix64(seed: seed)
        let sample = (0..<5_000).map { _ in generator.next(below: data.count) }
        let clock = ContinuousClock()
        var workspace = Workspace()
        var latencies: [Double] = []
        for (position, index) in sample.enumerated() {
            let start = clock.now
            _ = data.withText(index) { model.predict($0, workspace: &workspace) }
            // The first texts fill the caches and the workspace.
            if position >= 500 { latencies.append((clock.now - start) / .microseconds(1)) }
        }
        latencies.sort()
        var texts = 0
        let start = clock.now
        repeat {
            texts += probabilities(of: data).count
        } while clock.now - start < .milliseconds(500)
        return Speed(
            latencyP50: latencies[latencies.count / 2], latencyP99: latencies[latencies.count * 99 / 100],
            textsPerSecond: Double(texts) / ((clock.now - start) / .seconds(1)))
    }
}
