import Foundation
import Templates

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

    /// Adds a table's files and tells where they are: `/results/` and `comparison` give `/results/comparison.csv` and `.json`.
    mutating func add(table: DataTable, named name: String, at path: String) -> TableDownloads {
        files[path.dropFirst() + name + ".csv"] = .text(table.csv)
        files[path.dropFirst() + name + ".json"] = .text(table.json)
        return TableDownloads(csv: path + name + ".csv", json: path + name + ".json")
    }
}
