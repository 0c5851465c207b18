import HTTPTypes
import Hummingbird

/// Puts the fields on every answer that bound what a page may do, files and errors included.
///
/// Strict-Transport-Security is missing on purpose: this server speaks plain HTTP, and who puts TLS before it says so there.
struct SecurityHeaders: RouterMiddleware {
    /// Nothing but the server's own style sheets, scripts, images and forms: no inline script, no other host.
    static let contentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'"

    func handle(
        _ request: Request, context: RequestScope, next: (Request, RequestScope) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = Self.contentSecurityPolicy
        response.headers[.xContentTypeOptions] = "nosniff"
        // Not `no-referrer`: under it browsers send `Origin: null` with forms, which the cross-origin check would refuse.
        response.headers[.referrerPolicy] = "same-origin"
        response.headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
        response.headers[.crossOriginOpenerPolicy] = "same-origin"
        response.headers[.crossOriginResourcePolicy] = "same-origin"
        response.headers[.requestID] = context.requestID
        return request.method == .head ? response.createHeadResponse() : response
    }
}
