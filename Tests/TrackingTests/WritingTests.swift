import Foundation
import Testing
import Tracking

@Suite("Writing MLflow's file store")
struct WritingTests {
    let project: TemporaryProject
    let experiment: Experiment

    init() throws {
        project = try TemporaryProject()
        experiment = try project.store.createExperiment(named: "sentiment")
    }

    @Test("An experiment has an id of 18 digits and the fields that MLflow 3.17 writes, and is found again by its name")
    func experimentFiles() throws {
        #expect(experiment.id.wholeMatch(of: /[1-9][0-9]{17}/) != nil)
        #expect(
            try project.text("\(experiment.id)/meta.yaml") == """
                artifact_location: content/runs/\(experiment.id)
                creation_time: 1767323045678
                effective_trace_archival_retention: null
                experiment_id: '\(experiment.id)'
                last_update_time: 1767323045678
                lifecycle_stage: active
                name: sentiment
                trace_location: null
                workspace: default

                """)
        #expect(try project.store.createExperiment(named: "sentiment") == experiment)
        #expect(try project.store.createExperiment(named: "other").id != experiment.id)
    }

    @Test(
        "A name that YAML would take for something else comes back as it was",
        arguments: [
            "yes", "null", "1e3", "12", "~", "a: b", "# x", "", "l'été", "two\nlines", "2026-01-02", "- x", "'", "\"q\"", " x ",
        ])
    func oddNames(name: String) throws {
        if name.isEmpty {
            #expect(throws: TrackingError.self) { try project.store.createExperiment(named: name) }
        } else {
            _ = try project.store.createExperiment(named: name)
            let run = try project.store.startRun(in: experiment, named: name)
            let contents = try project.store.load()
            #expect(contents.warnings.isEmpty)
            #expect(contents.experiments.contains { $0.name == name })
            #expect(try project.store.run(id: run.id).name == name)
        }
    }

    @Test("The name of a deleted experiment is taken")
    func deletedName() throws {
        try project.write([
            ".trash/666/meta.yaml": Written.experimentMeta(id: "666", lifecycle: "deleted").replacing("sentiment", with: "old")
        ])
        #expect(throws: TrackingError.self) { try project.store.createExperiment(named: "old") }
    }

    @Test(
        "A run begins as running, with MLflow's folders, and ends as finished or failed",
        arguments: [(Run.Status.finished, 3), (.failed, 4)])
    func runFiles(status: Run.Status, number: Int) throws {
        let run = try project.store.startRun(in: experiment, named: "logistic-regression", user: "ada")
        let path = "\(experiment.id)/\(run.id)"
        #expect(run.id.wholeMatch(of: /[0-9a-f]{32}/) != nil)
        let meta = { (end: String, status: Int) in
            """
            artifact_uri: content/runs/\(path)/artifacts
            end_time: \(end)
            entry_point_name: ''
            experiment_id: '\(experiment.id)'
            lifecycle_stage: active
            run_id: \(run.id)
            run_name: logistic-regression
            source_name: ''
            source_type: 4
            source_version: ''
            start_time: 1767323045678
            status: \(status)
            tags: []
            user_id: ada

            """
        }
        let plainID = run.id.contains(/[a-f]/) && run.id.wholeMatch(of: /[0-9]+e[0-9]+/) == nil
        if plainID { #expect(try project.text("\(path)/meta.yaml") == meta("null", 1)) }
        for folder in ["metrics", "params", "tags", "artifacts"] {
            #expect(
                FileManager.default.fileExists(
                    atPath: project.runs.appending(path: "\(path)/\(folder)").path(percentEncoded: false)))
        }
        #expect(try project.text("\(path)/tags/mlflow.runName") == "logistic-regression")
        #expect(try project.text("\(path)/tags/mlflow.user") == "ada")
        try run.finish(status)
        if plainID { #expect(try project.text("\(path)/meta.yaml") == meta("1767323045678", number)) }
        #expect(try project.store.run(id: run.id).status == status)
    }

    @Test("What is logged is in the files as MLflow writes it")
    func logging() throws {
        let run = try project.store.startRun(in: experiment, named: "n")
        let path = "\(experiment.id)/\(run.id)"
        try run.logMetric("epoch/loss", 0.5, step: 0, timestamp: 1)
        try run.logMetric("epoch/loss", 1e-7, step: 1, timestamp: 2)
        try run.logMetric("epoch/loss", 123_456_789, step: 2, timestamp: 3)
        try run.logMetric("epoch/loss", -.nan, step: 3, timestamp: 4)
        try run.logMetric("epoch/loss", -.infinity, step: 4)
        try run.logParam("opt/lr", "0.1\n")
        try run.setTag("vigie.data.digest", "a")
        try run.setTag("vigie.data.digest", "b")
        try run.logArtifact(Data("x".utf8), at: "model/MLmodel")
        #expect(
            try project.text("\(path)/metrics/epoch/loss")
                == "1 0.5 0\n2 1e-07 1\n3 123456789.0 2\n4 nan 3\n1767323045678 -inf 4\n")
        #expect(try project.text("\(path)/params/opt/lr") == "0.1\n")
        #expect(try project.text("\(path)/tags/vigie.data.digest") == "b")
        let read = try project.store.run(id: run.id)
        #expect(read.metrics["epoch/loss"]?.count == 5)
        #expect(try read.artifacts() == [Artifact(path: "model/MLmodel", bytes: 1)])
        #expect(try project.store.load().warnings.isEmpty)
    }

    @Test("Lines that several threads log at once are all there, whole")
    func concurrentLogging() async throws {
        let run = try project.store.startRun(in: experiment, named: "n")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                group.addTask {
                    for step in 0..<50 { try run.logMetric("m", Double(writer), step: step) }
                }
            }
            try await group.waitForAll()
        }
        let points = try #require(try project.store.run(id: run.id).metrics["m"])
        #expect(Set(points).count == 400)
    }

    @Test("A param is logged once: the same value again is nothing, another one is refused")
    func immutableParam() throws {
        let run = try project.store.startRun(in: experiment, named: "n")
        try run.logParam("seed", "1")
        try run.logParam("seed", "1")
        let error = #expect(throws: TrackingError.self) { try run.logParam("seed", "2") }
        #expect(error?.description.contains("'1'") == true)
        #expect(try project.store.run(id: run.id).params == ["seed": "1"])
    }

    @Test(
        "A key that would leave its folder, or that MLflow would refuse, is refused",
        arguments: [
            "", "../x", "a/../b", "/x", "x/", "a//b", ".x", "a/.", "a\\b", "a\nb", "a*b", "a\0b",
            String(repeating: "k", count: 251),
        ])
    func badKeys(key: String) throws {
        let run = try project.store.startRun(in: experiment, named: "n")
        #expect(throws: TrackingError.self) { try run.logMetric(key, 1) }
        #expect(throws: TrackingError.self) { try run.logParam(key, "1") }
        #expect(throws: TrackingError.self) { try run.setTag(key, "1") }
        let read = try project.store.run(id: run.id)
        #expect(read.metrics.isEmpty && read.params.isEmpty && read.tags == ["mlflow.runName": "n"])
    }

    @Test("A key cannot be a folder of other keys")
    func collidingKeys() throws {
        let run = try project.store.startRun(in: experiment, named: "n")
        try run.logMetric("loss", 1)
        try run.logParam("a/b", "1")
        let error = #expect(throws: TrackingError.self) { try run.logMetric("loss/epoch", 1) }
        #expect(error?.description.contains("collides with 'loss'") == true)
        #expect(throws: TrackingError.self) { try run.logParam("a", "1") }
    }

    @Test("The limits of lengths are MLflow's, counted in code points, and the error states them")
    func limits() throws {
        let run = try project.store.startRun(in: experiment, named: "n")
        try run.logParam(String(repeating: "k", count: 250), String(repeating: "é", count: 6_000))
        try run.setTag("note", String(repeating: "x", count: 8_000))
        let param = #expect(throws: TrackingError.self) { try run.logParam("p", String(repeating: "x", count: 6_001)) }
        #expect(param?.kind == .invalid)
        #expect(param?.description.contains("6001") == true && param?.description.contains("6000") == true)
        #expect(throws: TrackingError.self) { try run.setTag("note", String(repeating: "x", count: 8_001)) }
        #expect(throws: TrackingError.self) { try project.store.createExperiment(named: String(repeating: "x", count: 501)) }
    }

    @Test("A run in an experiment that is gone is refused")
    func noExperiment() throws {
        let error = #expect(throws: TrackingError.self) {
            try project.store.startRun(in: Experiment(id: "1", name: "gone"), named: "n")
        }
        #expect(error?.kind == .notFound)
    }

    @Test("No file of the store names the machine, and no temporary file is left")
    func portable() throws {
        let run = try project.store.startRun(in: experiment, named: "n", user: "ada")
        try run.logParam("p", "1")
        try run.logArtifact(Data("x".utf8), at: "model/MLmodel")
        try run.finish()
        _ = try project.store.registerModel(name: "sentiment")
        _ = try project.store.createVersion(of: "sentiment", run: run.id, source: "model")
        try project.store.setAlias("champion", of: "sentiment", version: 1)
        let paths = try #require(FileManager.default.enumerator(atPath: project.runs.path(percentEncoded: false))).compactMap {
            $0 as? String
        }
        #expect(paths.contains { $0.hasSuffix("aliases/champion") })
        for path in paths {
            #expect(!path.hasSuffix(".tmp"))
            if let text = try? project.text(path) { #expect(!text.contains(project.root.lastPathComponent), "\(path)") }
        }
    }
}
