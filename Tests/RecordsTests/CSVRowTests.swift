import Records
import Testing

@Suite struct CSVRowTests {
    /// RFC 4180, section 2, rule by rule, and what spreadsheets write beside it.
    @Test(arguments: [
        ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
        ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
        // The last line break is optional.
        ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
        // Empty fields, the last one included.
        (",,\n", [["", "", ""]]),
        ("a,\n", [["a", ""]]),
        ("a,", [["a", ""]]),
        (",\"\",\"\"\n", [["", "", ""]]),
        ("\n", [[""]]),
        // Spaces are part of a field.
        (" a , b \n", [[" a ", " b "]]),
        // Quoted fields hold commas, line breaks and doubled quotes.
        ("\"a\",\"b\"\n", [["a", "b"]]),
        ("\"a,b\",c\n", [["a,b", "c"]]),
        ("\"a\nb\",c\nd,e\n", [["a\nb", "c"], ["d", "e"]]),
        ("\"a\r\nb\"\r\nc\r\n", [["a\r\nb"], ["c"]]),
        ("\"say \"\"hi\"\"\",b\n", [["say \"hi\"", "b"]]),
        ("\"\"\"\"\n", [["\""]]),
        ("\"\"\"\"\"\",x\n", [["\"\"", "x"]]),
        ("a,\"b\"", [["a", "b"]]),
        ("a,\"\"", [["a", ""]]),
        ("\"a\"\r\n", [["a"]]),
        // A quote within an unquoted field is a character.
        ("5\" nails,b\n", [["5\" nails", "b"]]),
        ("a\"b\",c\nd,e\n", [["a\"b\"", "c"], ["d", "e"]]),
        // A carriage return is one where no line feed follows.
        ("a\rb,c\n", [["a\rb", "c"]]),
        ("é,日本,👍\n", [["é", "日本", "👍"]]),
    ])
    func `Rows are read as RFC 4180 says`(text: String, rows: [[String]]) {
        #expect(table(text).map { try? $0.get() } == rows)
    }

    @Test func `An empty input has no row`() {
        #expect(table("").isEmpty)
    }

    @Test(arguments: ["\"a\"b,c\n", "x,\"a\" ,c\n", "\"a\"\"\"b\n"])
    func `Text after a closing quote is malformed, and the next row is read`(text: String) {
        let rows = table("h\n" + text + "next,row\n")
        #expect(rows.count == 3)
        guard case .failure(let problem) = rows[1] else {
            Issue.record("it was read")
            return
        }
        #expect(problem.line == 2 && problem.reason.contains("closing quote"))
        #expect(rows[2] == .success(["next", "row"]))
    }

    @Test func `An unclosed quote costs one line`() {
        let rows = table("a,b\n1,\"open\n2,c\n3,d")
        #expect(
            rows == [
                .success(["a", "b"]), .failure(MalformedRecord(line: 2, reason: "a quoted field is never closed")),
                .success(["2", "c"]), .success(["3", "d"]),
            ])
    }

    @Test func `An unclosed quote in the last line costs that line`() {
        #expect(
            table("a\n\"open") == [
                .success(["a"]), .failure(MalformedRecord(line: 2, reason: "a quoted field is never closed")),
            ])
    }

    @Test func `A quote that stays open longer than any tweet is not waited for`() {
        let rows = (2...5000).map { "\($0),some text of a tweet" }
        let problems = table("1,\"open\n" + rows.joined(separator: "\n") + "\n\"last\",1\n")
        #expect(problems.count == 5001)
        #expect(problems.filter { (try? $0.get()) == nil }.count == 1)
        #expect(problems[1] == .success(["2", "some text of a tweet"]))
    }

    @Test func `A row on its own that ends within quotes is malformed`() {
        var row = CSVRow()
        let bytes = Array("a,\"b".utf8)
        #expect(throws: MalformedRecord.self) { try row.parse(bytes.span, range: bytes.indices) }
    }

    @Test func `A row used again forgets the row before`() throws {
        var row = CSVRow()
        let bytes = Array("a,\"b\"\"\",c\nd\n".utf8)
        try row.parse(bytes.span, range: 0..<10)
        #expect(row.count == 3 && row.string(1, of: bytes.span) == "b\"" && row.string(2, of: bytes.span) == "c")
        try row.parse(bytes.span, range: 10..<12)
        #expect(row.count == 1 && row.string(0, of: bytes.span) == "d")
    }

    @Test func `A field that is not UTF-8 has bytes but no text`() throws {
        var row = CSVRow()
        let bytes: [UInt8] = [0x61, 0x2C, 0xE9, 0x0A]
        try row.parse(bytes.span, range: bytes.indices)
        #expect(row.string(0, of: bytes.span) == "a" && row.string(1, of: bytes.span) == nil)
        #expect(row.withField(1, of: bytes.span) { $0.count } == 1)
    }
}
