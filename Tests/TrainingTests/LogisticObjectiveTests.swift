import Foundation
import Kernels
import Testing

@testable import Sentiment
@testable import Training

@Suite struct LogisticObjectiveTests {
    private let data = Samples.noisy(120, seed: 5)
    private let l2 = 0.7
    private let vectorizer: NGramVectorizer
    private let rows: SparseRows

    init() {
        let occurrences = NGramOccurrences(data, parts: 3, threads: 1)
        vectorizer = NGramVectorizer(
            vocabulary: NGramVocabulary(occurrences: occurrences.keys, minimumCount: 3, maximumSize: 500, threads: 1),
            documentCount: data.count)
        rows = vectorizer.rows(of: occurrences, threads: 1)
    }

    private func objective(parts: Int = 3, threads: Int = 2) -> LogisticObjective {
        LogisticObjective(
            rows: rows, targets: data.targets, frequencies: vectorizer.frequencies, l2: l2, parts: parts, threads: threads)
    }

    @Test func `Rows have the norm 1, or nothing that the vocabulary knows`() {
        let frequencies = vectorizer.frequencies
        var empty = 0
        for row in 0..<rows.rowCount {
            let columns = rows.columns[rows.offsets[row]..<rows.offsets[row + 1]]
            let norm = columns.reduce(0.0) { $0 + pow(frequencies[Int($1)] * Double(rows.rowScales[row]), 2) }.squareRoot()
            if columns.isEmpty { empty += 1 } else { #expect(abs(norm - 1) < 1e-6) }
        }
        #expect(rows.rowCount == data.count && empty < data.count / 2)
    }

    @Test func `At the start all odds are even`() {
        let (value, gradient) = objective().value(at: objective().start)
        #expect(abs(value - log(2)) < 1e-12)
        #expect(gradient.count == rows.columnCount + 1)
        let positives = Double(data.targets.count { $0 == 1 })
        // Twice the mean residual of the bias: its scale is 2.
        #expect(abs(gradient[rows.columnCount] - 2 * (0.5 - positives / Double(data.count))) < 1e-12)
    }

    /// Central differences with step 1e-3: the weights are rounded to single precision, so that smaller steps drown in it.
    @Test func `Its gradient agrees with finite differences`() {
        let objective = objective()
        let point = objective.start.indices.map { sin(Double($0)) / 2 }
        let gradient = objective.value(at: point).gradient
        for index in stride(from: 0, to: point.count, by: 7) {
            var (above, below) = (point, point)
            above[index] += 1e-3
            below[index] -= 1e-3
            let slope = (objective.value(at: above).value - objective.value(at: below).value) / 2e-3
            #expect(abs(gradient[index] - slope) < 1e-4, "\(index)")
        }
    }

    @Test func `The number of threads changes no bit`() {
        let point = objective().start.indices.map { sin(Double($0)) }
        let results = [1, 2, 3].map { objective(threads: $0).value(at: point) }
        for result in results {
            #expect(result.value.bitPattern == results[0].value.bitPattern)
            #expect(result.gradient.map(\.bitPattern) == results[0].gradient.map(\.bitPattern))
        }
    }

    /// The stationarity of Σ losses + λ/2·‖w‖², written out without the preconditioning: the scaled point and the true
    /// coefficients have the same minimum.
    @Test func `At the minimum the gradient of the plain problem is near zero`() {
        let objective = objective()
        let state = LBFGS(maximumIterations: 300, tolerance: 1e-6).minimize(from: objective.start, objective.value(at:)) { _ in }
        let (weights, bias) = objective.parameters(at: state.point)
        let frequencies = vectorizer.frequencies
        let atStart = plainGradient(weights: weights.map { _ in 0 }, bias: 0, frequencies)
        let atEnd = plainGradient(weights: weights, bias: bias, frequencies)
        #expect(norm(atEnd) < 1e-4 * norm(atStart))
        #expect(state.value < log(2) * 0.9)
    }

    private func plainGradient(weights: [Float], bias: Float, _ frequencies: [Double]) -> [Double] {
        var gradient = zip(weights, frequencies).map { l2 * Double($0) / $1 } + [0]
        for row in 0..<rows.rowCount {
            let columns = rows.columns[rows.offsets[row]..<rows.offsets[row + 1]].map(Int.init)
            let scale = Double(rows.rowScales[row])
            let logit = columns.reduce(Double(bias)) { $0 + Double(weights[$1]) * scale }
            let residual = 1 / (1 + exp(-logit)) - Double(data.targets[row])
            for column in columns { gradient[column] += residual * scale * frequencies[column] }
            gradient[rows.columnCount] += residual
        }
        return gradient
    }

    private func norm(_ vector: [Double]) -> Double { vector.reduce(0) { $0 + $1 * $1 }.squareRoot() }

    /// Both compute in single precision, and the model's weights are rounded to 1/32767 of the largest.
    @Test func `What training computes is what the model serves`() {
        let weights = (0..<rows.columnCount).map { Float(cos(Double($0))) }
        let model = LogisticRegression(
            description: Samples.train().model.description,
            parameters: .init(
                keys: vectorizer.vocabulary.keys, frequencyLevels: vectorizer.frequencyLevels, weights: weights, bias: 0.125))
        let trained = logits(of: rows, rows: 0..<rows.rowCount, weights: weights, bias: 0.125)
        var workspace = Workspace()
        for (text, logit) in zip(data.texts, trained) {
            #expect(abs(model.explain(text, workspace: &workspace).logit - Double(logit)) < 5e-4)
        }
    }
}
