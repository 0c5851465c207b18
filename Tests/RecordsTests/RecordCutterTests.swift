import Evaluation
import Records
import Testing

@Suite struct RecordCutterTests {
    static let inputs: [(RecordFormat, String)] = [
        (.text, "one\ntwo\r\n\n\nfive é 👍\nno line break at the end"),
        (.text, "one\n"),
        (.text, "\n\n\n"),
        (.jsonl, #"{"text":"a\nb"}"# + "\n" + #"{"text":"\""}"# + "\n\n" + #"{"text":"é"}"#),
        (.csv, "text,label\n\"a\nb\",1\r\n\"\"\"\",\"\"\nx\"y\",2\n\n\"c,\r\nd\"\"\n\",3\nlast,"),
        (.csv, "a,b\n1,\"open\n2,c\n3,\"d\"\n"),
        (.csv, "a,b\n1,\"closed\n2\"\n3,\"open"),
        (.csv, "\"a\"\"\""),
        (.csv, "\"\"\n\"\"\"\"\n\"\"x\n"),
    ]

    @Test(arguments: inputs)
    func `Pieces of every size give the records of the whole`(format: RecordFormat, text: String) {
        let input = Array(text.utf8)
        let whole = format.records(of: input, inPiecesOf: input.count)
        #expect(whole.flatMap(\.bytes) == input)
        for size in 1...input.count {
            #expect(format.records(of: input, inPiecesOf: size) == whole, "in pieces of \(size)")
        }
    }

    @Test(arguments: inputs)
    func `Any number of parts gives the records of one part`(format: RecordFormat, text: String) {
        let input = Array(text.utf8)
        let whole = format.records(of: input, inPiecesOf: input.count)
        for parts in 2...9 {
            #expect(format.records(of: input, inPiecesOf: input.count, parts: parts) == whole)
            #expect(format.records(of: input, inPiecesOf: 7, parts: parts) == whole)
        }
    }

    @Test(arguments: RecordFormat.allCases)
    func `Random bytes are cut the same in pieces and lose none`(format: RecordFormat) {
        var generator = SplitMix64(seed: 7)
        let alphabet = Array("a,\"\"\n\r\u{E9}".utf8)
        for length in 1...60 {
            let input = (0..<length).map { _ in alphabet[generator.next(below: alphabet.count)] }
            let whole = format.records(of: input, inPiecesOf: length)
            #expect(whole.flatMap(\.bytes) == input)
            for size in [1, 2, 3, 5] {
                let pieces = format.records(of: input, inPiecesOf: size, parts: 3)
                #expect(pieces == whole, "\(input) in pieces of \(size)")
            }
        }
    }

    @Test(arguments: [1 << 10, 1 << 14, 1 << 16, 1 << 20])
    func `A quote that stays open too long is found in a stream as in a file`(size: Int) {
        let text = "1,\"open\n" + String(repeating: "2,some text of a tweet\n", count: 6000) + "3,\"closed\"\n"
        let input = Array(text.utf8)
        let whole = RecordFormat.csv.records(of: input, inPiecesOf: input.count)
        #expect(whole.count == 6002 && whole.filter { $0.problem != nil } == [whole[0]])
        #expect(RecordFormat.csv.records(of: input, inPiecesOf: size, parts: 2) == whole)
    }

    @Test func `A record bears the number of the line it begins on`() {
        let records = RecordFormat.csv.records(of: "h\n\"a\nb\nc\",1\n\nx\n")
        #expect(
            records == [
                ReadRecord(1, "h\n"), ReadRecord(2, "\"a\nb\nc\",1\n"), ReadRecord(5, "\n"), ReadRecord(6, "x\n"),
            ])
    }

    @Test func `A quote is an ordinary character in lines of text`() {
        #expect(RecordFormat.text.records(of: "\"a\nb\"") == [ReadRecord(1, "\"a\n"), ReadRecord(2, "b\"")])
    }

    @Test(arguments: RecordFormat.allCases, 1...9)
    func `A byte order mark is no part of the first record`(format: RecordFormat, size: Int) {
        let input = Array("\u{FEFF}\"a\"\n\u{FEFF}b\n".utf8)
        let records = format.records(of: input, inPiecesOf: size, parts: 2)
        #expect(records == [ReadRecord(1, "\"a\"\n"), ReadRecord(2, "\u{FEFF}b\n")])
        #expect(format.records(of: Array(input.prefix(3)), inPiecesOf: size).isEmpty)
        let half = format.records(of: Array(input.prefix(2)), inPiecesOf: size)
        #expect(half == [ReadRecord(line: 1, bytes: [0xEF, 0xBB], problem: nil)])
    }

    @Test func `What is incomplete waits for more`() {
        var cutter = RecordCutter(format: .csv, parts: 1)
        let beginning = cutter.take(isLast: false)
        #expect(beginning == nil)
        cutter.fill { $0.append(contentsOf: "a\n\"b".utf8) }
        let first = cutter.take(isLast: false)
        #expect(first?.bytes == Array("a\n".utf8))
        #expect(first?.parts.map(\.range) == [0..<2] && first?.parts.map(\.firstLine) == [1])
        let nothing = cutter.take(isLast: false)
        #expect(nothing == nil)
        cutter.fill { $0.append(contentsOf: "\"\n".utf8) }
        let second = cutter.take(isLast: false)
        #expect(second?.bytes == Array("\"b\"\n".utf8))
        #expect(second?.parts.map(\.range) == [0..<4] && second?.parts.map(\.firstLine) == [2])
        let end = cutter.take(isLast: true)
        #expect(end == nil)
    }

    @Test func `The parts of a block are about equal`() throws {
        var cutter = RecordCutter(format: .text, parts: 4)
        cutter.fill { $0.append(contentsOf: String(repeating: "0123456789\n", count: 1000).utf8) }
        let taken = cutter.take(isLast: false)
        let block = try #require(taken)
        #expect(block.parts.count == 4)
        #expect(block.parts.map(\.firstLine) == [1, 251, 501, 751])
        #expect(block.parts.map(\.range.count) == [2750, 2750, 2750, 2750])
    }
}
