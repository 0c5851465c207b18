import Foundation

/// What a site answers at, for the check of its links.
struct SiteAddresses {
    /// The paths that the server answers beside the published files; see `buildRouter`.
    private static let application: Set<String> = [
        "/analyse", "/history", "/preferences", "/health", "/predict", "/feedback",
    ]

    private let baseURL: String
    /// By path below the root; the ids of a page, nil for other files.
    private let files: [String: Set<String>?]

    init(baseURL: String, files: [String: Set<String>?]) {
        self.baseURL = baseURL
        self.files = files
    }

    /// What is wrong with a target on a page; nil where it leads somewhere, or to another site.
    ///
    /// - Parameter page: the file of the page, such as `results/index.html`.
    func problem(of target: String, on page: String) -> String? {
        guard let (file, anchor) = resolve(target, on: page) else { return nil }
        guard let file else { return "`\(target)` is no address" }
        guard let ids = files[file] else {
            if Self.application.contains("/" + file) || file.hasPrefix("analyses/") { return nil }
            return "`\(target)` leads nowhere: the site has no " + missing(file)
        }
        guard let ids, let anchor, !anchor.isEmpty, anchor != "top" else { return nil }
        return ids.contains(anchor) ? nil : "`\(target)` leads to no element: the page has no id `\(anchor)`"
    }

    /// What is not there, and what may have been meant.
    private func missing(_ file: String) -> String {
        if files[file + "/index.html"] != nil { return "file /\(file); write /\(file)/" }
        guard file.hasSuffix("index.html") else {
            return "file /\(file)" + suggestion(for: "/" + file, in: files.keys.map { "/" + $0 })
        }
        let pages = files.keys.lazy.filter { $0.hasSuffix("index.html") }.map { "/" + $0.dropLast(10) }
        let page = "/" + file.dropLast(10)
        return "page \(page)" + suggestion(for: page, in: pages)
    }

    /// The file and the anchor of a target inside the site; nil for any other.
    func resolve(_ target: String, on page: String) -> (file: String?, anchor: String?)? {
        var rest = target[...]
        if !baseURL.isEmpty, rest.hasPrefix(baseURL) { rest = rest.dropFirst(baseURL.count) }
        guard !hasScheme(rest), !rest.hasPrefix("//") else { return nil }
        let parts = rest.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let anchor = parts.count == 2 ? String(parts[1]).removingPercentEncoding : nil
        let address = parts[0].prefix { $0 != "?" }
        guard let path = String(address).removingPercentEncoding else { return (nil, anchor) }
        if path.isEmpty { return (page, anchor) }
        var folders = path.hasPrefix("/") ? [] : page.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = folders.popLast() } else { folders.append(String(part)) }
        }
        let file = folders.joined(separator: "/")
        guard path.hasSuffix("/") || path == "." || path.hasSuffix("/..") || path == ".." else { return (file, anchor) }
        return (file.isEmpty ? "index.html" : file + "/index.html", anchor)
    }

    /// RFC 3986, section 3.1.
    private func hasScheme(_ target: Substring) -> Bool {
        guard target.first?.isLetter == true, let colon = target.firstIndex(of: ":") else { return false }
        return target[..<colon].allSatisfy { $0.isLetter || $0.isNumber || "+-.".contains($0) }
    }
}
