import HTTPTypes

// The fields that HTTPTypes has no name for. A name that is a valid token is never nil.
extension HTTPField.Name {
    static let referrerPolicy = named("Referrer-Policy")
    static let permissionsPolicy = named("Permissions-Policy")
    static let crossOriginOpenerPolicy = named("Cross-Origin-Opener-Policy")
    static let requestID = named("X-Request-Id")
    static let secFetchSite = named("Sec-Fetch-Site")
    static let idempotencyKey = named("Idempotency-Key")
    static let host = named("Host")

    private static func named(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no token") }
        return name
    }
}
