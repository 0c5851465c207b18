import HTTPTypes

/// Why a request was not answered as asked: what a client may know of it, in the terms of RFC 9457.
struct RequestError: Error, Hashable {
    /// One thing that is wrong with the body.
    struct Field: Hashable, Encodable, Sendable {
        /// Where, as a JSON pointer (RFC 6901).
        var pointer: String
        var detail: String
    }

    var status: HTTPResponse.Status
    /// Names the kind of problem in `urn:vigie:problem:KIND`; nil where the status says it all.
    var kind: String?
    /// What happened and what to do; fixed words, never those of an exception.
    var detail: String
    var fields: [Field] = []
    /// What the status asks for, such as Allow and Retry-After.
    var headers: HTTPFields = [:]

    /// After how many seconds a retry is worthwhile.
    var retryAfter: Int? {
        headers[.retryAfter].flatMap { Int($0) }
    }
}

// MARK: - What a client sent

extension RequestError {
    static let malformedJSON = RequestError(
        status: .badRequest, kind: "malformed-json", detail: "The body is not valid JSON.")

    static let unreadableBody = RequestError(status: .badRequest, detail: "The body could not be read to its end.")

    static let notUTF8 = RequestError(
        status: .badRequest, kind: "not-utf-8", detail: "The body is not valid UTF-8. Encode it as UTF-8 and send it again.")

    static let malformedAddress = RequestError(status: .badRequest, detail: "The address or its parameters are malformed.")

    static let notFound = RequestError(status: .notFound, detail: "Nothing is at this address.")

    static func unknownAnalysis(_ id: String) -> RequestError {
        RequestError(
            status: .notFound, kind: "unknown-analysis", detail: "No analysis has this id. Use the request_id of an answer.",
            fields: [Field(pointer: "/request_id", detail: "Unknown: \(id.prefix(64))")])
    }

    static func methodNotAllowed(_ allowed: [HTTPRequest.Method]) -> RequestError {
        let names = allowed.map(\.rawValue).joined(separator: ", ")
        return RequestError(
            status: .methodNotAllowed, detail: "This address answers \(names) only.", headers: [.allow: names])
    }

    static func bodyTooLarge(limit: Int) -> RequestError {
        RequestError(status: .contentTooLarge, detail: "The body is longer than \(limit) bytes.")
    }

    static func unsupportedMediaType(expected: String) -> RequestError {
        RequestError(status: .unsupportedMediaType, detail: "Send the body as \(expected), in UTF-8.")
    }

    static func invalid(_ fields: [Field]) -> RequestError {
        RequestError(
            status: .unprocessableContent, kind: "invalid-content",
            detail: fields.count == 1 ? "The content has an error." : "The content has \(fields.count) errors.", fields: fields)
    }
}

// MARK: - Who sent it

extension RequestError {
    static let malformedHost = RequestError(
        status: .badRequest, kind: "malformed-host", detail: "The request must name its host once.")

    /// 421 tells the client that this server does not answer for that name (RFC 9110, section 15.5.20).
    static let unknownHost = RequestError(
        status: .misdirectedRequest, kind: "unknown-host",
        detail: "This server does not answer under the name in the Host field. "
            + "Call it by the address that it printed at its start.")

    static let crossOrigin = RequestError(
        status: .forbidden, kind: "cross-origin",
        detail: "The request comes from another site. Open the page on this server and send the form from there.")
}

// MARK: - What the server cannot do now

extension RequestError {
    static let modelUnavailable = RequestError(
        status: .serviceUnavailable, kind: "model-unavailable",
        detail: "No model is loaded, so nothing can be analysed. The operator finds the reason in the log.",
        headers: [.retryAfter: "60"])

    static let stopping = RequestError(
        status: .serviceUnavailable, detail: "The server is stopping. Ask again in a moment.", headers: [.retryAfter: "5"])

    static let siteMissing = RequestError(
        status: .serviceUnavailable, kind: "site-missing", detail: "The site has not been rendered. Run `vigie render`.",
        headers: [.retryAfter: "60"])

    static let unexpected = RequestError(
        status: .internalServerError, detail: "Something unexpected happened. The operator finds it in the log by its number.")

    static func busy(retryAfter seconds: Int) -> RequestError {
        RequestError(
            status: .serviceUnavailable, kind: "busy", detail: "Too many analyses are waiting. Ask again in \(seconds) s.",
            headers: [.retryAfter: String(seconds)])
    }
}
