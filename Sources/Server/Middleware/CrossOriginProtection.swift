import HTTPTypes
import Hummingbird

/// Refuses what a page of another site makes a browser send ("cross-site request forgery"), without tokens.
///
/// The algorithm is that of Go 1.25's `net/http.CrossOriginProtection`, after Filippo Valsorda,
/// <https://words.filippo.io/csrf/>: safe methods pass; else `Sec-Fetch-Site`, which all browsers since 2023 send and no page can
/// forge, must say `same-origin` or `none`; where it is missing, `Origin` must match `Host`; where both are missing, no browser
/// sent the request, and nobody's cookies are at stake.
struct CrossOriginProtection: RouterMiddleware {
    func handle(
        _ request: Request, context: RequestScope, next: (Request, RequestScope) async throws -> Response
    ) async throws -> Response {
        guard Self.allows(request.head) else { throw RequestError.crossOrigin }
        return try await next(request, context)
    }

    static func allows(_ head: HTTPRequest) -> Bool {
        switch head.method {
        case .get, .head, .options: return true
        default: break
        }
        if let site = head.headerFields[.secFetchSite], !site.isEmpty {
            return site == "same-origin" || site == "none"
        }
        guard let origin = head.headerFields[.origin], !origin.isEmpty else { return true }
        guard let authority = head.authority, let separator = origin.firstRange(of: "://") else { return false }
        return origin[separator.upperBound...].lowercased() == authority.lowercased()
    }
}
