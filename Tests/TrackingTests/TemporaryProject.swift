import Foundation
import Tracking

/// A project folder of its own for one test, removed at the end.
final class TemporaryProject: Sendable {
    let root: URL

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "tracking-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    var runs: URL { root.appending(path: "content/runs") }

    /// 2026-01-02T03:04:05.678Z in every answer of its clock.
    var store: FileStore {
        FileStore(project: root, path: "content/runs", now: { Date(timeIntervalSince1970: 1_767_323_045.678) })
    }

    /// Writes files, paths relative to the store: how a hand-made or foreign store comes to be.
    func write(_ files: [String: String]) throws {
        for (path, text) in files {
            try write(Data(text.utf8), at: path)
        }
    }

    func write(_ data: Data, at path: String) throws {
        let file = runs.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    func text(_ path: String) throws -> String {
        try String(contentsOf: runs.appending(path: path), encoding: .utf8)
    }
}

/// A store as MLflow 3.17 writes it: one experiment, one run that finished.
enum Written {
    static let experiment = "338645111280035264"
    static let run = "578fa783950f4aa5acebbf5211fb7f7c"

    static var files: [String: String] {
        [
            "\(experiment)/meta.yaml": experimentMeta(),
            "\(experiment)/\(run)/meta.yaml": runMeta(),
            "\(experiment)/\(run)/metrics/test_accuracy": "1795252741075 0.83 0\n",
            "\(experiment)/\(run)/params/l2": "0.1",
            "\(experiment)/\(run)/tags/mlflow.runName": "logistic-regression",
            "\(experiment)/\(run)/artifacts/model/MLmodel": "flavors: {}\n",
        ]
    }

    static func experimentMeta(id: String = experiment, lifecycle: String = "active") -> String {
        """
        artifact_location: /home/somebody/mlruns/\(id)
        creation_time: 1795252741064
        effective_trace_archival_retention: null
        experiment_id: '\(id)'
        last_update_time: 1795252741064
        lifecycle_stage: \(lifecycle)
        name: sentiment
        trace_location: null
        workspace: default

        """
    }

    static func runMeta(id: String = run, lifecycle: String = "active", status: String = "3") -> String {
        """
        artifact_uri: file:///C:/Users/somebody/mlruns/\(experiment)/\(id)/artifacts
        end_time: 1795252741083
        entry_point_name: ''
        experiment_id: '\(experiment)'
        lifecycle_stage: \(lifecycle)
        run_id: \(id)
        run_name: logistic-regression
        source_name: ''
        source_type: 4
        source_version: ''
        start_time: 1795252741068
        status: \(status)
        tags: []
        user_id: unknown

        """
    }

    static func modelMeta(name: String = "sentiment") -> String {
        """
        aliases:
          champion: '1'
        creation_timestamp: 1795252741098
        description: desc
        last_updated_timestamp: 1795252741142
        name: \(name)

        """
    }

    static func versionMeta(_ version: Int, source: String, storage: String? = nil, run: String? = run) -> String {
        """
        creation_timestamp: 1795252741104
        current_stage: None
        description: null
        name: sentiment
        run_id: \(run ?? "null")
        source: \(source)
        status: READY
        storage_location: \(storage ?? "null")
        version: \(version)

        """
    }
}
