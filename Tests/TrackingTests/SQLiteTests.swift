import Foundation
import GRDB
import Testing
import Tracking

@Suite("Reading MLflow's database")
struct SQLiteTests {
    let database: MLflowDatabase

    init() throws {
        database = try MLflowDatabase()
        try database.fill()
    }

    private func read(includingDeleted: Bool = false) async throws -> StoreContents {
        try await SQLiteStore(database: database.file).contents(includingDeleted: includingDeleted)
    }

    @Test("A finished run is read with all that it logged")
    func whole() async throws {
        try database.writeFile("mlruns/1/\(database.run)/artifacts/model/MLmodel", "flavors: {}\n")
        try database.execute("INSERT INTO experiment_tags VALUES ('team', 'marketing', 1)")
        let contents = try await read()
        #expect(contents.warnings.isEmpty)
        #expect(contents.experiments.map(\.id) == ["1"])
        #expect(contents.experiments.map(\.tags) == [["team": "marketing"]])
        let run = try #require(contents.runs.first)
        #expect(run.id == database.run)
        #expect(run.name == "logistic-regression")
        #expect(run.status == .finished)
        #expect(run.start == Date(timeIntervalSince1970: 1_795_252_741.068))
        #expect(run.params == ["l2": "0.1"])
        #expect(run.tags == ["mlflow.runName": "logistic-regression"])
        #expect(run.metrics == ["test_accuracy": [MetricPoint(value: 0.83, timestamp: 1_795_252_741_075)]])
        #expect(try run.artifacts() == [Artifact(path: "model/MLmodel", bytes: 12)])
    }

    @Test("NaN and the infinities come back from what the database holds in their place")
    func extremes() async throws {
        try database.execute(
            "INSERT INTO metrics VALUES ('loss', 0, 1, '\(database.run)', 0, 1)",
            "INSERT INTO metrics VALUES ('loss', 1.7976931348623157e308, 1, '\(database.run)', 1, 0)",
            "INSERT INTO metrics VALUES ('loss', -1.7976931348623157e308, 1, '\(database.run)', 2, 0)",
            "INSERT INTO metrics VALUES ('loss', 1.7976931348623155e308, 1, '\(database.run)', 3, 0)")
        let values = try await read().runs.first?.metrics["loss"]?.map(\.value)
        #expect(values?.first?.isNaN == true)
        #expect(values?.dropFirst() == [.infinity, -.infinity, 1.797_693_134_862_315_5e308])
    }

    @Test("A history is ordered by step, timestamp and value, whatever the order of the rows")
    func order() async throws {
        for (value, timestamp, step) in [(0.5, 9, 2), (0.9, 1, 2), (0.1, 9, 1), (0.4, 9, 2)] {
            try database.execute("INSERT INTO metrics VALUES ('m', \(value), \(timestamp), '\(database.run)', \(step), 0)")
        }
        let run = try await read().runs.first
        #expect(run?.metrics["m"]?.map(\.value) == [0.1, 0.9, 0.4, 0.5])
        #expect(run?.latestMetric("m")?.value == 0.5)
    }

    @Test("Deleted runs and experiments are left out unless they are asked for")
    func deleted() async throws {
        let other = String(repeating: "d", count: 32)
        try database.execute(
            "INSERT INTO experiments VALUES (2, 'gone', '', 'deleted', 6, 6, 'default')",
            "INSERT INTO runs (run_uuid, status, lifecycle_stage, experiment_id) VALUES ('\(other)', 'FAILED', 'deleted', 1)",
            "INSERT INTO runs (run_uuid, status, lifecycle_stage, experiment_id) VALUES ('eee', 'FAILED', 'active', 2)")
        let active = try await read()
        #expect(active.runs.map(\.id) == [database.run])
        #expect(active.experiments.map(\.id) == ["1"])
        let all = try await read(includingDeleted: true)
        #expect(Set(all.runs.map(\.id)) == [database.run, other, "eee"])
        #expect(all.experiments.map(\.id) == ["1", "2"])
    }

    @Test(
        "A malformed run is left out, and the warning names it and the reason",
        arguments: [
            ("'bad', 'x', 'BROKEN', 1, 'active', 1", "'BROKEN'"),
            ("'bad', 'x', 'FINISHED', 'noon', 'active', 1", "'noon'"),
            ("'bad', 'x', 'FINISHED', 1, 'asleep', 1", "'asleep'"),
            ("'bad', 'x', 'FINISHED', 1, 'active', 7", "'7'"),
            ("'bad', 'x', 'FINISHED', 1, 'active', NULL", "experiment_id"),
            ("'../bad', 'x', 'FINISHED', 1, 'active', 1", "no id"),
        ])
    func malformed(values: String, reason: String) async throws {
        try database.execute(
            "INSERT INTO runs (run_uuid, name, status, start_time, lifecycle_stage, experiment_id) VALUES (\(values))")
        // an experiment that is not there is one of another workspace, where there are workspaces
        try database.execute("ALTER TABLE experiments DROP COLUMN workspace")
        let contents = try await read()
        #expect(contents.runs.map(\.id) == [database.run])
        let warning = try #require(contents.warnings.first)
        #expect(warning.file == database.file)
        #expect(warning.reason.contains("bad") && warning.reason.contains(reason), "\(warning)")
    }

    @Test("A metric with a value that is no number is left out whole, with a warning")
    func malformedMetric() async throws {
        try database.execute(
            "INSERT INTO metrics VALUES ('m', 0.5, 1, '\(database.run)', 0, 0)",
            "INSERT INTO metrics VALUES ('m', 'much', 1, '\(database.run)', 1, 0)")
        let contents = try await read()
        #expect(contents.runs.first?.latestMetrics == ["test_accuracy": 0.83])
        #expect(contents.warnings.map(\.reason).first?.contains("'m'") == true)
    }

    @Test("Only the default workspace is read, and the others are named")
    func workspaces() async throws {
        try database.execute(
            "INSERT INTO experiments VALUES (2, 'sentiment', '', 'active', 6, 6, 'research')",
            "INSERT INTO runs (run_uuid, status, lifecycle_stage, experiment_id) VALUES ('eee', 'FAILED', 'active', 2)")
        let contents = try await read()
        #expect(contents.runs.map(\.id) == [database.run])
        #expect(contents.warnings.map(\.reason).filter { $0.contains("'research'") }.count == 1)
    }

    @Test("A database of the first versions, without steps, NaN, registry and workspaces, is read")
    func early() async throws {
        let database = try MLflowDatabase(schema: MLflowDatabase.earlySchema)
        try database.execute(
            "INSERT INTO experiments VALUES (0, 'Default', './mlruns/0', 'active')",
            "INSERT INTO runs (run_uuid, name, status, start_time, experiment_id) VALUES ('0e', '', 'FINISHED', 1500000000000, 0)",
            "INSERT INTO tags VALUES ('mlflow.runName', 'first try', '0e')",
            "INSERT INTO metrics VALUES ('m', 0.5, 1500000000000, '0e')")
        let contents = try await SQLiteStore(database: database.file).contents()
        #expect(contents.warnings.isEmpty)
        #expect(contents.runs.map(\.name) == ["first try"])
        #expect(contents.runs.first?.metrics["m"] == [MetricPoint(value: 0.5, timestamp: 1_500_000_000_000)])
    }
}
