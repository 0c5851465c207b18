package import Foundation

/// Logs into one run. Every call writes its file before it returns, so that a crash loses nothing that was logged.
///
/// Copies log into the same run, from any thread.
package struct RunWriter: Sendable {
    package let id: String
    package let name: String
    package let experimentID: String
    package let start: Date
    package let folder: URL

    private let user: String?
    private let artifactURI: String
    private let now: @Sendable () -> Date

    init(
        id: String, name: String, experimentID: String, user: String?, start: Date, folder: URL, artifactURI: String,
        now: @escaping @Sendable () -> Date
    ) {
        self.id = id
        self.name = name
        self.experimentID = experimentID
        self.user = user
        self.start = start
        self.folder = folder
        self.artifactURI = artifactURI
        self.now = now
    }

    /// Adds a point to the metric's history, now where no `timestamp` (milliseconds since 1970) is given.
    package func logMetric(_ key: String, _ value: Double, step: Int = 0, timestamp: Int64? = nil) throws(TrackingError) {
        try Names.checkKey(key)
        let timestamp = timestamp ?? now().milliseconds
        guard timestamp >= 0 else {
            throw .invalid("The metric '\(key)' has the timestamp \(timestamp). It counts from 1970 on.")
        }
        let file = try file("metrics", key)
        try Files.append(line: MetricLine.text(of: MetricPoint(value: value, timestamp: timestamp, step: Int64(step))), to: file)
    }

    /// Logs a param once and for all: the same value again is no error, another one is.
    package func logParam(_ key: String, _ value: String) throws(TrackingError) {
        try Names.checkKey(key)
        try Names.checkValue(value, of: key, limit: Names.paramLimit)
        let file = try file("params", key)
        if Files.kind(file) == .file {
            let logged: String
            do { logged = try Files.text(of: file) } catch { throw error.error }
            guard logged == value else {
                throw .invalid("The param '\(key)' is already '\(logged)' and cannot become '\(value)'. Start another run.")
            }
            return
        }
        try Files.write(Data(value.utf8), to: file, scratch: folder)
    }

    package func setTag(_ key: String, _ value: String) throws(TrackingError) {
        try Names.checkKey(key)
        try Names.checkValue(value, of: key, limit: Names.tagLimit)
        try Files.write(Data(value.utf8), to: try file("tags", key), scratch: folder)
    }

    package var artifactFolder: URL {
        folder.appending(path: FileStore.artifactsFolder, directoryHint: .isDirectory)
    }

    /// Writes one artifact at a path such as `model/MLmodel`, its folders made.
    package func logArtifact(_ data: Data, at path: String) throws(TrackingError) {
        try Names.checkArtifactPath(path)
        try Files.write(data, to: artifactFolder.appending(path: path), scratch: folder)
    }

    /// Ends the run.
    package func finish(_ status: Run.Status = .finished) throws(TrackingError) {
        try writeMeta(status, end: status == .running || status == .scheduled ? nil : now())
    }

    // MARK: Files

    /// MLflow takes a folder for a run only when all three of its sub-folders are there.
    func create() throws(TrackingError) {
        for name in ["metrics", "params", "tags", FileStore.artifactsFolder] {
            try Files.makeFolder(folder.appending(path: name))
        }
        try writeMeta(.running, end: nil)
    }

    private func writeMeta(_ status: Run.Status, end: Date?) throws(TrackingError) {
        try MetaFile.write(
            [
                "artifact_uri": .text(artifactURI),
                "end_time": .optional(end),
                "entry_point_name": .text(""),
                "experiment_id": .text(experimentID),
                "lifecycle_stage": .text(Lifecycle.active.rawValue),
                "run_id": .text(id),
                "run_name": .text(name),
                "source_name": .text(""),
                "source_type": .integer(4),  // LOCAL, the only one that MLflow 3 writes
                "source_version": .text(""),
                "start_time": .integer(start.milliseconds),
                "status": .integer(Int64(status.rawValue)),
                "tags": .emptyList,  // where old versions kept them
                "user_id": .text(user ?? "unknown"),
            ], in: folder)
    }

    /// The file of a key. `a` and `a/b` cannot both be keys, because one would be a file and a folder.
    private func file(_ kind: String, _ key: String) throws(TrackingError) -> URL {
        var url = folder.appending(path: kind)
        let parts = key.split(separator: "/").map(String.init)
        for (index, part) in parts.enumerated() {
            url = url.appending(path: part)
            let wanted: Files.Kind = index == parts.count - 1 ? .file : .folder
            guard let found = Files.kind(url), found != wanted else { continue }
            let other = parts[...index].joined(separator: "/")
            throw .invalid("The key '\(key)' collides with '\(other)' in \(kind): rename one of them.")
        }
        return url
    }
}
