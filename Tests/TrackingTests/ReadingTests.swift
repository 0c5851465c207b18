import Foundation
import Testing
import Tracking

/// A short way into the folder of the run that ``Written`` has.
private let run = "\(Written.experiment)/\(Written.run)"

@Suite("Reading MLflow's file store")
struct ReadingTests {
    let project: TemporaryProject

    init() throws {
        project = try TemporaryProject()
        try project.write(Written.files)
    }

    @Test("A finished run is read with all that it logged")
    func whole() throws {
        let contents = try project.store.load()
        #expect(contents.warnings.isEmpty)
        #expect(contents.experiments.map(\.name) == ["sentiment"])
        let found = try #require(contents.runs.first)
        #expect(found.name == "logistic-regression")
        #expect(found.shortID == "578fa783")
        #expect(found.status == .finished)
        #expect(found.start == Date(timeIntervalSince1970: 1_795_252_741.068))
        #expect(found.end == Date(timeIntervalSince1970: 1_795_252_741.083))
        #expect(found.params == ["l2": "0.1"])
        #expect(found.tags == ["mlflow.runName": "logistic-regression"])
        #expect(found.latestMetrics == ["test_accuracy": 0.83])
        #expect(try found.artifacts() == [Artifact(path: "model/MLmodel", bytes: 12)])
        #expect(try project.store.run(id: Written.run) == found)
    }

    @Test(
        "Metric lines of every age are read",
        arguments: [
            ("1 0.5\n", [MetricPoint(value: 0.5, timestamp: 1, step: 0)]),
            ("1 0.5 7\n", [MetricPoint(value: 0.5, timestamp: 1, step: 7)]),
            ("1 0.5 7 tweets 1f2e3d\n", [MetricPoint(value: 0.5, timestamp: 1, step: 7)]),
            ("1 0.5 0", [MetricPoint(value: 0.5, timestamp: 1, step: 0)]),
            (
                "1 1e-07 0\r\n2 3 1\r\n",
                [MetricPoint(value: 1e-7, timestamp: 1, step: 0), MetricPoint(value: 3, timestamp: 2, step: 1)]
            ),
            (
                "1 inf 0\n2 -inf -1\n1 inf 0\n",
                [MetricPoint(value: -.infinity, timestamp: 2, step: -1), MetricPoint(value: .infinity, timestamp: 1)]
            ),
        ])
    func metricLines(text: String, points: [MetricPoint]) throws {
        try project.write(["\(run)/metrics/m": text])
        let contents = try project.store.load()
        #expect(contents.runs.first?.metrics["m"] == points)
        #expect(contents.warnings.isEmpty)
    }

    @Test("A number is read to its last digit, however it is written")
    func digits() throws {
        var generator = SystemRandomNumberGenerator()
        let special = [
            "0.1", "-0.0", "5e-324", "1.7976931348623157e308", "123456789012345", "999999999999999.9", "+1.5", "1e22", ".5",
        ]
        let drawn = (0..<2000).map { _ in "\(Double.random(in: -2...2, using: &generator))" }
        let rounded = (0..<2000).map { _ in "\((Double.random(in: -2...2, using: &generator) * 1e6).rounded() / 1e6)" }
        let texts = special + drawn + rounded
        let lines = texts.enumerated().map { "1 \($1) \($0)\n" }.joined()
        try project.write(["\(run)/metrics/m": lines])
        let points = try #require(try project.store.load().runs.first?.metrics["m"])
        #expect(points.map(\.value.bitPattern) == texts.map { Double($0)?.bitPattern })
    }

