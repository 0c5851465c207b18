import Foundation
import Kernels
import Testing

@testable import Sentiment

@Suite struct LogisticRegressionTests {
    @Test func `A text without words has the prior`() {
        let model = Samples.model(weights: [Samples.features(of: "good")[0].key: 3], bias: -0.7)
        for text in ["", "   ", "\n\t", "\u{0}", "---", "unknown words only"] {
            let prediction = Samples.predict(text, model)
            #expect(prediction.probability == sigmoid(Double(Float(-0.7))))
            #expect(prediction.label == .negative && prediction.confidence == 1 - prediction.probability)
        }
        let even = Samples.predict("", Samples.model(weights: [:], bias: 0))
        #expect(even == Prediction(label: .positive, probability: 0.5, confidence: 0.5))
    }

    /// The norm of n occurrences of inverse document frequency 1 is √n.
    @Test(arguments: [
        ("good", 2.0), ("bad", -1), ("good stuff", 2), ("good bad", 1 / 2.0.squareRoot()), ("good good", 4 / 2.0.squareRoot()),
        ("not good", 0), ("good good bad bad", 2 / 4.0.squareRoot()),
    ])
    func `The logit is the sum of the known weights over the norm`(text: String, logit: Double) {
        let (good, bad) = (Samples.features(of: "good")[0].key, Samples.features(of: "bad")[0].key)
        let model = Samples.model(weights: [good: 2, bad: -1], bias: 0.25)
        // The weights are rounded to 1/32767 of the largest.
        #expect(abs(Samples.explain(text, model).logit - (0.25 + logit)) < 1e-4)
    }

    @Test func `Rare n-grams make the norm that the weights are divided by`() {
        let key = Samples.features(of: "good")[0].key
        let level = LogisticRegression.frequencyLevel(documentFrequency: 9, documentCount: 99)
        let frequency = Double(LogisticRegression.inverseDocumentFrequency(level: level))
        // 1 + ln(100 ÷ 10), in steps of 1/16.
        #expect(abs(frequency - (1 + log(10))) <= 1.0 / 32)
        let model = LogisticRegression(
            description: Samples.description, parameters: .init(keys: [key], frequencyLevels: [level], weights: [2], bias: 0))
        #expect(abs(Samples.explain("good", model).logit - 2 / frequency) < 1e-6)
    }

    @Test(arguments: [(0, 0, 0), (10, 10, 0), (100, 10, 0), (0, 1_600_000, 229), (0, Int.max - 1, 255)])
    func `Frequency levels fit into a byte`(documentFrequency: Int, documentCount: Int, level: UInt8) {
        #expect(LogisticRegression.frequencyLevel(documentFrequency: documentFrequency, documentCount: documentCount) == level)
    }

    @Test(arguments: Samples.texts)
    func `An explanation adds up to the prediction`(text: String) {
        let explanation = Samples.explain(text, Samples.model)
        let prediction = Samples.predict(text, Samples.model)
        let sum = explanation.segments.reduce(explanation.bias) { $0 + ($1.contribution ?? 0) }
        #expect(abs(sum - explanation.logit) < 1e-9)
        #expect(abs(sigmoid(explanation.logit) - prediction.probability) < 1e-12)
        #expect(prediction.label == (prediction.probability >= 0.5 ? .positive : .negative))
        #expect(prediction.confidence == max(prediction.probability, 1 - prediction.probability))
        let cleaned = Cleaner.needsCleaning(Array(text.utf8).span) ? Cleaner.clean(Array(text.utf8).span) : text
        #expect(explanation.segments.flatMap { Array($0.text.utf8) } == Array(cleaned.utf8))
    }

    @Test func `The word that the model knows gets the contribution, its pair is shared by both`() {
        let features = Samples.features(of: "very good crew")
        let model = Samples.model(weights: [features[2].key: 1, features[3].key: 3])
        let explanation = Samples.explain("very good crew", model)
        #expect(explanation.segments.map(\.text) == ["very", " ", "good", " ", "crew"])
        let contributions = explanation.segments.compactMap(\.contribution)
        #expect(contributions.count == 3)
        for (contribution, expected) in zip(contributions, [1.5, 2.5, 0]) {
            #expect(abs(contribution - expected / 2.0.squareRoot()) < 1e-4)
        }
    }

    @Test func `A workspace that has read other texts changes nothing`() {
        var workspace = Workspace()
        for text in Samples.texts + Samples.texts.reversed() {
            #expect(Samples.model.predict(text, workspace: &workspace) == Samples.predict(text, Samples.model))
            #expect(Samples.model.explain(text, workspace: &workspace) == Samples.explain(text, Samples.model))
        }
    }

    @Test func `Many tasks share one model`() async {
        let expected = Samples.texts.map { Samples.predict($0, Samples.model) }
        await withTaskGroup(of: [Prediction].self) { group in
            for _ in 0..<16 {
                group.addTask {
                    var workspace = Workspace()
                    return Samples.texts.map { Samples.model.predict($0, workspace: &workspace) }
                }
            }
            for await predictions in group { #expect(predictions == expected) }
        }
    }

    @Test func `Parameters are sorted by key and rounded to a share of the largest weight`() {
        let parameters = LogisticRegression.Parameters(
            keys: [30, 10, 20], frequencyLevels: [3, 1, 2], weights: [-4, 1, 0.00001], bias: 0.5)
        #expect(parameters.keys == [10, 20, 30] && parameters.frequencyLevels == [1, 2, 3])
        #expect(parameters.weights == [8192, 0, -32767])
        #expect(abs(parameters.weightUnit - 4.0 / 32767) < 1e-9)
        let nothing = LogisticRegression.Parameters(keys: [1], frequencyLevels: [0], weights: [0 as Float], bias: 0)
        #expect(nothing.weights == [0])
    }

    @Test func `A full table finds every key and no other`() {
        // Keys that all want the same slot.
        let keys = (1...500).map { UInt32($0) << 16 }
        let table = NGramTable(
            .init(
                keys: keys, frequencyLevels: keys.map { UInt8(truncatingIfNeeded: $0 >> 16) },
                weights: keys.map { Int16($0 >> 16) }, weightUnit: 1, bias: 0))
        for key in keys {
            #expect(table[key].weight == Int16(key >> 16) && table[key].level == UInt16(UInt8(truncatingIfNeeded: key >> 16)) + 1)
            #expect(table[key + 1].level == 0 && table[key + 1].weight == 0)
        }
        let empty = NGramTable(.init(keys: [], frequencyLevels: [], weights: [Int16](), weightUnit: 1, bias: 0))
        #expect(empty[7].level == 0 && empty.squaredFrequencies[0] == 0)
    }
}
