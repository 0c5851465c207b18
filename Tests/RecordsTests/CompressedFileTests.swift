import CZlib
import Foundation
import Records
import Testing

@Suite struct CompressedFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test(arguments: [0, 1, 2, 3, 100, (1 << 22) - 1, 1 << 22, (1 << 22) + 1])
    func `A plain file and its gzip read the same`(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 8) }
        let plain = try folder.write(bytes, at: "tweets.csv")
        #expect(try CompressedFile.read(plain) == bytes)
        let packed = folder.path("tweets.csv.gz")
        try gzip(bytes, to: packed)
        #expect(FileManager.default.contents(atPath: packed)?.starts(with: [0x1F, 0x8B]) == true)
        #expect(try CompressedFile.read(packed) == bytes)
    }

    @Test(arguments: [0, 1, 100, (1 << 16) - 1, 1 << 16, 300_000])
    func `What is packed here reads the same again`(count: Int) throws {
        // Noise: what cannot be packed is longer than before, and fills more than one block.
        var state: UInt32 = 1
        let bytes = (0..<count).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(truncatingIfNeeded: state >> 24)
        }
        let packed = try CompressedFile.packed(bytes.span)
        #expect(try CompressedFile.read(folder.write(packed, at: "packed.gz")) == bytes)
        #expect(try CompressedFile.packed(bytes.span) == packed)
    }

    @Test func `The header names no flags, no time and no system`() throws {
        let packed = try CompressedFile.packed(Array("truth,prediction".utf8).span)
        #expect(packed.prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0] && packed[9] == 255)
        let repeated = try CompressedFile.packed([UInt8](repeating: 65, count: 100_000).span)
        #expect(repeated.count < 300)
    }

    @Test func `Gzip files one after the other read as one`() throws {
        try gzip(Array("first\n".utf8), to: folder.path("1.gz"))
        try gzip(Array("second\n".utf8), to: folder.path("2.gz"))
        let both = try folder.bytes("1.gz") + folder.bytes("2.gz")
        #expect(try CompressedFile.read(folder.write(both, at: "both.gz")) == Array("first\nsecond\n".utf8))
    }

    @Test func `A gzip file that is cut anywhere is refused`() throws {
        try gzip((0..<2000).map { UInt8(truncatingIfNeeded: $0 * $0) }, to: folder.path("whole.gz"))
        let whole = try folder.bytes("whole.gz")
        // Below two bytes nothing tells it from a plain file.
        for length in Array(2..<min(40, whole.count)) + Array(stride(from: 40, to: whole.count, by: 37)) + [whole.count - 1] {
            let path = try folder.write(Array(whole[..<length]), at: "cut.gz")
            let error = #expect(throws: FileError.self, "cut to \(length) bytes") { try CompressedFile.read(path) }
            #expect(error?.path == path && error?.description.contains("again") == true)
        }
    }

    @Test func `A gzip file with an altered byte in its data is refused`() throws {
        try gzip((0..<2000).map { UInt8(truncatingIfNeeded: $0 * $0) }, to: folder.path("whole.gz"))
        let whole = try folder.bytes("whole.gz")
        // Behind the ten bytes of the header, whose flags and time are not guarded.
        for position in stride(from: 10, to: whole.count, by: 29) {
            var altered = whole
            altered[position] ^= 0x10
            let path = try folder.write(altered, at: "altered.gz")
            #expect(throws: FileError.self, "byte \(position)") { try CompressedFile.read(path) }
        }
    }

    @Test func `A missing file and a folder are refused by name`() {
        for path in [folder.path("missing.csv"), folder.path("")] {
            let error = #expect(throws: FileError.self) { try CompressedFile.read(path) }
            #expect(error?.path == path && error?.description.contains(path) == true)
        }
    }
}

/// Packs bytes into a gzip file.
private func gzip(_ bytes: [UInt8], to path: String) throws {
    let file = try #require(gzopen(path, "wb"))
    var written: Int32 = 0
    if !bytes.isEmpty { written = gzwrite(file, bytes, UInt32(bytes.count)) }
    #expect(gzclose(file) == Z_OK && Int(written) == bytes.count)
}
