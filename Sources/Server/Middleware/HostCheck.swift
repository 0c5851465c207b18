import HTTPTypes
import Hummingbird

/// Refuses requests that name another host than the server's own.
struct HostCheck: RouterMiddleware {
    let policy: HostPolicy

    func handle(
        _ request: Request, context: RequestScope, next: (Request, RequestScope) async throws -> Response
    ) async throws -> Response {
        // The first Host field has become the authority; a second one is left among the fields.
        let others = request.headers[values: .host]
        guard let authority = request.head.authority else { throw RequestError.malformedHost }
        guard policy.allows(authority), others.allSatisfy(policy.allows) else { throw RequestError.unknownHost }
        // RFC 9112, section 3.2: more than one is 400, even if they agree.
        guard others.isEmpty else { throw RequestError.malformedHost }
        return try await next(request, context)
    }
}
