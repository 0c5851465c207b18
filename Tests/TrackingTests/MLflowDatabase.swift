import Foundation
import GRDB

/// A database with the tables of MLflow 3.17 (those that are read), as its migrations leave them, in a folder of its own.
final class MLflowDatabase: Sendable {
    let folder: URL
    let file: URL
    let run = "578fa783950f4aa5acebbf5211fb7f7c"

    /// - Parameter schema: the statements that make the tables.
    init(schema: [String] = MLflowDatabase.schema, wal: Bool = false) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "tracking-\(UUID().uuidString)")
        file = folder.appending(path: "mlflow.db")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try write { db in
            for statement in schema { try db.execute(sql: statement) }
        }
        if wal {
            try open().writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        }
    }

    deinit {
        try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path(percentEncoded: false))
        try? FileManager.default.removeItem(at: folder)
    }

    func open() throws -> DatabaseQueue { try DatabaseQueue(path: file.path(percentEncoded: false)) }

    func write(_ body: (Database) throws -> Void) throws {
        let queue = try open()
        try queue.write(body)
        try queue.close()
    }

    func execute(_ statements: String...) throws {
        try write { db in
            for statement in statements { try db.execute(sql: statement) }
        }
    }

    /// One experiment with one finished run.
    func fill() throws {
        try execute(
            "INSERT INTO experiments VALUES (1, 'sentiment', '\(folder.path(percentEncoded: false))mlruns/1', 'active', 5, 5, 'default')",
            """
            INSERT INTO runs VALUES ('\(run)', 'logistic-regression', 'LOCAL', '', '', 'ann', 'FINISHED', 1795252741068, 1795252741083,
                '', 'active', '\(folder.path(percentEncoded: false))mlruns/1/\(run)/artifacts', 1, NULL)
            """,
            "INSERT INTO params VALUES ('l2', '0.1', '\(run)')",
            "INSERT INTO tags VALUES ('mlflow.runName', 'logistic-regression', '\(run)')",
            "INSERT INTO metrics VALUES ('test_accuracy', 0.83, 1795252741075, '\(run)', 0, 0)")
    }

    func writeFile(_ path: String, _ text: String = "x") throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted() }
    }

    // Without MLflow's CHECK constraints: other programs write such databases too, and old versions had none.
    static let schema = [
        """
        CREATE TABLE experiments (experiment_id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(256), artifact_location VARCHAR(256),
            lifecycle_stage VARCHAR(32), creation_time BIGINT, last_update_time BIGINT, workspace VARCHAR(63) DEFAULT 'default' NOT NULL)
        """,
        """
        CREATE TABLE runs (run_uuid VARCHAR(32) NOT NULL PRIMARY KEY, name VARCHAR(250), source_type VARCHAR(20), source_name VARCHAR(500),
            entry_point_name VARCHAR(50), user_id VARCHAR(256), status VARCHAR(9), start_time BIGINT, end_time BIGINT,
            source_version VARCHAR(50), lifecycle_stage VARCHAR(20), artifact_uri VARCHAR(200), experiment_id INTEGER, deleted_time BIGINT)
        """,
        """
        CREATE TABLE metrics (key VARCHAR(250) NOT NULL, value FLOAT NOT NULL, timestamp BIGINT NOT NULL, run_uuid VARCHAR(32) NOT NULL,
            step BIGINT DEFAULT '0' NOT NULL, is_nan BOOLEAN DEFAULT '0' NOT NULL,
            PRIMARY KEY (key, timestamp, step, run_uuid, value, is_nan))
        """,
        "CREATE TABLE params (key VARCHAR(250), value VARCHAR(8000), run_uuid VARCHAR(32), PRIMARY KEY (key, run_uuid))",
        "CREATE TABLE tags (key VARCHAR(250), value VARCHAR(8000), run_uuid VARCHAR(32), PRIMARY KEY (key, run_uuid))",
        "CREATE TABLE experiment_tags (key VARCHAR(250), value TEXT, experiment_id INTEGER, PRIMARY KEY (key, experiment_id))",
        """
        CREATE TABLE registered_models (name VARCHAR(256), creation_time BIGINT, last_updated_time BIGINT, description VARCHAR(5000),
            workspace VARCHAR(63) DEFAULT 'default' NOT NULL, PRIMARY KEY (workspace, name))
        """,
        """
        CREATE TABLE model_versions (name VARCHAR(256), version INTEGER, creation_time BIGINT, last_updated_time BIGINT,
            description VARCHAR(5000), user_id VARCHAR(256), current_stage VARCHAR(20), source VARCHAR(500), run_id VARCHAR(32),
            status VARCHAR(20), status_message VARCHAR(500), run_link VARCHAR(500), storage_location VARCHAR(500),
            workspace VARCHAR(63) DEFAULT 'default' NOT NULL, PRIMARY KEY (workspace, name, version))
        """,
        "CREATE TABLE registered_model_tags (key VARCHAR(250), value VARCHAR(5000), name VARCHAR(256), workspace VARCHAR(63) DEFAULT 'default')",
        """
        CREATE TABLE model_version_tags (key VARCHAR(250), value TEXT, name VARCHAR(256), version INTEGER,
            workspace VARCHAR(63) DEFAULT 'default')
        """,
        """
        CREATE TABLE registered_model_aliases (alias VARCHAR(256), version INTEGER, name VARCHAR(256),
            workspace VARCHAR(63) DEFAULT 'default', PRIMARY KEY (workspace, name, alias))
        """,
        """
        CREATE TABLE logged_models (model_id VARCHAR(36) PRIMARY KEY, experiment_id INTEGER, name VARCHAR(500),
            artifact_location VARCHAR(1000), source_run_id VARCHAR(32))
        """,
    ]

    /// The tables of the first MLflow with a database (0.9): no step, no NaN, no registry, no times of experiments.
    static let earlySchema = [
        "CREATE TABLE experiments (experiment_id INTEGER PRIMARY KEY, name VARCHAR(256), artifact_location VARCHAR(256), lifecycle_stage VARCHAR(32))",
        """
        CREATE TABLE runs (run_uuid VARCHAR(32) PRIMARY KEY, name VARCHAR(250), source_type VARCHAR(20), source_name VARCHAR(500),
            entry_point_name VARCHAR(50), user_id VARCHAR(256), status VARCHAR(20), start_time BIGINT, end_time BIGINT,
            source_version VARCHAR(50), lifecycle_stage VARCHAR(20), artifact_uri VARCHAR(200), experiment_id INTEGER)
        """,
        "CREATE TABLE tags (key VARCHAR(250), value VARCHAR(250), run_uuid VARCHAR(32))",
        "CREATE TABLE metrics (key VARCHAR(250), value FLOAT, timestamp BIGINT, run_uuid VARCHAR(32))",
        "CREATE TABLE params (key VARCHAR(250), value VARCHAR(250), run_uuid VARCHAR(32))",
    ]
}
