import Foundation
import HTTPTypes
import Hummingbird

extension Response {
    /// A page made for one visitor, which nobody may keep.
    static func html(_ text: String, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) -> Response {
        content(text, type: "text/html; charset=utf-8", status: status, headers: headers)
    }

    static func json(
        _ value: some Encodable, type: String = "application/json", status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(value), as: UTF8.self)
        return content(text, type: type, status: status, headers: headers)
    }

    static func content(
        _ text: String, type: String, cacheControl: String = "no-store", status: HTTPResponse.Status = .ok,
        headers: HTTPFields = [:]
    ) -> Response {
        var headers = headers
        headers[.contentType] = type
        headers[.cacheControl] = cacheControl
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// Post/redirect/get: the browser fetches `path`, and reloading it sends nothing again.
    static func seeOther(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
    }
}

extension Date {
    /// ISO 8601 in UTC with milliseconds, as the API gives its times.
    var timestamp: String {
        formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }
}
