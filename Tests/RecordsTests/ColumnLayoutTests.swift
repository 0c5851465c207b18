import Records
import Testing

@Suite struct ColumnLayoutTests {
    @Test(arguments: [
        (["0", "1467810369", "Mon Apr 06 22:19:45 PDT 2009", "NO_QUERY", "somebody", "a text"], 5, 0, false),
        (["4", "1", "", "", "", ""], 5, 0, false),
        (["2", "3", "Mon", "kindle2", "tpryan", "a neutral one of the test file"], 5, 0, false),
        (["text", "label"], 0, 1, true),
        (["sentiment", "text"], 1, 0, true),
        (["id", "target", "text"], 2, 1, true),
        (["Text", "LABEL"], 0, 1, true),
        (["\u{FEFF}text", "target"], 0, 1, true),
        (["text", "\u{FEFF}label"], 0, 1, true),
        // The airline tweets name the confidence beside the label.
        (["tweet_id", "airline_sentiment", "airline_sentiment_confidence", "name", "text"], 4, 1, true),
        (["airline_sentiment_confidence", "airline_sentiment", "text"], 2, 1, true),
        // A plain name comes before one that only ends so.
        (["predicted_sentiment", "label", "text"], 2, 1, true),
    ])
    func `A labelled file is recognised by its first row`(row: [String], text: Int, label: Int, hasHeader: Bool) throws {
        let layout = try ColumnLayout(firstRow: row)
        #expect(layout == ColumnLayout(text: text, label: label, count: row.count, hasHeader: hasHeader))
    }

    @Test(arguments: [["text"], ["id", "text", "confidence"], ["text", "labels", "sentimental"]])
    func `A file may have no label`(row: [String]) throws {
        let layout = try ColumnLayout(firstRow: row)
        #expect(layout.label == nil && layout.hasHeader && layout.count == row.count)
        #expect(layout.text == row.firstIndex(of: "text"))
    }

    @Test(arguments: [
        ["tweet", "label"], [""], ["0", "1", "2", "3", "4"], ["5", "1", "d", "q", "u", "t"], ["0", "id", "d", "q", "u", "t"],
        ["0", "1", "d", "q", "u", "t", "more"],
    ])
    func `A file without a text column is refused by naming what was found and what is needed`(row: [String]) {
        let error = #expect(throws: MalformedRecord.self) { try ColumnLayout(firstRow: row) }
        #expect(error?.line == 1)
        #expect(error?.reason.contains("`\(row.joined(separator: ","))`") == true)
        #expect(error?.reason.contains("`text`") == true)
    }

    @Test func `A long first row is shortened in the message`() {
        let error = #expect(throws: MalformedRecord.self) {
            try ColumnLayout(firstRow: [String](repeating: "column", count: 10_000))
        }
        #expect((error?.reason.count ?? .max) < 300)
    }
}
