import Digests
import Testing

@testable import Training

@Suite struct DatasetDigestTests {
    private let project: TemporaryProject

    init() throws {
        project = try TemporaryProject()
    }

    @Test func `The digest is that of lengths, texts and labels`() {
        let data = Samples.dataset([("good", 1), ("a\nb", 0)])
        let bytes = [4, 0, 0, 0, 0, 0, 0, 0] + Array("good".utf8) + [1] + [3, 0, 0, 0, 0, 0, 0, 0] + Array("a\nb".utf8) + [0]
        #expect(data.rowsDigest == "sha256:" + hexadecimal(SHA256.digest(of: bytes.span)))
    }

    @Test func `Every change of the rows changes it`() {
        let rows: [(text: String, target: UInt8)] = [("good food", 1), ("bad food", 0)]
        let digests = [
            rows, rows.reversed(), [("good food", 0), ("bad food", 0)], [("good foo", 1), ("dbad food", 0)],
            rows + [("", 0)], [rows[0]], [],
        ].map { Samples.dataset($0).rowsDigest }
        #expect(Set(digests).count == digests.count)
    }

    @Test func `A file and its gzip, with other columns and neutral rows beside, hold the same rows`() throws {
        let plain = try project.write("text,label\ngood,positive\nbad,negative\n", at: "plain.csv")
        let packed = try project.pack("id,sentiment,text\n1,4,good\n2,neutral,meh\n3,0,bad\n", at: "packed.csv.gz")
        #expect(try Dataset(contentsOf: plain).rowsDigest == Dataset(contentsOf: packed).rowsDigest)
    }

    /// More than one block of the hash.
    @Test func `Long sets are hashed whole`() {
        let first = Samples.noisy(6000, seed: 1)
        var rows = zip(first.texts, first.targets).map { (text: $0, target: $1) }
        rows[5999].text += "!"
        #expect(Samples.dataset(rows).rowsDigest != first.rowsDigest)
    }

    @Test func `A thinned set is spread over the whole, in its order`() {
        let whole = Samples.dataset((0..<10).map { ("w\($0)", $0 < 5 ? 0 : 1) })
        #expect(whole.thinned(to: 4).texts == ["w0", "w2", "w5", "w7"])
        #expect(whole.thinned(to: 4).targets == [0, 0, 1, 1])
        #expect(whole.thinned(to: 10).texts == whole.texts && whole.thinned(to: 99).count == 10)
        #expect(whole.thinned(to: 1).texts == ["w0"])
    }
}
