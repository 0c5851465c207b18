import Foundation
import Testing
import Tracking

@Suite("Artifacts and models that a database names")
struct SQLiteArtifactTests {
    let database: MLflowDatabase

    init() throws {
        database = try MLflowDatabase()
        try database.fill()
    }

    private func contents() async throws -> StoreContents { try await SQLiteStore(database: database.file).contents() }

    private func place(_ uri: String) throws {
        try database.execute("UPDATE runs SET artifact_uri = '\(uri)'")
    }

    @Test(
        "A run's artifacts are found beside the database, wherever it was written",
        arguments: [
            ("/home/somebody/mlruns/1/RUN/artifacts", "mlruns/1/RUN/artifacts"),
            ("file:///home/some%20body/mlruns/1/RUN/artifacts", "mlruns/1/RUN/artifacts"),
            ("file:///C:/Users/somebody/mlruns/1/RUN/artifacts", "mlruns/1/RUN/artifacts"),
            (#"C:\Users\somebody\mlruns\1\RUN\artifacts"#, "mlruns/1/RUN/artifacts"),
            ("./store/1/RUN/artifacts", "store/1/RUN/artifacts"),
            ("mlflow-artifacts:/1/RUN/artifacts", "mlartifacts/1/RUN/artifacts"),
            ("mlflow-artifacts://host:5000/1/RUN/artifacts", "mlartifacts/1/RUN/artifacts"),
            ("mlflow-artifacts:/1/RUN/artifacts", "1/RUN/artifacts"),
        ])
    func found(uri: String, folder: String) async throws {
        try place(uri.replacing("RUN", with: database.run))
        try database.writeFile("\(folder.replacing("RUN", with: database.run))/roc.json", "{}")
        let contents = try await contents()
        #expect(try contents.runs.first?.artifacts().map(\.path) == ["roc.json"])
        #expect(contents.warnings.isEmpty)
    }

    @Test(
        "A run whose artifacts are elsewhere has none, and the warning names it",
        arguments: ["s3://bucket/1/RUN/artifacts", "/nowhere/mlruns/1/RUN/artifacts", #"D:\mlruns\1\RUN\artifacts"#])
    func missing(uri: String) async throws {
        try place(uri.replacing("RUN", with: database.run))
        let contents = try await contents()
        #expect(try contents.runs.first?.artifacts().isEmpty == true)
        #expect(contents.warnings.count == 1)
        #expect(contents.warnings.first?.reason.contains(database.run) == true)
    }

    @Test("A run that logged no artifact is no matter for a warning")
    func empty() async throws {
        try database.writeFile("mlruns/1/other/artifacts/x")
        let contents = try await contents()
        #expect(contents.warnings.isEmpty)
        #expect(try contents.runs.first?.artifacts().isEmpty == true)
    }

    @Test(
        "A database cannot make artifacts of another folder", arguments: ["/etc", "secrets", "x/RUN/artifacts/../../../secrets"])
    func strange(uri: String) async throws {
        try database.writeFile("secrets/key", "secret")
        try place(uri.replacing("RUN", with: database.run))
        let contents = try await contents()
        #expect(try contents.runs.first?.artifacts().isEmpty == true)
        #expect(contents.warnings.count == 1)
    }

    @Test("Models are read with versions, aliases and tags; deleted versions and aliases to nothing are left out")
    func models() async throws {
        try database.writeFile("mlruns/1/\(database.run)/artifacts/model/MLmodel", "flavors: {}\n")
        let source = "/home/somebody/mlruns/1/\(database.run)/artifacts/model"
        try database.execute(
            "INSERT INTO registered_models VALUES ('sentiment', 1, 1, 'Des tweets', 'default')",
            "INSERT INTO registered_models VALUES ('../evil', 1, 1, '', 'default')",
            "INSERT INTO registered_model_tags VALUES ('language', 'en', 'sentiment', 'default')",
            "INSERT INTO model_version_tags VALUES ('by', 'ann', 'sentiment', 1, 'default')")
        for (version, stage, status) in [(1, "None", "READY"), (2, "Deleted_Internal", "READY"), (3, "None", "WRONG")] {
            try database.execute(
                """
                INSERT INTO model_versions (name, version, creation_time, current_stage, source, run_id, status, description)
                VALUES ('sentiment', \(version), 1, '\(stage)', '\(source)', '\(database.run)', '\(status)', '')
                """)
        }
        for (alias, version) in [("champion", 1), ("lost", 2)] {
            try database.execute("INSERT INTO registered_model_aliases VALUES ('\(alias)', \(version), 'sentiment', 'default')")
        }
        let contents = try await contents()
        #expect(contents.models.map(\.name) == ["sentiment"])
        let model = try #require(contents.models.first)
        #expect(model.description == "Des tweets")
        #expect(model.tags == ["language": "en"])
        #expect(model.aliases == ["champion": 1])
        #expect(model.versions.map(\.version) == [1])
        #expect(model.versions.first?.tags == ["by": "ann"])
        #expect(model.versions.first?.description == nil)
        #expect(model.versions.first?.runID == database.run)
        #expect(model.versions.first?.folder?.lastPathComponent == "model")
        let warnings = contents.warnings.map(\.reason).joined(separator: "\n")
        #expect(
            contents.warnings.count == 3 && warnings.contains("lost") && warnings.contains("WRONG") && warnings.contains("evil"))
    }

    @Test(
        "A logged model of MLflow 3 is found by its id, its name and its place",
        arguments: ["models:/m-1f", "runs:/RUN/model", "mlflow-artifacts:/1/models/m-1f/artifacts"])
    func loggedModel(source: String) async throws {
        try database.writeFile("mlartifacts/1/models/m-1f/artifacts/MLmodel", "flavors: {}\n")
        try database.execute(
            "INSERT INTO logged_models VALUES ('m-1f', 1, 'model', 'mlflow-artifacts:/1/models/m-1f/artifacts', '\(database.run)')",
            "INSERT INTO registered_models VALUES ('sentiment', 1, 1, '', 'default')",
            """
            INSERT INTO model_versions (name, version, source, run_id, status)
            VALUES ('sentiment', 1, '\(source.replacing("RUN", with: database.run))', '\(database.run)', 'READY')
            """)
        try database.writeFile("mlruns/1/\(database.run)/artifacts/x")
        let folder = try #require(try await contents().models.first?.versions.first?.folder)
        #expect(FileManager.default.fileExists(atPath: folder.appending(path: "MLmodel").path(percentEncoded: false)))
    }
}
