import Foundation
import Templates

/// The files of a site, in memory.
struct RenderedSite: Sendable {
    enum File: Sendable, Hashable {
        case text(String)
        case bytes([UInt8])
        /// A file of the project that is published as it is; the stamp tells whether it has changed.
        case copy(URL, FileStamp?)

        static func copy(_ source: URL) -> File { .copy(source, FileStamp(source.filePath)) }
    }

    /// By path below the site's root, such as `results/index.html`.
    var files: [String: File] = [:]
    /// The pages by their values, for the next build.
    var book = PageBook()
    /// What the search finds, by the language of the page.
    var searchEntries: [Language: [SearchEntry]] = [:]
    /// The pictures that stand for pages elsewhere, to be drawn when all pages are there.
    var previews: [PagePreview] = []

    var pageCount: Int { files.keys.count { $0.hasSuffix(".html") } }

    /// The file that answers for an address.
    static func file(_ address: String) -> String { String((address.removingPercentEncoding ?? address).dropFirst()) }

    /// Adds a page under the folder of its address: `/results/` is `results/index.html`.
    mutating func add(_ page: some Page, _ rendered: RenderedPage, at path: String) {
        files[Self.file(path + "index.html")] = .text(rendered.html)
        book.add(page, rendered, at: path)
        if let entry = rendered.search { searchEntries[page.shell.language, default: []].append(entry) }
    }

    /// Adds a table's files and tells where they are: `/results/` and `comparison` give `/results/comparison.csv` and `.json`.
    mutating func add(table: DataTable, named name: String, at path: String) -> TableDownloads {
        files[Self.file(path + name + ".csv")] = .text(table.csv)
        files[Self.file(path + name + ".json")] = .text(table.json)
        return TableDownloads(csv: path + name + ".csv", json: path + name + ".json")
    }
}
