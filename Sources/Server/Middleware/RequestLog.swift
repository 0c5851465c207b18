import HTTPTypes
import Hummingbird
import Logging

/// Writes one line for each request: what was asked, how it ended, how long it took. No query, no body: they hold what people
/// wrote.
struct RequestLog: RouterMiddleware {
    func handle(
        _ request: Request, context: RequestScope, next: (Request, RequestScope) async throws -> Response
    ) async throws -> Response {
        let clock = ContinuousClock()
        let start = clock.now
        let response = try await next(request, context)
        context.logger.info(
            "\(request.method.rawValue) \(request.uri.path) \(response.status.code)",
            metadata: ["microseconds": "\(Int((clock.now - start) / .microseconds(1)))"])
        return response
    }
}
