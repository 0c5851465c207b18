import Foundation
import HTTPTypes
import Hummingbird

extension Request {
    /// The fields of a form.
    /// - Throws: ``RequestError``: 415 where the body is not a form, 413 where it is longer than `limit` bytes.
    func form(upTo limit: Int) async throws -> Form {
        try require(.applicationUrlEncoded)
        return Form(try await bytes(upTo: limit))
    }

    /// The fields of a JSON object.
    /// - Throws: ``RequestError``: 415 where the body is not declared as JSON, 413 where it is longer than `limit` bytes, 400
    ///   where it is not UTF-8 or not JSON, 422 where it is another value than an object.
    func jsonFields(upTo limit: Int) async throws -> JSONFields {
        try require(.applicationJson)
        let bytes = try await bytes(upTo: limit)
        guard String(validating: bytes, as: UTF8.self) != nil else { throw RequestError.notUTF8 }
        // Foundation would read UTF-16, which shows by its zeros; JSON that is exchanged is UTF-8 (RFC 8259, section 8.1).
        guard !bytes.contains(0), let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else {
            throw RequestError.malformedJSON
        }
        return try JSONFields(value)
    }

    /// Only the declared type counts: a page of another site can send a form or plain text without asking, but not this.
    private func require(_ type: MediaType) throws {
        let declared = headers[.contentType].flatMap { MediaType(from: $0.lowercased()) }
        let charset = declared?.parameter.flatMap { $0.name == "charset" ? $0.value : nil }
        guard let declared, declared.isType(type), charset == nil || charset == "utf-8" else {
            throw RequestError.unsupportedMediaType(expected: type.description)
        }
    }

    private func bytes(upTo limit: Int) async throws -> [UInt8] {
        if let declared = headers[.contentLength].flatMap({ Int($0) }), declared > limit {
            throw RequestError.bodyTooLarge(limit: limit)
        }
        var bytes: [UInt8] = []
        var chunks = body.makeAsyncIterator()
        while let chunk = try await next(&chunks) {
            guard bytes.count + chunk.readableBytes <= limit else { throw RequestError.bodyTooLarge(limit: limit) }
            bytes.append(contentsOf: chunk.readableBytesView)
        }
        return bytes
    }

    /// A body that breaks off, or whose chunks are malformed, is the client's error.
    private func next(_ chunks: inout RequestBody.AsyncIterator) async throws(RequestError) -> ByteBuffer? {
        do {
            return try await chunks.next()
        } catch {
            throw .unreadableBody
        }
    }
}
