import Foundation
import Testing

/// A built site, to be walked through as a browser would.
struct RenderedFolder {
    /// By path, such as `en/results/index.html`.
    let pages: [String: HTMLPage]
    /// The paths of all files, pages included.
    let files: Set<String>

    /// What the application answers at, beside the site.
    private static let application: Set<String> = ["/analyse", "/history", "/preferences"]

    init(_ folder: URL) throws {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        files = Set(paths)
        var pages: [String: HTMLPage] = [:]
        for path in paths where path.hasSuffix(".html") {
            do {
                pages[path] = try HTMLPage(try String(contentsOf: folder.appending(path: path), encoding: .utf8))
            } catch let error as HTMLPage.Malformed {
                Issue.record("\(path): \(error)")
            }
        }
        self.pages = pages
    }

    /// Records an issue for everything that a page should not be.
    func check(sourceLocation: SourceLocation = #_sourceLocation) {
        for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
            for problem in linkProblems(of: page, at: path) + PageRules.problems(of: page, at: path) {
                Issue.record("\(path): \(problem)", sourceLocation: sourceLocation)
            }
        }
    }

    // MARK: Links

    private func linkProblems(of page: HTMLPage, at path: String) -> [String] {
        let targets = page.elements.flatMap { element in
            ["href", "src", "action"].compactMap { element[$0] }.filter {
                !(element.name == "link" && element["rel"] == "canonical") || $0.isEmpty
            }
        }
        let references = page.elements.flatMap { element in
            ["aria-labelledby", "aria-describedby", "for"].flatMap { element[$0]?.split(separator: " ") ?? [] }
        }
        return targets.compactMap { problem(of: $0, on: path) }
            + references.filter { page.element(id: String($0)) == nil }.map { "no element has the id \($0)" }
    }

    /// Nil where the target is there, or lies outside the site.
    private func problem(of target: String, on path: String) -> String? {
        guard !target.isEmpty, !target.hasPrefix("http://"), !target.hasPrefix("https://"), !target.hasPrefix("mailto:") else {
            return nil
        }
        guard !Self.application.contains(target) else { return nil }
        guard target.utf8.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 < 0x7F }) else { return "\(target) is no URL" }
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = String(parts[0]).removingPercentEncoding else { return "\(target) is no URL" }
        var file = path
        if !address.isEmpty {
            guard address.hasPrefix("/") else { return "\(target) is neither absolute nor an anchor" }
            file = String(address.dropFirst()) + (address.hasSuffix("/") ? "index.html" : "")
            guard files.contains(file) else { return "\(target) leads to no file" }
        }
        guard parts.count == 2, let id = String(parts[1]).removingPercentEncoding else { return nil }
        return pages[file]?.element(id: id) == nil ? "\(target) leads to no element" : nil
    }
}
