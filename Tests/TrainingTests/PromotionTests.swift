import Foundation
import Testing
import Tracking
import Training

@Suite struct PromotionTests {
    private let project: TemporaryProject
    private let experiment: Experiment

    init() throws {
        project = try TemporaryProject()
        experiment = try project.store.createExperiment(named: "tweets")
    }

    /// Registers a run of that accuracy on the validation set; nil for one that was not measured.
    private func register(
        _ accuracy: Double?, _ policy: Promotion.Policy, kind: String = "logistic-regression"
    ) throws -> Promotion.Outcome {
        let writer = try project.store.startRun(in: experiment, named: kind)
        if let accuracy { try writer.logMetric("validation_accuracy", accuracy) }
        // Neither the test set nor an earlier value decides.
        try writer.logMetric("test_accuracy", 1 - (accuracy ?? 0))
        try writer.logArtifact(Data("flavors: {}\n".utf8), at: "model/MLmodel")
        try writer.finish()
        let outcome = try Promotion(store: project.store, policy: policy).register(run: writer.id, as: "sentiment", alias: kind)
        #expect(outcome.version.runID == writer.id)
        return outcome
    }

    private var aliases: [String: Int] {
        get throws { try project.store.registeredModel(named: "sentiment").aliases }
    }

    @Test(arguments: [Promotion.Policy.better, .always])
    func `The first version becomes the champion`(policy: Promotion.Policy) throws {
        let outcome = try register(0.8, policy)
        #expect(outcome.isChampion && outcome.version.version == 1 && outcome.version.displayName == "sentiment/1")
        #expect(try aliases == ["champion": 1, "logistic-regression": 1])
        let resolved = try project.store.resolve("models:/sentiment@champion")
        #expect(resolved.name == "sentiment/1" && resolved.run?.id == outcome.version.runID)
        #expect(FileManager.default.fileExists(atPath: resolved.folder.appending(path: "MLmodel").path(percentEncoded: false)))
    }

    @Test(arguments: [(0.81, true), (0.8, true), (0.79, false), (nil, false)] as [(Double?, Bool)])
    func `A later version becomes it when it is at least as accurate`(accuracy: Double?, isChampion: Bool) throws {
        _ = try register(0.8, .better)
        let outcome = try register(accuracy, .better)
        #expect(outcome.isChampion == isChampion && outcome.version.version == 2)
        #expect(try aliases == ["champion": isChampion ? 2 : 1, "logistic-regression": 2])
    }

    @Test func `The present champion is the one to beat, not the version before`() throws {
        _ = try register(0.8, .better)
        _ = try register(0.6, .better)
        #expect(try !register(0.7, .better).isChampion)
        #expect(try register(0.9, .better).isChampion)
        #expect(try aliases == ["champion": 4, "logistic-regression": 4])
    }

    @Test func `Never leaves the champion, even where there is none`() throws {
        #expect(try !register(0.9, .never).isChampion)
        #expect(try aliases == ["logistic-regression": 1])
        _ = try register(0.5, .better)
        #expect(try !register(0.9, .never).isChampion)
        #expect(try aliases == ["champion": 2, "logistic-regression": 3])
    }

    @Test func `Always takes a worse one`() throws {
        _ = try register(0.9, .better)
        #expect(try register(0.1, .always).isChampion)
        #expect(try aliases == ["champion": 2, "logistic-regression": 2])
    }

    @Test func `A champion that was never measured gives way`() throws {
        _ = try register(nil, .always)
        #expect(try register(0.1, .better).isChampion)
    }

    @Test func `The alias of a kind moves with its own versions only`() throws {
        _ = try register(0.8, .better)
        _ = try register(0.7, .better, kind: "fast-text")
        #expect(try aliases == ["champion": 1, "logistic-regression": 1, "fast-text": 2])
        _ = try register(0.75, .better, kind: "fast-text")
        #expect(try aliases == ["champion": 1, "logistic-regression": 1, "fast-text": 3])
    }

    @Test func `A run that is not there is not registered`() throws {
        #expect(throws: TrackingError.self) {
            try Promotion(store: project.store, policy: .better)
                .register(run: String(repeating: "0", count: 32), as: "sentiment", alias: "logistic-regression")
        }
        #expect(try project.store.load().models.isEmpty)
    }
}
