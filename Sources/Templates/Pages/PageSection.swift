/// A part of a page under a heading of its own. What is empty is left out.
package struct PageSection: Sendable, Hashable {
    /// A term and what is known of it.
    package struct Fact: Sendable, Hashable {
        package var term: String
        package var value: String
        package var url: String?
        /// Whether the value is a code, a digest or a key, to be told letter by letter.
        package var isCode: Bool

        package init(_ term: String, _ value: String, url: String? = nil, isCode: Bool = false) {
            self.term = term
            self.value = value
            self.url = url
            self.isCode = isCode
        }
    }

    /// A text to be copied as it is.
    package struct Listing: Sendable, Hashable {
        package var title: String
        package var text: String

        package init(title: String, text: String) {
            self.title = title
            self.text = text
        }
    }

    package var title: String
    /// The id of the heading.
    package var anchor: String
    /// What people wrote.
    package var text: SafeHTML?
    /// What follows from the figures, each a sentence.
    package var findings: [String]
    package var facts: [Fact]
    package var tables: [PageTable]
    package var charts: [ChartFigure]
    package var listing: Listing?
    package var downloads: TableDownloads?
    /// What is missing, or must be known of the rest.
    package var note: String?

    package init(
        title: String, anchor: String, text: SafeHTML? = nil, findings: [String] = [], facts: [Fact] = [],
        tables: [PageTable] = [], charts: [ChartFigure] = [], listing: Listing? = nil, note: String? = nil
    ) {
        self.title = title
        self.anchor = anchor
        self.text = text
        self.findings = findings
        self.facts = facts
        self.tables = tables
        self.charts = charts
        self.listing = listing
        self.note = note
    }

    package var isEmpty: Bool {
        text == nil && findings.isEmpty && facts.isEmpty && tables.isEmpty && charts.isEmpty && listing == nil && note == nil
    }
}

/// A table whose cells are worded already.
package struct PageTable: Sendable, Hashable {
    package struct Column: Sendable, Hashable {
        package var title: String
        package var isNumber: Bool

        package init(_ title: String, isNumber: Bool = false) {
            self.title = title
            self.isNumber = isNumber
        }
    }

    package struct Cell: Sendable, Hashable {
        package var text: String
        /// What stands beside it in a lighter tone: an interval, a key.
        package var beside: String?
        package var url: String?

        package init(_ text: String, beside: String? = nil, url: String? = nil) {
            self.text = text
            self.beside = beside
            self.url = url
        }
    }

    package var title: String
    /// The id of its heading.
    package var anchor: String
    package var note: String?
    package var columns: [Column]
    /// As many cells in each row as there are columns; the first is the row's header.
    package var rows: [[Cell]]
    package var downloads: TableDownloads?
    /// Further details that open below the table.
    package var details: Details?

    /// A list that most readers need not see.
    package struct Details: Sendable, Hashable {
        package var title: String
        package var items: [Item]

        package struct Item: Sendable, Hashable {
            /// What is quoted, in the language that the model reads.
            package var quote: String
            package var remark: String

            package init(quote: String, remark: String) {
                self.quote = quote
                self.remark = remark
            }
        }

        package init(title: String, items: [Item]) {
            self.title = title
            self.items = items
        }
    }

    package init(
        title: String, anchor: String, note: String? = nil, columns: [Column], rows: [[Cell]],
        downloads: TableDownloads? = nil, details: Details? = nil
    ) {
        self.title = title
        self.anchor = anchor
        self.note = note
        self.columns = columns
        self.rows = rows
        self.downloads = downloads
        self.details = details
    }
}
