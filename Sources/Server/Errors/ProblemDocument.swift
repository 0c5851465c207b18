import HTTPTypes

/// The body of an `application/problem+json` answer (RFC 9457).
struct ProblemDocument: Encodable {
    let type: String
    let title: String
    let status: Int
    let detail: String
    /// Names this occurrence: the number stands in the log.
    let instance: String
    /// The extension that RFC 9457, section 3, shows for validation errors.
    let errors: [RequestError.Field]?

    init(_ error: RequestError, requestID: String) {
        type = error.kind.map { "urn:vigie:problem:\($0)" } ?? "about:blank"
        // "about:blank" wants the phrase of the status for its title (section 4.2.1); the kinds keep to it.
        title = error.status.reasonPhrase
        status = error.status.code
        detail = error.detail
        instance = "urn:vigie:request:\(requestID)"
        errors = error.fields.isEmpty ? nil : error.fields
    }
}
