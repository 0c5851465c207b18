import Kernels
package import Sentiment

/// Trains ``LogisticRegression``: n-grams → vocabulary → TF-IDF rows → L-BFGS on the regularised logistic loss.
///
/// There is no chance in it. The rows are cut into a fixed number of parts whose sums are added in a fixed order, so that
/// the same file gives the same bytes whatever the number of threads.
package struct LogisticRegressionTrainer: Sendable {
    package var options: LogisticRegressionOptions

    /// The number of parts that the data is cut into; it belongs to the result, unlike the number of threads.
    private static let parts = 8

    package init(options: LogisticRegressionOptions = .init()) {
        self.options = options
    }

    /// How far the training has come after one pass over the data.
    package struct Epoch: Sendable {
        package var number: Int
        /// The mean regularised loss, in nats.
        package var loss: Double
        package var gradientNorm: Double
        package var validationAccuracy: Double
        package var validationLogLoss: Double
    }

    package struct Result: Sendable {
        package var model: LogisticRegression
        package var vocabularySize: Int
        package var epochs: Int
    }

    /// - Parameters:
    ///   - validation: measured after each epoch; nothing is learnt from it.
    ///   - report: sees every epoch.
    package func train(
        on data: Dataset, validation: Dataset, report: (Epoch) throws -> Void
    ) rethrows -> Result {
        let occurrences = NGramOccurrences(
            data, restoring: EmoticonRestoration(share: options.restoredEmoticons), pairs: options.pairs, parts: Self.parts,
            threads: options.threads)
        let vocabulary = NGramVocabulary(
            occurrences: occurrences.keys, minimumCount: options.minimumCount, maximumSize: options.maximumVocabulary,
            threads: options.threads)
        let vectorizer = NGramVectorizer(vocabulary: vocabulary, documentCount: data.count)
        let objective = LogisticObjective(
            rows: vectorizer.rows(of: occurrences, threads: options.threads), targets: data.targets,
            frequencies: vectorizer.frequencies, l2: options.l2, parts: Self.parts, threads: options.threads)
        let validationRows = vectorizer.rows(
            of: NGramOccurrences(validation, pairs: options.pairs, parts: Self.parts, threads: options.threads),
            threads: options.threads)

        let search = LBFGS(maximumIterations: options.epochs)
        let minimum = try search.minimize(from: objective.start, objective.value(at:)) { state in
            let (weights, bias) = objective.parameters(at: state.point)
            let logits = logits(of: validationRows, rows: 0..<validationRows.rowCount, weights: weights, bias: bias)
            let (accuracy, logLoss) = Self.score(logits, validation.targets)
            try report(
                Epoch(
                    number: state.iteration, loss: state.value, gradientNorm: state.gradientNorm,
                    validationAccuracy: accuracy, validationLogLoss: logLoss))
        }

        let (weights, bias) = objective.parameters(at: minimum.point)
        let description = ModelDescription(
            kind: LogisticRegression.kind, labels: [.negative, .positive], languages: ["en"], maximumLength: 500,
            normalizer: Normalizer().fingerprint, hyperparameters: options.parameters)
        let parameters = LogisticRegression.Parameters(
            keys: vocabulary.keys, frequencyLevels: vectorizer.frequencyLevels, weights: weights, bias: bias)
        return Result(
            model: LogisticRegression(description: description, parameters: parameters),
            vocabularySize: vocabulary.keys.count, epochs: minimum.iteration)
    }

    private static func score(_ logits: [Float], _ targets: [UInt8]) -> (accuracy: Double, logLoss: Double) {
        var correct = 0
        var loss = 0.0
        for (logit, target) in zip(logits, targets) {
            if (logit >= 0) == (target == 1) { correct += 1 }
            loss += softplus(Double(logit)) - Double(target) * Double(logit)
        }
        let count = Double(max(1, targets.count))
        return (Double(correct) / count, loss / count)
    }
}
