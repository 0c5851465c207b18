import Foundation
import Records
import Testing

@testable import Training

@Suite struct DatasetTests {
    private let project: TemporaryProject

    init() throws {
        project = try TemporaryProject()
    }

    @Test(arguments: [
        "text,label\ngood,positive\nbad,negative\n",
        "label,text\npositive,good\nnegative,bad",
        "id,target,text,more\r\n1,4,good,x\r\n2,0,bad,y\r\n",
        "Sentiment,Text\nPOSITIVE,good\nNegative,bad\n",
        "\"text\",\"sentiment\"\n\"good\",\"1\"\n\"bad\",\"0\"\n",
        "text,airline_sentiment,airline_sentiment_confidence\ngood,positive,1.0\nbad,negative,0.3\n",
        "\u{FEFF}text,label\ngood,positive\nbad,negative\n",
        "\u{FEFF}\"text\",\"label\"\ngood,positive\nbad,negative\n",
        "text,label\n\ngood,positive\r\n\r\n\nbad,negative\n\n",
        "4,1467822272,Mon Apr 06 22:22:45 PDT 2009,NO_QUERY,ersle,good\n0,1,d,q,u,bad\n",
        "\"4\",\"1467822272\",\"Mon Apr 06\",\"NO_QUERY\",\"ersle\",\"good\"\n\"0\",\"1\",\"d\",\"q\",\"u\",\"bad\"\n",
    ])
    func `Labelled files are read by their header or as Sentiment140's own`(file: String) throws {
        for path in [try project.write(file), try project.pack(file)] {
            let dataset = try Dataset(contentsOf: path)
            #expect(dataset.texts == ["good", "bad"] && dataset.targets == [1, 0])
            #expect(dataset.offsets == [0, 4, 7] && dataset.count == 2)
            #expect(dataset.malformed.isEmpty && dataset.skippedNeutral == 0)
        }
    }

    @Test func `Texts may hold commas, quotes and line breaks`() throws {
        let dataset = try Dataset(contentsOf: project.write("text,label\n\"a, \"\"b\"\"\nc\",1\n\"\",0\n"))
        #expect(dataset.texts == ["a, \"b\"\nc", ""] && dataset.targets == [1, 0])
    }

    @Test func `Sentiment140's own form is Latin-1 where it is not UTF-8`() throws {
        let latin1 = Array("0,1,d,q,u,caf".utf8) + [0xE9, 0x20, 0xA3, 0x0A]
        let dataset = try Dataset(contentsOf: project.write(latin1 + Array("4,2,d,q,u,é 👍\n".utf8)))
        #expect(dataset.texts == ["café £", "é 👍"] && dataset.targets == [0, 1])
    }

    @Test func `Elsewhere a text that is not UTF-8 is malformed`() throws {
        let bytes = Array("text,label\ngood,1\ncaf".utf8) + [0xE9] + Array(",1\nbad,0\n".utf8)
        let dataset = try Dataset(contentsOf: project.write(bytes))
        #expect(dataset.texts == ["good", "bad"])
        #expect(dataset.malformed == [MalformedRecord(line: 3, reason: "the text is not UTF-8")])
    }

    @Test func `Neutral rows are skipped and counted`() throws {
        let dataset = try Dataset(contentsOf: project.write("text,label\na,neutral\nb,1\nc,2\nd,Neutral\ne,mixed\nf,0\n"))
        #expect(dataset.texts == ["b", "f"] && dataset.skippedNeutral == 4 && dataset.malformed.isEmpty)
        let own = try Dataset(contentsOf: project.write("2,1,d,q,u,meh\n4,2,d,q,u,good\n"))
        #expect(own.texts == ["good"] && own.skippedNeutral == 1)
    }

    @Test func `Malformed rows are counted with their line, and the others are read`() throws {
        let dataset = try Dataset(
            contentsOf: project.write(
                """
                text,label
                "two
                lines",1
                too,many,fields
                few
                "text"after,1
                odd,perhaps
                "never closed,1
                last,0
                """))
        #expect(dataset.texts == ["two\nlines", "last"] && dataset.targets == [1, 0])
        #expect(
            dataset.malformed == [
                MalformedRecord(line: 4, reason: "3 fields instead of 2"),
                MalformedRecord(line: 5, reason: "1 fields instead of 2"),
                MalformedRecord(line: 6, reason: "text follows the closing quote of field 1"),
                MalformedRecord(line: 7, reason: "unknown label `perhaps`: negative, neutral, positive, 0, 2 or 4"),
                MalformedRecord(line: 8, reason: "a quoted field is never closed"),
            ])
    }

    @Test(arguments: [
        ("text,label\nx,perhaps\n", "it holds no tweet labelled positive or negative; line 2: unknown label `perhaps`"),
        ("text,label\nx,2\n", "it holds no tweet labelled positive or negative"),
        ("text,label\n", "it holds no tweet labelled positive or negative"),
        ("", "it holds no tweet labelled positive or negative"),
        ("tweet,label\nx,1\n", "line 1: no column is called `text`: the first row is `tweet,label`"),
        ("text,mood\nx,1\n", "line 1: no column is called `target`, `sentiment` or `label`: the header is `text,mood`"),
    ])
    func `A file without a labelled tweet is refused with the reason`(file: String, reason: String) throws {
        let path = try project.write(file)
        let error = #expect(throws: FileError.self) { try Dataset(contentsOf: path) }
        #expect(error?.path == path)
        #expect(error?.reason.hasPrefix(reason) == true, "\(error?.reason ?? "")")
    }

    @Test func `A missing file is refused by name`() {
        let path = project.path("missing.csv")
        let error = #expect(throws: FileError.self) { try Dataset(contentsOf: path) }
        #expect(error?.description == "\(path): it cannot be opened; check the path and its permissions")
    }

    @Test func `A gzip file that is cut is refused`() throws {
        let whole = try CompressedFile.read(project.pack(Samples.csv(Samples.rows())))
        #expect(!whole.isEmpty)
        let packed = try #require(FileManager.default.contents(atPath: project.path("tweets.csv.gz")))
        let path = try project.write([UInt8](packed.prefix(packed.count / 2)), at: "cut.csv.gz")
        #expect(throws: FileError.self) { try Dataset(contentsOf: path) }
    }
}
