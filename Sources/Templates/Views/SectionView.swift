/// A part of a page, as `partials/section.mustache` names it.
struct SectionView: Sendable {
    let title: String
    let anchor: String
    let textHTML: SafeHTML?
    let findings: [String]
    let hasFindings: Bool
    let facts: [PageSection.Fact]
    let hasFacts: Bool
    let tables: [TableView]
    let charts: [ChartView]
    let listing: PageSection.Listing?
    let downloads: DownloadsView?
    let note: String?

    init(_ section: PageSection) {
        title = section.title
        anchor = section.anchor
        textHTML = section.text
        findings = section.findings
        hasFindings = !section.findings.isEmpty
        facts = section.facts
        hasFacts = !section.facts.isEmpty
        tables = section.tables.map(TableView.init)
        charts = section.charts.map(ChartView.init)
        listing = section.listing
        downloads = section.downloads.map(DownloadsView.init)
        note = section.note
    }
}

/// A table, as `partials/table.mustache` names it.
struct TableView: Sendable {
    struct Cell: Sendable {
        /// The column's title: on a narrow screen it stands beside the cell.
        let label: String
        let isNumber: Bool
        let isHeader: Bool
        let text: String
        let beside: String?
        let url: String?
    }

    struct Row: Sendable {
        let cells: [Cell]
    }

    let title: String
    let anchor: String
    let note: String?
    let columns: [PageTable.Column]
    let rows: [Row]
    let downloads: DownloadsView?
    let details: PageTable.Details?

    init(_ table: PageTable) {
        title = table.title
        anchor = table.anchor
        note = table.note
        columns = table.columns
        rows = table.rows.map { row in
            Row(
                cells: zip(table.columns, row).enumerated().map { index, pair in
                    Cell(
                        label: pair.0.title, isNumber: pair.0.isNumber, isHeader: index == 0, text: pair.1.text,
                        beside: pair.1.beside, url: pair.1.url)
                })
        }
        downloads = table.downloads.map(DownloadsView.init)
        details = table.details
    }
}
