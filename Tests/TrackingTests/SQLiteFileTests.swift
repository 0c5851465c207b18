import Foundation
import GRDB
import Testing
import Tracking

@Suite("Opening MLflow's database without writing")
struct SQLiteFileTests {
    @Test(
        "The forms of SQLAlchemy name the file",
        arguments: [
            ("sqlite:////data/ml flow.db", "/data/ml flow.db"), ("sqlite:///mlflow.db", "mlflow.db"),
            ("sqlite:///./a/b.sqlite?timeout=5", "./a/b.sqlite"), ("sqlite+pysqlite:////x.db", "/x.db"),
        ])
    func uri(text: String, path: String) throws {
        let store = try SQLiteStore(uri: text)
        #expect(store.database.standardizedFileURL == URL(filePath: path).standardizedFileURL)
    }

    @Test("What names no file is refused", arguments: ["sqlite://", "sqlite:///", "sqlite:///:memory:", "sqlite:mlflow.db"])
    func noFile(text: String) {
        let error = #expect(throws: TrackingError.self) { try SQLiteStore(uri: text) }
        #expect(error?.description.contains("sqlite:///PATH") == true)
    }

    @Test("A database in WAL mode is read, closed or open elsewhere, and no file is left beside it")
    func wal() async throws {
        let database = try MLflowDatabase(wal: true)
        try database.fill()
        #expect(try database.names == ["mlflow.db"])
        #expect(try await SQLiteStore(database: database.file).contents().runs.count == 1)
        #expect(try database.names == ["mlflow.db"])

        let writer = try database.open()
        try await writer.write { try $0.execute(sql: "INSERT INTO params VALUES ('late', '1', '\(database.run)')") }
        let names = try database.names
        #expect(names.contains("mlflow.db-wal"))
        #expect(try await SQLiteStore(database: database.file).contents().runs.first?.params["late"] == "1")
        #expect(try database.names == names)
        try writer.close()
    }

    @Test("What a copied write-ahead log holds is read, and the log stays as it was")
    func walAlone() async throws {
        let source = try MLflowDatabase(wal: true)
        try source.fill()
        let writer = try source.open()
        try await writer.write { try $0.execute(sql: "INSERT INTO params VALUES ('late', '1', '\(source.run)')") }
        let copy = try MLflowDatabase(schema: [])
        for suffix in ["", "-wal"] {
            let target = copy.folder.appending(path: "copy.db\(suffix)")
            try FileManager.default.copyItem(at: source.folder.appending(path: "mlflow.db\(suffix)"), to: target)
        }
        try writer.close()
        let log = copy.folder.appending(path: "copy.db-wal")
        let (before, names) = (try Data(contentsOf: log), try copy.names)
        let contents = try await SQLiteStore(database: copy.folder.appending(path: "copy.db")).contents()
        #expect(contents.runs.first?.params["late"] == "1")
        #expect(try copy.names == names)
        #expect(try Data(contentsOf: log) == before)
    }

    @Test("A database in a folder that cannot be written to is read", arguments: [false, true])
    func readOnlyFolder(wal: Bool) async throws {
        let database = try MLflowDatabase(wal: wal)
        try database.fill()
        let path = database.folder.path(percentEncoded: false)
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: path)
        #expect(try await SQLiteStore(database: database.file).contents().runs.count == 1)
    }

    @Test("A reading leaves the file's bytes as they are")
    func bytes() async throws {
        let database = try MLflowDatabase()
        try database.fill()
        let before = try Data(contentsOf: database.file)
        _ = try await SQLiteStore(database: database.file).contents(includingDeleted: true)
        #expect(try Data(contentsOf: database.file) == before)
        #expect(try database.names == ["mlflow.db"])
    }

    @Test("What is no MLflow database is refused with the reason")
    func notMLflow() async throws {
        let database = try MLflowDatabase(schema: ["CREATE TABLE experiments (experiment_id INTEGER)", "CREATE TABLE x (y)"])
        try database.writeFile("text.db", String(repeating: "no database ", count: 20))
        try database.writeFile("empty.db", "")
        let damaged = try Data(contentsOf: database.file).prefix(500) + Data(repeating: 7, count: 5000)
        try damaged.write(to: database.folder.appending(path: "damaged.db"))
        for (name, kind, words) in [
            ("mlflow.db", TrackingError.Kind.malformed, "no MLflow database"), ("text.db", .malformed, "no SQLite database"),
            ("empty.db", .malformed, "empty"), ("damaged.db", .malformed, "damaged"), ("mlflow.bd", .notFound, "'mlflow.db'"),
            (".", .invalid, "folder"),
        ] {
            let store = SQLiteStore(database: database.folder.appending(path: name))
            let error = await #expect(throws: TrackingError.self) { try await store.contents() }
            #expect(error?.kind == kind && error?.description.contains(words) == true, "\(name): \(error?.description ?? "")")
        }
    }
}
