import Templates

/// The tables that one page gives away, collected while the page is rendered and written beside it.
struct PageTables: Sendable {
    /// The address of the page, such as `/results/`.
    let path: String
    private(set) var tables: [(name: String, table: DataTable)] = []

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
    /// Adds the files of a page's tables.
    mutating func add(_ tables: PageTables) {
        for (name, table) in tables.tables { _ = add(table: table, named: name, at: tables.path) }
    }
}
