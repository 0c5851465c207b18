import Evaluation
import Foundation
import Records
import Sentiment
import Testing

@testable import Training

/// Likes texts by how often they say `good`, and turns round at `not`.
private struct Counting: Classifier {
    let description = ModelDescription(
        kind: "counting", labels: [.negative, .positive], languages: ["en"], maximumLength: 500, normalizer: "",
        hyperparameters: [:])

    func predict(_ text: Span<UInt8>, workspace: inout Workspace) -> Prediction {
        let words = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }.split(separator: " ")
        let share = min(0.9, 0.4 + 0.2 * Double(words.count { $0 == "good" }))
        let probability = words.contains("not") ? 1 - share : share
        return Prediction(
            label: probability >= 0.5 ? .positive : .negative, probability: probability,
            confidence: max(probability, 1 - probability))
    }

    func explain(_ text: Span<UInt8>, workspace: inout Workspace) -> Explanation {
        Explanation(segments: [], bias: 0, logit: 0)
    }
}

@Suite struct BehaviourTestsTests {
    private static let file = """
        - capability: praise
          kind: MFT
          label: positive
          texts: [a good crew, a crew]
        - capability: praise
          kind: MFT
          label: negative
          texts: [a not good crew]
        - capability: names
          kind: INV
          pairs: [[a good Ann, a good Bob], [a good Ann, a not good Ann]]
        - capability: praise
          kind: DIR
          direction: up
          pairs: [[crew, good crew], [good crew, fine crew]]
        - capability: praise
          kind: DIR
          direction: down
          pairs: [[good crew, not good crew], [crew, staff]]
        """

    @Test func `Each case passes or fails by its kind`() throws {
        let tests = try BehaviourTests(parsing: Self.file)
        #expect(tests.count == 9)
        let report = tests.run(on: Counting())
        #expect(report.suites.map(\.capability) == ["praise", "names", "praise"])
        #expect(report.suites.map(\.kind) == [.minimumFunctionality, .invariance, .directional])
        #expect(report.suites.map(\.n) == [3, 2, 4] && report.suites.map(\.failed) == [1, 1, 2])
        #expect(report.suites[0].examples == [.init(text: "a crew", expected: "positive", probability: 0.4)])
        #expect(
            report.suites[1].examples == [
                .init(
                    text: "a good Ann", changed: "a not good Ann", expected: "same", probability: 0.6, changedProbability: 0.4)
            ])
        // A change that moves nothing has not moved it the right way.
        #expect(report.suites[2].examples.map(\.changed) == ["fine crew", "staff"])
        #expect(report.suites[2].examples.map(\.expected) == ["up", "down"])
    }

    @Test(arguments: [
        ("", 1, "list of suites"), ("capability: x", 1, "list of suites"), ("- [", 2, "not YAML"), ("- x", 1, "capability"),
        ("- capability: x\n  kind: ABC", 2, "MFT, INV or DIR"), ("- kind: INV\n  pairs: [[a, b]]", 1, "small letters"),
        ("- capability: Big\n  kind: INV\n  pairs: [[a, b]]", 1, "small letters"),
        ("- capability: x\n  kind: MFT\n  texts: [a]", 1, "negative or positive"),
        ("- capability: x\n  kind: MFT\n  label: neutral\n  texts: [a]", 3, "negative or positive"),
        ("- capability: x\n  kind: MFT\n  label: negative", 1, "`texts` must be a list"),
        ("- capability: x\n  kind: MFT\n  label: negative\n  texts: []", 4, "`texts` must be a list"),
        ("- capability: x\n  kind: MFT\n  label: negative\n  texts: ['']", 4, "words"),
        ("- capability: x\n  kind: MFT\n  label: negative\n  texts: [a, a]", 4, "twice"),
        ("- capability: x\n  kind: INV\n  pairs: [[a]]", 3, "two different texts"),
        ("- capability: x\n  kind: INV\n  pairs: [[a, a]]", 3, "two different texts"),
        ("- capability: x\n  kind: DIR\n  pairs: [[a, b]]", 1, "up or down"),
        ("- capability: x\n  kind: DIR\n  direction: left\n  pairs: [[a, b]]", 3, "up or down"),
        ("- capability: x\n  kind: INV\n  pair: [[a, b]]\n  pairs: [[a, b]]", 3, "`pair` is unknown"),
    ])
    func `A file of another form is refused with its line`(text: String, line: Int, reason: String) {
        let error = #expect(throws: BehaviourTests.Invalid.self) { try BehaviourTests(parsing: text) }
        #expect(
            error?.problems.contains { $0.line == line && $0.reason.contains(reason) } == true, "\(String(describing: error))")
    }

    @Test func `All problems of a file are told at once`() throws {
        let project = try TemporaryProject()
        try project.write("- kind: INV\n- capability: x\n  kind: MFT\n", at: "behaviour.yml")
        let error = #expect(throws: FileError.self) {
            try BehaviourTests(contentsOf: project.root.appending(path: "behaviour.yml"))
        }
        #expect(error?.reason.contains("line 1") == true && error?.reason.contains("line 2") == true)
        #expect(throws: FileError.self) { try BehaviourTests(contentsOf: project.root.appending(path: "missing.yml")) }
    }

    @Test func `The project's own file is in order, and has every kind and sixty cases or more`() throws {
        let file = URL(filePath: FileManager.default.currentDirectoryPath).appending(path: "content/behaviour.yml")
        let tests = try BehaviourTests(contentsOf: file)
        #expect(tests.count >= 60 && Set(tests.suites.map(\.kind)).count == 3)
    }
}
