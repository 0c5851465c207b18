import CZlib
import Foundation
import Tracking

/// A project folder of its own for one test, removed at the end.
final class TemporaryProject: Sendable {
    let root: URL

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "training-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    var store: FileStore { FileStore(project: root, path: "content/runs") }

    /// Writes a file and returns its path.
    @discardableResult
    func write(_ text: String, at name: String = "tweets.csv") throws -> String {
        try write(Array(text.utf8), at: name)
    }

    @discardableResult
    func write(_ bytes: [UInt8], at name: String = "tweets.csv") throws -> String {
        try Data(bytes).write(to: root.appending(path: name))
        return path(name)
    }

    func path(_ name: String) -> String {
        root.appending(path: name).path(percentEncoded: false)
    }

    /// Writes a gzip file and returns its path.
    func pack(_ text: String, at name: String = "tweets.csv.gz") throws -> String {
        let bytes = Array(text.utf8)
        guard let file = gzopen(path(name), "wb"), gzwrite(file, bytes, UInt32(bytes.count)) == bytes.count, gzclose(file) == Z_OK
        else { throw CocoaError(.fileWriteUnknown) }
        return path(name)
    }
}
