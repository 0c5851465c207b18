import Digests
import Evaluation
import Foundation
import Testing

@testable import Sentiment

@Suite struct ModelFileRefusalTests {
    /// A small model's file: each of its bytes can be altered in turn.
    private let bytes: [UInt8]

    init() throws {
        bytes = [UInt8](try ModelFile.data(of: Samples.model(weights: [3: 1, 5: -1, 1 << 31: 0.25], bias: 0.5)))
    }

    @Test func `The file is read as it is`() throws {
        _ = try ModelFile.model(from: bytes, path: "m")
    }

    @Test func `An empty file and another file are no model`() {
        let others: [[UInt8]] = [
            [], [0], Array("VIGIEMD".utf8), Array("vigiemdl".utf8) + bytes[8...], Array("\u{89}PNG\r\n\u{1A}\n".utf8),
        ]
        for other in others {
            #expect(refusal(of: other).contains("This is not a model of Vigie"))
            #expect(refusal(of: other).contains("`vigie train`"))
        }
    }

    @Test(arguments: [UInt8(0), 2, 255])
    func `Another format is refused by naming both`(version: UInt8) {
        var other = bytes
        other[8] = version
        for file in [other, signed(other)] {
            let reason = refusal(of: file)
            #expect(reason.contains("format \(version);") && reason.contains("format 1.") && reason.contains("`vigie train`"))
        }
    }

    @Test func `A file that is cut anywhere is refused`() {
        for length in 0..<bytes.count { #expect(refusal(of: Array(bytes[..<length])) != "", "\(length) bytes") }
        #expect(refusal(of: Array(bytes.dropLast())).contains("cut or altered"))
    }

    @Test func `A file with more behind its end is refused`() {
        #expect(refusal(of: bytes + [0]).contains("cut or altered"))
        #expect(refusal(of: bytes + bytes).contains("cut or altered"))
    }

    @Test(arguments: [UInt8(0x01), 0x10, 0x80, 0xFF])
    func `A file with any byte altered is refused`(mask: UInt8) {
        for position in bytes.indices {
            var altered = bytes
            altered[position] ^= mask
            #expect(refusal(of: altered) != "", "byte \(position)")
        }
    }

    @Test func `A model of another normaliser is refused by naming both`() throws {
        var description = Samples.description
        description.normalizer = "0badf00d"
        let reason = refusal(of: try file(description))
        #expect(reason.contains("normaliser 0badf00d;") && reason.contains("has \(Normalizer().fingerprint)."))
        #expect(reason.contains("`vigie train`"))
    }

    @Test func `A model of a kind from the future is refused by name`() throws {
        var description = Samples.description
        description.kind = "oracle"
        let reason = refusal(of: try file(description))
        #expect(reason.contains("`oracle`") && reason.contains("Update the program"))
    }

    @Test func `A header that does not fit its file is refused though the checksum does`() throws {
        let size = Int(bytes[12]) | Int(bytes[13]) << 8
        let header = String(decoding: bytes[16..<16 + size], as: UTF8.self)
        for replacement in ["4", "2", "-3", "0", "9223372036854775807", "1e99", "\"3\""] {
            let json = header.replacingOccurrences(of: "\"count\":3", with: "\"count\":\(replacement)")
            #expect(json != header)
            #expect(refusal(of: signed(withHeader: json, size: size)).contains("cut or altered"), "\(replacement)")
        }
        for json in ["", "{}", "[]", "null", String(repeating: "[", count: 100_000), "\u{0}"] {
            #expect(refusal(of: signed(withHeader: json, size: size)).contains("cut or altered"))
        }
        for lie in [0, size - 1, size + 1, Int(UInt32.max)] {
            var altered = bytes
            for byte in 0..<4 { altered[12 + byte] = UInt8(truncatingIfNeeded: lie >> (8 * byte)) }
            #expect(refusal(of: signed(altered)).contains("cut or altered"))
        }
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `No damage gives a model, and none a crash`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<2000 {
            let damaged = damage(bytes, &generator)
            guard damaged != bytes else { continue }
            if refusal(of: damaged) == "" { Issue.record("read in spite of \(damaged)") }
        }
    }

    /// A checksum is no signature: what somebody made on purpose may be read, and must not end the program.
    @Test(arguments: [UInt64(11), 12])
    func `Damage under a right checksum does not crash`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var workspace = Workspace()
        var refused = 0
        for _ in 0..<2000 {
            let damaged = signed(damage(bytes, &generator))
            guard let model = try? ModelFile.model(from: damaged, path: "m") else {
                refused += 1
                continue
            }
            _ = model.predict("not good :)", workspace: &workspace)
            _ = model.explain("not good :)", workspace: &workspace)
        }
        #expect(refused > 1000)
    }

    // MARK: Making files

    /// Why the bytes are refused; empty where they are read.
    private func refusal(of bytes: [UInt8]) -> String {
        do throws(ModelFileError) {
            _ = try ModelFile.model(from: bytes, path: "content/model.vigie")
            return ""
        } catch {
            return error.description.hasPrefix("content/model.vigie: ") ? error.reason : ""
        }
    }

    private func file(_ description: ModelDescription) throws -> [UInt8] {
        let model = LogisticRegression(
            description: description, parameters: .init(keys: [1], frequencyLevels: [0], weights: [1 as Float], bias: 0))
        return [UInt8](try ModelFile.data(of: model))
    }

    /// The bytes with their last 32 replaced by the checksum of the others.
    private func signed(_ bytes: [UInt8]) -> [UInt8] {
        let content = bytes.dropLast(32)
        return Array(content) + SHA256.digest(of: content.span)
    }

    private func signed(withHeader json: String, size: Int) -> [UInt8] {
        let length = UInt32(json.utf8.count)
        let lengthBytes = (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }
        return signed(Array(bytes[..<12]) + lengthBytes + Array(json.utf8) + bytes[(16 + size)...])
    }

    /// One to four changes: a byte altered, removed or inserted, a stretch doubled, the end cut off.
    private func damage(_ bytes: [UInt8], _ generator: inout SplitMix64) -> [UInt8] {
        var bytes = bytes
        for _ in 0...generator.next(below: 4) where bytes.count > 1 {
            let position = generator.next(below: bytes.count)
            switch generator.next(below: 10) {
            case 0: bytes.remove(at: position)
            case 1: bytes.insert(UInt8(generator.next(below: 256)), at: position)
            case 2: bytes.insert(contentsOf: bytes[position..<min(bytes.count, position + 9)], at: position)
            case 3: bytes.removeSubrange(position...)
            default: bytes[position] = UInt8(generator.next(below: 256))
            }
        }
        return bytes
    }
}
