import Foundation
import Parallelism

/// Brings a folder to the state of a rendered site, writing only what differs.
///
/// 1. *Compare*: with what the last build wrote, where that is known, else with the files that are there.
/// 2. *Stage*: what differs is written into a hidden folder beside the site. A full disk or a missing permission shows here,
///    and leaves the site as it was.
/// 3. *Commit*: stale files are removed and each new file is renamed into its place. A reader sees the old file or the new,
///    never half of one; a new site appears by one rename.
struct SiteWriter: Sendable {
    /// What a build changed on the disk.
    struct Changes: Hashable, Sendable {
        var written: [String] = []
        var removed: [String] = []
    }

    let output: URL

    /// - Parameter last: the files that the folder holds, where the last build of this process left it.
    /// - Throws: ``SiteError`` that names what could not be written.
    func write(_ files: [String: RenderedSite.File], after last: [String: RenderedSite.File]? = nil) throws -> Changes {
        let output = output.resolvingSymlinksInPath()
        let staging = output.deletingLastPathComponent()
            .appending(path: ".\(output.lastPathComponent)-\(UUID().uuidString)", directoryHint: .isDirectory)
        defer { try? FileManager.default.removeItem(at: staging) }
        do {
            let changes = try compare(files, with: last, in: output)
            guard !changes.written.isEmpty || !changes.removed.isEmpty else { return changes }
            try stage(changes.written.map { ($0, files[$0] ?? .text("")) }, in: staging)
            try commit(changes, from: staging, to: output)
            return changes
        } catch let error as FileProblem {
            let message = "the site cannot be written to \(output.filePath): \(error)"
            throw SiteError([Diagnostic(.error, message)])
        } catch let error as CocoaError {
            let message = "the site cannot be written to \(output.filePath): \(error.localizedDescription)"
            throw SiteError([Diagnostic(.error, message)])
        }
    }

    // MARK: Stages

    private func compare(
        _ files: [String: RenderedSite.File], with last: [String: RenderedSite.File]?, in output: URL
    ) throws -> Changes {
        var changes = Changes()
        if let last {
            changes.written = files.filter { last[$0.key] != $0.value }.map(\.key)
            changes.removed = last.keys.filter { files[$0] == nil }
        } else if FileManager.default.fileExists(atPath: output.filePath) {
            let paths = Array(files.keys)
            let isUnchanged = concurrentMap(paths.count) { index in
                files[paths[index]].map { FileContents($0).isFound(at: output.appending(path: paths[index]).filePath) } ?? false
            }
            changes.written = zip(paths, isUnchanged).filter { !$1 }.map(\.0)
            changes.removed = try Folder.files(below: output).filter { files[$0] == nil }
        } else {
            changes.written = Array(files.keys)
        }
        changes.written.sort()
        changes.removed.sort()
        return changes
    }

    private func stage(_ files: [(path: String, file: RenderedSite.File)], in staging: URL) throws {
        try FileManager.default.createDirectory(at: staging, withIntermediateDirectories: true)
        let base = staging.filePath
        for folder in Set(files.flatMap { Self.folders(above: $0.path) }).sorted() {
            try System.makeFolder(base + folder)
        }
        let problems = concurrentMap(files.count) { index in
            do throws(FileProblem) {
                try FileContents(files[index].file).write(to: base + files[index].path)
                return nil as FileProblem?
            } catch {
                return error
            }
        }
        if let problem = problems.lazy.compactMap(\.self).first { throw problem }
    }

    private func commit(_ changes: Changes, from staging: URL, to output: URL) throws {
        // Nothing is there to be kept: the whole folder takes the place at once.
        if (try? FileManager.default.contentsOfDirectory(atPath: output.filePath))?.isEmpty ?? true {
            return try System.rename(staging.filePath, to: output.filePath)
        }
        let (from, to) = (staging.filePath, output.filePath + (output.filePath.hasSuffix("/") ? "" : "/"))
        for path in changes.removed {
            try System.remove(to + path)
            for folder in Self.folders(above: path).reversed() where !System.removeEmptyFolder(to + folder) { break }
        }
        for folder in Set(changes.written.flatMap(Self.folders(above:))).sorted() { try System.makeFolder(to + folder) }
        // What pages need comes before the pages that name it.
        let (pages, others) = (
            changes.written.filter { $0.hasSuffix(".html") }, changes.written.filter { !$0.hasSuffix(".html") }
        )
        for path in others + pages { try System.rename(from + path, to: to + path) }
    }

    /// `a/b/c.html` -> `a`, `a/b`
    private static func folders(above path: String) -> [String] {
        var folders: [String] = []
        for index in path.utf8.indices where path.utf8[index] == UInt8(ascii: "/") { folders.append(String(path[..<index])) }
        return folders
    }
}
