import Foundation
import GRDB

/// A database opened so that nothing is written: neither to it nor, but for a live write-ahead log, beside it.
///
/// A database in WAL mode has two companions: `-wal` with what was committed last and `-shm`, which every reader needs and would
/// make, and then leave behind. So
/// - without a log the file is opened as immutable, which needs no companion, even in a folder that cannot be written to;
/// - with both, another program has it open (or died): SQLite reads along;
/// - with a log alone, or where that fails, file and log are copied to a temporary folder and read there.
struct OpenedDatabase {
    let queue: DatabaseQueue
    private let copy: URL?

    init(_ file: URL) throws {
        try Self.checkHeader(of: file)
        let path = Files.path(file)
        let hasLog = (try? Files.size(URL(filePath: path + "-wal"))).map { $0 > 0 } ?? false
        guard hasLog else {
            // The log that is being written the old way is another thing: SQLite has to see it.
            let hasJournal = Files.exists(URL(filePath: path + "-journal"))
            queue = try Self.open(hasJournal || !Self.isWAL(file) ? path : Self.immutable(path))
            copy = nil
            return
        }
        if Files.exists(URL(filePath: path + "-shm")), let live = try? Self.open(path) {
            queue = live
            copy = nil
            return
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "vigie-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        do {
            let target = Files.path(folder.appending(path: "database"))
            try FileManager.default.copyItem(atPath: path, toPath: target)
            try FileManager.default.copyItem(atPath: path + "-wal", toPath: target + "-wal")
            // Readable by its owner at least, whatever the original's mode: SQLite makes the `-shm` beside it.
            queue = try Self.open(target)
            copy = folder
        } catch {
            try? FileManager.default.removeItem(at: folder)
            throw error
        }
    }

    func close() {
        try? queue.close()
        if let copy { try? FileManager.default.removeItem(at: copy) }
    }

    private static func open(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        configuration.label = "MLflow"
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        // SQLite opens a file at its first use.
        _ = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") }
        return queue
    }

    /// Debian's SQLite, and Apple's, take URIs for paths (SQLITE_USE_URI).
    private static func immutable(_ path: String) -> String {
        let absolute = Files.path(URL(filePath: path).standardizedFileURL)
        let escaped = absolute.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? absolute
        return "file:\(escaped)?immutable=1"
    }

    // MARK: The header (https://www.sqlite.org/fileformat.html, 1.3)

    private static func checkHeader(of file: URL) throws(TrackingError) {
        let name = Files.path(file)
        guard Files.exists(file) else {
            let others = try Files.names(in: file.deletingLastPathComponent())
            let near = nearest(to: file.lastPathComponent, in: others).map { "'\($0)'" }.joined(separator: " or ")
            throw .notFound("There is no database at \(name). \(near.isEmpty ? "Check the path." : "Did you mean \(near)?")")
        }
        guard !Files.isFolder(file) else {
            throw .invalid("\(name) is a folder, not a database. Name a folder of runs without sqlite:///.")
        }
        let header = try header(of: file)
        guard header.starts(with: Data("SQLite format 3\0".utf8)) else {
            throw .malformed(
                "\(name) is \(header.isEmpty ? "empty" : "no SQLite database"). Name the database that MLflow writes.")
        }
    }

    /// The file format's write version: 2 for write-ahead logs.
    private static func isWAL(_ file: URL) throws(TrackingError) -> Bool {
        let header = try header(of: file)
        return header.count > 19 && header[header.startIndex + 18] == 2
    }

    private static func header(of file: URL) throws(TrackingError) -> Data {
        do {
            let handle = try FileHandle(forReadingFrom: file)
            defer { try? handle.close() }
            return try handle.read(upToCount: 100) ?? Data()
        } catch {
            throw .system("\(Files.path(file)) cannot be read: \(Files.reason(error)).")
        }
    }
}
