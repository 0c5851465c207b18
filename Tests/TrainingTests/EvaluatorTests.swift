import Evaluation
import Testing

@testable import Training

@Suite struct EvaluatorTests {
    private let model = Samples.train().model

    @Test func `The misclassified are the positions of the texts whose label was missed`() throws {
        var rows = Samples.rows(heldOut: true)
        for index in [0, 3, 11] { rows[index].target = 1 - rows[index].target }
        for threads in [1, 2, 5] {
            let report = try Evaluator(model: model, threads: threads).evaluate(Samples.dataset(rows))
            #expect(report.misclassified == [0, 3, 11])
            #expect(report.evaluation.confusionMatrix.n == rows.count)
            #expect(abs(report.evaluation.accuracy - (1 - 3 / Double(rows.count))) < 1e-12)
        }
    }

    @Test func `More threads than texts change nothing`() {
        let data = Samples.dataset(Array(Samples.rows().prefix(3)))
        let probabilities = [1, 16].map { Evaluator(model: model, threads: $0).probabilities(of: data) }
        #expect(probabilities[0].count == 3 && probabilities[0] == probabilities[1])
    }

    @Test func `An empty set cannot be measured`() {
        #expect(throws: (any Error).self) { try Evaluator(model: model, threads: 2).evaluate(Dataset()) }
    }

    @Test func `The speed is positive, and the slow texts take longer than the median`() {
        let speed = Evaluator(model: model, threads: 2).measureSpeed(on: Samples.validation, seed: 1)
        #expect(speed.latencyP50 > 0 && speed.latencyP99 >= speed.latencyP50 && speed.textsPerSecond > 0)
    }
}
