import Foundation

/// The files of a site, in memory.
struct RenderedSite: Sendable {
    enum File: Sendable {
        case text(String)
        /// A file of the content that is published as it is.
        case copy(URL)
    }

    /// By path below the site's root, such as `results/index.html`.
    var files: [String: File] = [:]

    var pageCount: Int { files.keys.count { $0.hasSuffix(".html") } }

    /// Adds a page under the folder of its address: `/results/` is `results/index.html`.
    mutating func add(page html: String, at path: String) {
        files[path.dropFirst() + "index.html"] = .text(html)
    }
}