    @Test("Points that were logged twice or out of order stand once, by step, timestamp and value")
    func order() throws {
        try project.write(["\(run)/metrics/m": "9 1 2\n1 2 2\n9 nan 1\n9 1 2\n9 -1 1\n9 nan 1\n"])
        let points = try #require(try project.store.load().runs.first?.metrics["m"])
        #expect(
            points == [
                MetricPoint(value: -1, timestamp: 9, step: 1), MetricPoint(value: .nan, timestamp: 9, step: 1),
                MetricPoint(value: 2, timestamp: 1, step: 2), MetricPoint(value: 1, timestamp: 9, step: 2),
            ])
    }

    @Test("A metric may be nan")
    func nan() throws {
        try project.write(["\(run)/metrics/m": "1 nan 0\n"])
        #expect(try project.store.load().runs.first?.latestMetric("m")?.value.isNaN == true)
    }

    @Test(
        "The latest value is the maximum of step, then timestamp, then value, not the last line",
        arguments: [
            ("1 0.1 2\n2 0.9 1\n", 0.1),
            ("5 0.1 1\n4 0.9 1\n", 0.1),
            ("1 0.1 1\n1 0.9 1\n1 0.5 1\n", 0.9),
        ])
    func latest(text: String, value: Double) throws {
        try project.write(["\(run)/metrics/m": text])
        #expect(try project.store.run(id: Written.run).latestMetric("m")?.value == value)
    }

    @Test(
        "A metric that cannot be read is left out whole, and the warning says in which line",
        arguments: [
            ("1 0.5 0\n1 0.5 0 tweets\n", 2, "4"),
            ("1 much 0\n", 1, "much"),
            ("soon 0.5 0\n", 1, "soon"),
            ("1 0.5 one\n", 1, "one"),
            ("", nil, "no value"),
        ] as [(String, Int?, String)])
    func badMetric(text: String, line: Int?, reason: String) throws {
        try project.write(["\(run)/metrics/deep/m": text])
        let contents = try project.store.load()
        #expect(contents.runs.first?.latestMetrics == ["test_accuracy": 0.83])
        let warning = try #require(contents.warnings.first)
        #expect(warning.file.path(percentEncoded: false).hasSuffix("metrics/deep/m"))
        #expect(warning.line == line)
        #expect(warning.reason.contains(reason))
    }

    @Test("A slash in a key is a sub-folder; params keep their lines")
    func nestedKeys() throws {
        try project.write([
            "\(run)/params/opt/adam/lr": "1e-3", "\(run)/params/note": "one\ntwo\n", "\(run)/metrics/epoch/loss": "1 2 3\n",
        ])
        let found = try project.store.run(id: Written.run)
        #expect(found.params == ["l2": "0.1", "opt/adam/lr": "1e-3", "note": "one\ntwo\n"])
        #expect(found.latestMetric("epoch/loss")?.value == 2)
    }

    @Test("A run of an early MLflow has run_uuid, a number for its experiment, no stage and no status")
    func earlyRun() throws {
        let id = "0123456789012345678901234567890e"
        try project.write([
            "0/meta.yaml": "experiment_id: 0\nname: Default\nartifact_location: mlruns/0\n",
            "0/\(id)/meta.yaml":
                "run_uuid: \(id)\nexperiment_id: 0\nname: first try\nstart_time: 1500000000000\nend_time: null\n",
        ])
        let contents = try project.store.load()
        #expect(contents.warnings.isEmpty)
        let early = try #require(contents.runs.first)
        #expect(early.id == id)
        #expect(early.name == "first try")
        #expect(early.experimentID == "0")
        #expect(early.status == .running)
        #expect(early.end == nil)
    }

    @Test("Deleted runs and experiments are left out unless they are asked for")
    func deleted() throws {
        let id = String(repeating: "d", count: 32)
        try project.write([
            "\(Written.experiment)/\(id)/meta.yaml": Written.runMeta(id: id, lifecycle: "deleted"),
            "555/meta.yaml": Written.experimentMeta(id: "555", lifecycle: "deleted"),
            ".trash/666/meta.yaml": Written.experimentMeta(id: "666", lifecycle: "deleted"),
        ])
        #expect(try project.store.load().runs.map(\.id) == [Written.run])
        #expect(try project.store.load().experiments.map(\.id) == [Written.experiment])
        let all = try project.store.load(includingDeleted: true)
        #expect(Set(all.runs.map(\.id)) == [Written.run, id])
        #expect(Set(all.experiments.map(\.id)) == [Written.experiment, "555"])
    }

    @Test("The folders that MLflow keeps beside the runs are no runs", arguments: ["tags", "datasets", "traces", "models"])
    func reserved(folder: String) throws {
        try project.write(["\(Written.experiment)/\(folder)/x/meta.yaml": "{"])
        let contents = try project.store.load()
        #expect(contents.runs.count == 1)
        #expect(contents.warnings.isEmpty)
    }

    @Test(
        "A malformed run is left out, and the warning names its file and the reason",
        arguments: [
            ("", nil, "empty"),
            ("- a\n- b\n", nil, "not a YAML mapping"),
            ("run_id: x\nname: 'open\n", 3, "not YAML"),
            ("name: nobody\n", nil, "neither 'run_id' nor 'run_uuid'"),
            ("run_id: other\n", nil, "names the run 'other'"),
            ("run_id: bad\nexperiment_id: '7'\n", 2, "names the experiment '7'"),
            ("run_id: bad\nstatus: 9\n", 2, "none of MLflow's: '9'"),
            ("run_id: bad\nstart_time: noon\n", 2, "not a whole number: 'noon'"),
            ("run_id: bad\nlifecycle_stage: asleep\n", 2, "asleep"),
        ] as [(String, Int?, String)])
    func malformedRun(meta: String, line: Int?, reason: String) throws {
        try project.write(["\(Written.experiment)/bad/meta.yaml": meta])
        let contents = try project.store.load()
        #expect(contents.runs.map(\.id) == [Written.run])
        try #require(contents.warnings.count == 1)
        #expect(contents.warnings[0].file.path(percentEncoded: false).hasSuffix("\(Written.experiment)/bad/meta.yaml"))
        #expect(contents.warnings[0].reason.contains(reason), "\(contents.warnings[0])")
        #expect(contents.warnings[0].line == line)
    }

    @Test("A run without meta.yaml, and one with bytes that are no text, are left out with a warning")
    func unreadableMeta() throws {
        try project.write(["\(Written.experiment)/aaa/params/x": "1"])
        try project.write(Data([0xFF, 0xFE, 0x00]), at: "\(Written.experiment)/bbb/meta.yaml")
        let contents = try project.store.load()
        #expect(contents.runs.map(\.id) == [Written.run])
        #expect(contents.warnings.map(\.reason) == ["is missing (or not a regular file)", "is not UTF-8 text"])
        let error = #expect(throws: TrackingError.self) { try project.store.run(id: "bbb") }
        #expect(error?.kind == .malformed)
    }

    @Test("A malformed experiment is left out with its runs; the others are read")
    func malformedExperiment() throws {
        try project.write([
            "111/meta.yaml": "experiment_id: '222'\nname: moved by hand\n",
            "111/eee/meta.yaml": "run_id: eee\n",
            "333/meta.yaml": "name: [\n",
        ])
        let contents = try project.store.load()
        #expect(contents.runs.map(\.id) == [Written.run])
        #expect(contents.warnings.count == 2)
        #expect(contents.warnings.contains { $0.reason.contains("'222'") && $0.reason.contains("'111'") })
    }

    @Test("Neither a link nor a hidden file is a key, and a linked run is not followed")
    func links() throws {
        try project.write([
            "\(run)/params/.DS_Store": "x", "../secret.txt": "secret",
            "../elsewhere/meta.yaml": Written.runMeta(id: "fff"),
        ])
        let manager = FileManager.default
        try manager.createSymbolicLink(
            at: project.runs.appending(path: "\(run)/params/stolen"),
            withDestinationURL: project.root.appending(path: "content/secret.txt"))
        try manager.createSymbolicLink(
            at: project.runs.appending(path: "\(run)/artifacts/stolen"),
            withDestinationURL: project.root.appending(path: "content/secret.txt"))
        try manager.createSymbolicLink(
            at: project.runs.appending(path: "\(Written.experiment)/fff"),
            withDestinationURL: project.root.appending(path: "content/elsewhere"))
        let contents = try project.store.load()
        #expect(contents.runs.map(\.id) == [Written.run])
        #expect(contents.runs.first?.params == ["l2": "0.1"])
        #expect(contents.warnings.map(\.reason) == ["is a symbolic link and was not followed"])
        #expect(try contents.runs.first?.artifacts().map(\.path) == ["model/MLmodel"])
        #expect(throws: TrackingError.self) { try contents.runs.first?.artifact(at: "stolen") }
    }

    @Test(
        "An artifact's path stays inside the run",
        arguments: ["../params/l2", "/etc/passwd", "", "model/../../params/l2", "model//MLmodel"])
    func escapingArtifact(path: String) throws {
        let found = try project.store.run(id: Written.run)
        let error = #expect(throws: TrackingError.self) { try found.artifact(at: path) }
        #expect(error?.kind == .invalid)
    }

    @Test("A missing artifact's error names the nearest one")
    func nearestArtifact() throws {
        let found = try project.store.run(id: Written.run)
        let error = #expect(throws: TrackingError.self) { try found.artifact(at: "modle") }
        #expect(error?.description.contains("Did you mean 'model'?") == true)
    }

    @Test("A missing store is an error, an empty one is not")
    func noStore() throws {
        let error = #expect(throws: TrackingError.self) { try FileStore(root: project.root.appending(path: "none")).load() }
        #expect(error?.kind == .notFound)
        try FileManager.default.createDirectory(at: project.root.appending(path: "empty"), withIntermediateDirectories: true)
        let contents = try FileStore(root: project.root.appending(path: "empty")).load()
        #expect(contents.runs.isEmpty && contents.warnings.isEmpty)
    }

    @Test("A run that is not there: the error names the one that begins so")
    func missingRun() throws {
        let error = #expect(throws: TrackingError.self) { try project.store.run(id: "578fa783") }
        #expect(error?.description.contains(Written.run) == true)
        let other = #expect(throws: TrackingError.self) { try project.store.run(id: "../models") }
        #expect(other?.kind == .invalid)
    }
}
