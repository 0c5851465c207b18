import Foundation
import Testing
import Tracking

@Suite("Where runs are read from")
struct SourceTests {
    @Test(
        "A path and a file URI are folders, sqlite:/// is a database",
        arguments: [
            ("content/runs", TrackingSource.folder(URL(filePath: "content/runs", directoryHint: .isDirectory))),
            ("file:///home/ann/ml%20runs", .folder(URL(filePath: "/home/ann/ml runs", directoryHint: .isDirectory))),
            ("sqlite:////a/mlflow.db", .database(SQLiteStore(database: URL(filePath: "/a/mlflow.db")))),
        ])
    func forms(text: String, source: TrackingSource) throws {
        #expect(try TrackingSource(text) == source)
    }

    @Test(
        "An address with http is a server, whose user and password are not shown",
        arguments: [
            ("http://127.0.0.1:5000/", "http://127.0.0.1:5000"), ("https://ann:secret@h.org/mlflow//", "https://h.org/mlflow"),
            ("https://h.org/?x=1#/experiments/1", "https://h.org"),
        ])
    func server(text: String, shown: String) throws {
        guard case .server(let address) = try TrackingSource(text) else {
            Issue.record("\(text) is no server")
            return
        }
        #expect(address.description == shown)
        #expect(!"\(address)".contains("secret"))
    }

    @Test("An address without a host is refused", arguments: ["http://", "https:///x", "http://:5000"])
    func noHost(text: String) {
        let error = #expect(throws: TrackingError.self) { try TrackingSource(text) }
        #expect(error?.description.contains("http://HOST:PORT") == true)
    }

    @Test(
        "What cannot be read is refused, and the error says what can",
        arguments: ["postgresql://localhost/mlflow", "mysql+pymysql://h/db", "s3://bucket/mlruns", "databricks://x", "", "file:"])
    func refused(text: String) {
        let error = #expect(throws: TrackingError.self) { try TrackingSource(text) }
        #expect(error?.kind == .invalid)
        #expect(error?.description.contains("sqlite:///PATH") == true)
    }

    @Test("The error on a file's path tells how to name a database")
    func file() throws {
        let project = try TemporaryProject()
        try project.write(["mlflow.db": "x"])
        let path = project.runs.appending(path: "mlflow.db").path(percentEncoded: false)
        let error = #expect(throws: TrackingError.self) { try TrackingSource(path) }
        #expect(error?.description.contains("sqlite:///\(path)") == true)
    }
}

@Suite("Several sources of runs")
struct CombinedStoreTests {
    let one: TemporaryProject
    let two: TemporaryProject

    init() throws {
        (one, two) = (try TemporaryProject(), try TemporaryProject())
        try one.write(Written.files)
    }

    private func contents() async throws -> StoreContents {
        try await CombinedStore([one.store, two.store]).contents()
    }

    @Test("The same store twice is as good as once")
    func twice() async throws {
        try one.write(["\(Written.experiment)/\(Written.run)/metrics/loss": "1 nan 0\n"])
        try two.write(Written.files)
        try two.write(["\(Written.experiment)/\(Written.run)/metrics/loss": "1 nan 0\n"])
        let contents = try await contents()
        #expect(contents.warnings.isEmpty)
        #expect(contents == (try one.store.load()))
    }

    @Test("Of two runs of one id that differ, the first is kept, with a warning that names it")
    func different() async throws {
        try two.write(Written.files)
        try two.write(["\(Written.experiment)/\(Written.run)/params/l2": "0.2"])
        let contents = try await contents()
        #expect(contents.runs.map(\.params) == [["l2": "0.1"]])
        #expect(contents.warnings.map(\.reason).first?.contains(Written.run) == true)
    }

    @Test("Two experiments of one id and other names stay apart")
    func experiments() async throws {
        let id = String(repeating: "a", count: 32)
        try two.write([
            "\(Written.experiment)/meta.yaml": Written.experimentMeta().replacing("name: sentiment", with: "name: other"),
            "\(Written.experiment)/\(id)/meta.yaml": Written.runMeta(id: id),
        ])
        let contents = try await contents()
        #expect(Set(contents.experiments.map(\.name)) == ["sentiment", "other"])
        #expect(Set(contents.experiments.map(\.id)).count == 2)
        for run in contents.runs {
            let experiment = contents.experiments.first { $0.id == run.experimentID }
            #expect(experiment?.name == (run.id == id ? "other" : "sentiment"))
        }
    }

    @Test("A model that two sources know differently stands once, with a warning")
    func models() async throws {
        try two.write(Written.files)
        let source = "mlruns/\(Written.experiment)/\(Written.run)/artifacts/model"
        for (project, description) in [(one, "one"), (two, "two")] {
            try project.write([
                "models/sentiment/meta.yaml": Written.modelMeta(),
                "models/sentiment/version-1/meta.yaml":
                    Written.versionMeta(1, source: source).replacing("description: null", with: "description: \(description)"),
            ])
        }
        let contents = try await contents()
        #expect(contents.models.map { $0.versions.map(\.description) } == [["one"]])
        #expect(contents.warnings.map(\.reason).first?.contains("'sentiment'") == true)
    }
}
