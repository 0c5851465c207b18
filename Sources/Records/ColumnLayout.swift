/// Where the text and, if there is one, the label stand in the rows of a file.
package struct ColumnLayout: Hashable, Sendable {
    package var text: Int
    package var label: Int?
    /// The number of fields that every row must have.
    package var count: Int
    /// Whether the first row is a header rather than data.
    package var hasHeader: Bool

    package static let labelNames = ["target", "sentiment", "label"]

    package init(text: Int, label: Int?, count: Int, hasHeader: Bool) {
        self.text = text
        self.label = label
        self.count = count
        self.hasHeader = hasHeader
    }

    /// Recognises the layout by a file's first row: a header that names a column `text`, or Sentiment140's own six columns.
    ///
    /// A label column is called `target`, `sentiment` or `label`, or ends in `_sentiment` (as `airline_sentiment` does).
    ///
    /// - Throws: ``MalformedRecord`` that says which columns were found and which are needed.
    package init(firstRow: [String]) throws(MalformedRecord) {
        // target, ids, date, flag, user, text: http://help.sentiment140.com/for-students
        if firstRow.count == 6, ["0", "2", "4"].contains(firstRow[0]), firstRow[1].allSatisfy(\.isNumber) {
            self.init(text: 5, label: 0, count: 6, hasHeader: false)
            return
        }
        let names = firstRow.map { name in
            name.drop { $0 == "\u{FEFF}" }.lowercased()
        }
        guard let text = names.firstIndex(of: "text") else {
            throw MalformedRecord(
                line: 1,
                reason: "no column is called `text`: the first row is `\(firstRow.joined(separator: ",").prefix(120))`; "
                    + "give the file a header, or Sentiment140's six columns"
            )
        }
        let label = names.firstIndex(where: Self.labelNames.contains) ?? names.firstIndex { $0.hasSuffix("_sentiment") }
        self.init(text: text, label: label, count: names.count, hasHeader: true)
    }
}
