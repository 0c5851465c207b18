import Evaluation
import Foundation
import Sentiment
import Testing

@testable import Training

@Suite struct LogisticRegressionTrainerTests {
    @Test func `It learns texts that a line can tell apart, and tells apart texts that it never saw`() throws {
        let result = Samples.train()
        for data in [Samples.training, Samples.validation] {
            let report = try Evaluator(model: result.model, threads: 2).evaluate(data)
            #expect(report.evaluation.accuracy == 1 && report.misclassified == [] && report.evaluation.n == data.count)
        }
        var workspace = Workspace()
        #expect(result.model.predict("a LOVELY crew!", workspace: &workspace).label == .positive)
        #expect(result.model.predict("sooo rude…", workspace: &workspace).label == .negative)
        let explanation = result.model.explain("the crew was awful", workspace: &workspace)
        let strongest = explanation.segments.min { ($0.contribution ?? 0) < ($1.contribution ?? 0) }
        #expect(strongest?.text == "awful")
    }

    @Test func `A model of words only neither learns nor reads pairs`() throws {
        var options = Samples.options
        options.restoredEmoticons = 0
        let both = Samples.train(options)
        options.pairs = false
        let words = Samples.train(options)
        #expect(words.model.description.hyperparameters["ngrams"] == "1")
        // the, was, today, eight things and twelve adjectives.
        #expect(words.vocabularySize == 23 && both.vocabularySize > 60)
        var workspace = Workspace()
        func logit(_ text: String, _ model: LogisticRegression) -> Double {
            model.explain(text, workspace: &workspace).logit
        }
        #expect(logit("the crew was lovely today", words.model) == logit("today lovely was crew the", words.model))
        #expect(logit("the crew was lovely today", both.model) != logit("today lovely was crew the", both.model))
        for text in ["the crew was lovely today", "rude", ""] {
            let explanation = words.model.explain(text, workspace: &workspace)
            let prediction = words.model.predict(text, workspace: &workspace)
            #expect(abs(1 / (1 + exp(-explanation.logit)) - prediction.probability) < 1e-6)
        }
    }

    @Test func `The model says what it was made with`() {
        var options = Samples.options
        options.l2 = 0.25
        let result = Samples.train(options)
        let description = result.model.description
        #expect(description.kind == "logistic-regression" && description.labels == [.negative, .positive])
        #expect(description.normalizer == Normalizer().fingerprint)
        #expect(description.hyperparameters["l2"] == "0.25" && description.hyperparameters["minimum_count"] == "1")
        #expect(description.hyperparameters["threads"] == nil)
    }

    @Test func `Training twice gives the same bytes, whatever the number of threads`() throws {
        let data = Samples.noisy(300, seed: 9)
        var files: [Data] = []
        // The rounding of the weights to 16 bits could hide sums of another order: the losses cannot.
        var losses: [[UInt64]] = []
        for threads in [2, 2, 1, 3] {
            var options = Samples.options
            options.minimumCount = 2
            options.restoredEmoticons = 0.1
            options.threads = threads
            var path: [UInt64] = []
            let result = LogisticRegressionTrainer(options: options).train(on: data, validation: data) {
                path.append($0.loss.bitPattern)
            }
            files.append(try ModelFile.data(of: result.model))
            losses.append(path)
        }
        #expect(files.allSatisfy { $0 == files[0] } && files[0].count > 1000)
        #expect(losses.allSatisfy { $0 == losses[0] } && losses[0].count > 3)
    }

    @Test func `Other data gives another model`() throws {
        let files = try [UInt64(9), 10].map { seed in
            let data = Samples.noisy(300, seed: seed)
            let result = LogisticRegressionTrainer(options: Samples.options).train(on: data, validation: data) { _ in }
            return try ModelFile.data(of: result.model)
        }
        #expect(files[0] != files[1])
    }

    @Test func `The last epoch reports what the model then does`() throws {
        let (training, validation) = (Samples.noisy(400, seed: 1), Samples.noisy(200, seed: 2))
        var epochs: [LogisticRegressionTrainer.Epoch] = []
        let trainer = LogisticRegressionTrainer(options: Samples.options)
        let result = trainer.train(on: training, validation: validation) { epochs.append($0) }
        #expect(epochs.map(\.number) == Array(1..<result.epochs + 1))
        #expect(zip(epochs, epochs.dropFirst()).allSatisfy { $0.loss > $1.loss })
        let last = try #require(epochs.last)
        let measured = try Evaluator(model: result.model, threads: 1).evaluate(validation).evaluation
        #expect(measured.accuracy > 0.7)
        // A text whose logit is a rounding away from zero may fall to either side.
        #expect(abs(measured.accuracy - last.validationAccuracy) <= 1.0 / 200)
        #expect(abs(measured.logLoss - last.validationLogLoss) < 1e-3)
    }

    @Test func `The options bound the vocabulary and the epochs`() {
        var options = Samples.options
        options.maximumVocabulary = 10
        options.epochs = 3
        let small = Samples.train(options)
        #expect(small.vocabularySize == 10 && small.epochs == 3)
        options.minimumCount = 1000
        let none = Samples.train(options)
        var workspace = Workspace()
        // As many positive as negative texts, and nothing that is known.
        #expect(none.vocabularySize == 0 && none.model.predict("the crew", workspace: &workspace).probability == 0.5)
    }

    @Test func `A stronger penalty makes a more cautious model`() throws {
        let confidences = [0.01, 1, 100].map { l2 in
            var options = Samples.options
            options.l2 = l2
            let model = Samples.train(options).model
            var workspace = Workspace()
            return model.predict("the crew was lovely today", workspace: &workspace).confidence
        }
        #expect(confidences[0] > confidences[1] && confidences[1] > confidences[2] && confidences[2] > 0.5)
    }

    @Test func `Emoticons that were cut out are learnt when they are given back`() {
        var options = Samples.options
        options.restoredEmoticons = 0.3
        let model = Samples.train(options).model
        var workspace = Workspace()
        #expect(model.predict(":)", workspace: &workspace).label == .positive)
        #expect(model.predict(":-((", workspace: &workspace).label == .negative)
        options.restoredEmoticons = 0
        let without = Samples.train(options).model
        let (happy, sad) = (without.predict(":)", workspace: &workspace), without.predict(":(", workspace: &workspace))
        #expect(happy.probability == sad.probability)
    }
}
