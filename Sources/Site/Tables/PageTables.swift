import Templates

/// What one page gives away, collected while the page is rendered and written beside it: its tables, and the picture that stands
/// for it elsewhere.
struct PageTables: Sendable {
    /// The address of the page, such as `/results/`.
    let path: String
    private(set) var tables: [(name: String, table: DataTable)] = []
    var preview: PagePreview?

    init(path: String) {
        self.path = path
    }

    /// Keeps a table, and tells where its files will be.
    ///
    /// - Parameter name: Made of letters, digits, `-` and `_`. A name that is taken gets a number: `roc-2`.
    mutating func add(_ table: DataTable, named name: String) -> TableDownloads {
        var unique = name
        var number = 1
        while tables.contains(where: { $0.name == unique }) {
            number += 1
            unique = "\(name)-\(number)"
        }
        tables.append((unique, table))
        return TableDownloads(csv: path + unique + ".csv", json: path + unique + ".json")
    }
}

extension RenderedSite {
    /// Adds the files of a page's tables, and keeps what its picture is to show.
    ///
    /// - Parameter other: the tables of the page in another language, which are added already: those that are the same numbers
    ///   are not written out again, and stand in memory once.
    mutating func add(_ tables: PageTables, like other: PageTables? = nil) {
        for (name, table) in tables.tables {
            if let other, let known = other.tables.first(where: { $0.name == name }), known.table == table {
                for ending in [".csv", ".json"] {
                    files[tables.path.dropFirst() + name + ending] = files[other.path.dropFirst() + name + ending]
                }
            } else {
                _ = add(table: table, named: name, at: tables.path)
            }
        }
        if let preview = tables.preview { previews.append(preview) }
    }
}
