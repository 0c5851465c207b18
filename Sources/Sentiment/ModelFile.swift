import Digests
package import Foundation

/// The file of a trained model.
///
/// ```
/// "VIGIEMDL"   8 bytes
/// format       UInt32, 1; all numbers are little-endian
/// header size  UInt32
/// header       JSON: the ModelDescription, the number of n-grams, weight unit and bias (as bit patterns)
/// keys         n × UInt32, ascending
/// weights      n × Int16
/// levels       n × UInt8
/// checksum     32 bytes: SHA-256 (FIPS 180-4) of all that stands before
/// ```
/// The checksum guards against accidents: a cut download, a bad disk, an edit. It is no signature.
package enum ModelFile {
    /// The name of the file in a model's folder.
    package static let name = "model.vigie"
    package static let formatVersion: UInt32 = 1

    static let magic = Array("VIGIEMDL".utf8)
    static let checksumLength = SHA256.byteCount

    struct Header: Codable {
        var model: ModelDescription
        var count: Int
        var weightUnit: UInt32
        var bias: UInt32
    }

    // MARK: Writing

    package static func data(of model: LogisticRegression) throws -> Data {
        let parameters = model.parameters
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let header = try encoder.encode(
            Header(
                model: model.description, count: parameters.keys.count,
                weightUnit: parameters.weightUnit.bitPattern, bias: parameters.bias.bitPattern))
        var bytes: [UInt8] = magic
        bytes.append(littleEndian: formatVersion)
        bytes.append(littleEndian: UInt32(header.count))
        bytes.append(contentsOf: header)
        for key in parameters.keys { bytes.append(littleEndian: key) }
        for weight in parameters.weights { bytes.append(littleEndian: weight) }
        bytes.append(contentsOf: parameters.frequencyLevels)
        bytes.append(contentsOf: SHA256.digest(of: bytes.span))
        return Data(bytes)
    }

    // MARK: Reading

    /// Reads the model in a folder that holds ``name``, or in the file itself.
    ///
    /// - Throws: ``ModelFileError`` that says what is wrong and what to do next.
    package static func load(_ url: URL) throws(ModelFileError) -> any Classifier {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isFolder)
        let file = exists && isFolder.boolValue ? url.appending(path: name) : url
        let path = file.path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: path) else {
            throw ModelFileError(
                path: path, reason: "There is no model file. Train one with `vigie train`, or restore it from git.")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ModelFileError(path: path, reason: "The model file cannot be read. Check its permissions.")
        }
        return try model(from: [UInt8](data), path: path)
    }

    static func model(from bytes: [UInt8], path: String) throws(ModelFileError) -> any Classifier {
        func refuse(_ reason: String) -> ModelFileError { ModelFileError(path: path, reason: reason) }
        var reader = ByteReader(bytes: bytes)
        guard reader.take(magic.count).map({ Array($0) }) == magic else {
            throw refuse("This is not a model of Vigie: its first bytes are wrong. Train one with `vigie train`.")
        }
        guard let format = reader.take(UInt32.self), let headerSize = reader.take(UInt32.self) else {
            throw refuse(cut)
        }
        guard format == formatVersion else {
            throw refuse(
                "The model has format \(format); this program reads format \(formatVersion). "
                    + "Use the program that wrote it, or train again with `vigie train`.")
        }
        guard bytes.count > checksumLength,
            SHA256.digest(of: bytes.span.extracting(droppingLast: checksumLength)) == Array(bytes.suffix(checksumLength))
        else {
            throw refuse(cut)
        }
        guard let json = reader.take(Int(headerSize)), let header = try? JSONDecoder().decode(Header.self, from: Data(json)),
            header.count >= 0, header.count <= bytes.count / 7,
            reader.remaining == header.count * 7 + checksumLength,
            let keys = reader.take(header.count, of: UInt32.self),
            let weights = reader.take(header.count, of: Int16.self),
            let levels = reader.take(header.count)
        else {
            throw refuse(cut)
        }
        guard header.model.kind == LogisticRegression.kind else {
            throw refuse(
                "The model is a `\(header.model.kind)`, which this program does not know. Update the program, or choose another model."
            )
        }
        let fingerprint = Normalizer().fingerprint
        guard header.model.normalizer == fingerprint else {
            throw refuse(
                "The model was trained with normaliser \(header.model.normalizer); this program has \(fingerprint). "
                    + "They would misunderstand each other: train again with `vigie train`.")
        }
        return LogisticRegression(
            description: header.model,
            parameters: .init(
                keys: keys, frequencyLevels: Array(levels), weights: weights,
                weightUnit: Float(bitPattern: header.weightUnit), bias: Float(bitPattern: header.bias)))
    }

    private static let cut = "The model file is cut or altered: its checksum does not fit. Restore it from git, or train again."
}

/// A model file that is refused.
package struct ModelFileError: Error, Hashable, CustomStringConvertible {
    package var path: String
    package var reason: String

    package var description: String { "\(path): \(reason)" }
}

// MARK: Bytes

/// Takes numbers from the front of an array of bytes, and nil where it is too short.
private struct ByteReader {
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var remaining: Int { bytes.count - position }

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, count <= remaining else { return nil }
        defer { position += count }
        return bytes[position..<position + count]
    }

    mutating func take<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
        take(1, of: type)?.first
    }

    mutating func take<Number: FixedWidthInteger>(_ count: Int, of type: Number.Type) -> [Number]? {
        let size = MemoryLayout<Number>.size
        guard count <= remaining / size, let slice = take(count * size) else { return nil }
        return slice.withUnsafeBytes { raw in
            (0..<count).map { Number(littleEndian: raw.loadUnaligned(fromByteOffset: $0 * size, as: Number.self)) }
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append<Number: FixedWidthInteger>(littleEndian number: Number) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
