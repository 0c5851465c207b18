import Evaluation
import Foundation
import Testing

@Suite struct BehaviourReportTests {
    private let report = BehaviourReport(suites: [
        .init(
            capability: "negation", kind: .minimumFunctionality, n: 3, failed: 1,
            examples: [
                .init(text: "not good", expected: "negative", probability: 0.7)
            ]),
        .init(capability: "names", kind: .invariance, n: 4, failed: 0, examples: []),
        .init(
            capability: "negation", kind: .directional, n: 1, failed: 1,
            examples: [
                .init(text: "good", changed: "not good", expected: "down", probability: 0.6, changedProbability: 0.7)
            ]),
    ])

    @Test func `Capabilities are counted over all kinds`() {
        #expect(report.n == 8 && report.failed == 2)
        #expect(report.failureRates.map(\.capability) == ["negation", "names"])
        #expect(report.failureRates.map(\.rate) == [0.5, 0])
        #expect(BehaviourReport(suites: []).failureRates.isEmpty && BehaviourReport(suites: []).n == 0)
    }

    @Test func `The file has the names of CheckList`() throws {
        let data = try JSONEncoder().encode(report)
        let text = String(decoding: data, as: UTF8.self)
        for part in ["\"suites\"", "\"MFT\"", "\"INV\"", "\"DIR\"", "\"changed_probability\":0.7", "\"failed\":1"] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(try JSONDecoder().decode(BehaviourReport.self, from: data) == report)
    }
}
