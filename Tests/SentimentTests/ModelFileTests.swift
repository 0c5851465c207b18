import Foundation
import Testing

@testable import Sentiment

@Suite struct ModelFileTests {
    @Test(arguments: [Samples.model, Samples.model(weights: [7: 1.5, 9: -2]), Samples.model(weights: [:], bias: -1)])
    func `A model that is written and read is the same, byte for byte`(model: LogisticRegression) throws {
        let data = try ModelFile.data(of: model)
        let folder = try TemporaryFolder()
        let file = folder.root.appending(path: ModelFile.name)
        try data.write(to: file)
        // The folder or the file itself may be named.
        for url in [folder.root, file] {
            let read = try #require(try ModelFile.load(url) as? LogisticRegression)
            #expect(read.description == model.description && read.parameters == model.parameters)
            #expect(try ModelFile.data(of: read) == data)
            for text in Samples.texts.prefix(100) {
                #expect(Samples.predict(text, read) == Samples.predict(text, model))
                #expect(Samples.explain(text, read) == Samples.explain(text, model))
            }
        }
    }

    @Test func `Writing twice gives the same bytes`() throws {
        #expect(try ModelFile.data(of: Samples.model) == ModelFile.data(of: Samples.model))
    }

    @Test func `The file has the documented layout`() throws {
        let model = Samples.model(weights: [0x01020304: 1, 0xFF: -1], bias: 0)
        let bytes = [UInt8](try ModelFile.data(of: model))
        #expect(String(decoding: bytes[..<8], as: UTF8.self) == "VIGIEMDL")
        #expect(Array(bytes[8..<12]) == [1, 0, 0, 0])
        let header = bytes[12..<16].reversed().reduce(0) { $0 << 8 | Int($1) }
        #expect(bytes.count == 16 + header + 2 * 7 + 32)
        let json = try JSONSerialization.jsonObject(with: Data(bytes[16..<16 + header])) as? [String: Any]
        #expect(json?["count"] as? Int == 2)
        #expect(Array(bytes[(16 + header)..<(16 + header + 8)]) == [0xFF, 0, 0, 0, 4, 3, 2, 1])
        #expect(Array(bytes[(24 + header)..<(28 + header)]) == [0x01, 0x80, 0xFF, 0x7F])
    }

    @Test func `A folder without a model file, or no folder, is refused`() throws {
        let folder = try TemporaryFolder()
        for (url, path) in [
            (folder.root, folder.root.appending(path: "model.vigie")),
            (folder.root.appending(path: "missing"), folder.root.appending(path: "missing")),
        ] {
            let error = #expect(throws: ModelFileError.self) { try ModelFile.load(url) }
            #expect(error?.path == path.path(percentEncoded: false))
            #expect(error?.reason == "There is no model file. Train one with `vigie train`, or restore it from git.")
        }
    }

    @Test func `A folder in the place of the file is refused`() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(
            at: folder.root.appending(path: ModelFile.name), withIntermediateDirectories: true)
        let error = #expect(throws: ModelFileError.self) { try ModelFile.load(folder.root) }
        #expect(error?.reason.contains("cannot be read") == true)
    }
}
