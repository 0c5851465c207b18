import Foundation
import Testing

/// The `<main>` elements of a site's pages, kept as files: one folder beside the fixture, paths as in the site.
///
/// `VIGIE_UPDATE_SNAPSHOTS=1 swift test --filter SiteTests` rewrites them; `git diff` then shows what changed.
struct Snapshots {
    let folder: URL

    static var isUpdating: Bool { ProcessInfo.processInfo.environment["VIGIE_UPDATE_SNAPSHOTS"] == "1" }

    /// The element with its tags, and a newline at the end.
    static func main(of page: String) throws -> String {
        let start = try #require(page.range(of: "<main"))
        let end = try #require(page.range(of: "</main>", options: .backwards))
        return page[start.lowerBound..<end.upperBound] + "\n"
    }

    func paths() throws -> Set<String> {
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        return Set(try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".html") })
    }

    func text(of path: String) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    func replaceAll(with texts: [String: String]) throws {
        try? FileManager.default.removeItem(at: folder)
        for (path, text) in texts {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    /// The first line in which two texts differ, and the two after it; nil where they are the same.
    static func difference(expected: String, actual: String) -> String? {
        guard expected != actual else { return nil }
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
        let same = zip(old, new).prefix { $0 == $1 }.count
        let lines =
            old.dropFirst(same).prefix(3).map { "- " + $0.prefix(160) }
            + new.dropFirst(same).prefix(3).map { "+ " + $0.prefix(160) }
        return "line \(same + 1):\n" + lines.joined(separator: "\n")
    }
}
