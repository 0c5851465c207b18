import HTTPTypes
import Hummingbird
import Logging
import Templates

/// Turns every error into an answer: a page for a browser, `application/problem+json` for a program.
struct ErrorResponder: RouterMiddleware {
    let desk: Desk
    /// The paths that only programs call.
    let apiPaths: Set<String>

    func handle(
        _ request: Request, context: RequestScope, next: (Request, RequestScope) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let cause = RequestError(error)
            if cause.status == .internalServerError {
                context.logger.error(
                    "\(request.method.rawValue) \(request.uri.path) failed", metadata: ["error": "\(String(reflecting: error))"])
            }
            if wantsJSON(request) {
                return try .json(
                    ProblemDocument(cause, requestID: context.requestID), type: "application/problem+json", status: cause.status,
                    headers: cause.headers)
            }
            return .html(page(for: error, cause, request, context), status: cause.status, headers: cause.headers)
        }
    }

    private func wantsJSON(_ request: Request) -> Bool {
        if apiPaths.contains(request.uri.path) { return true }
        let accept = request.headers[.accept] ?? ""
        return accept.contains("json") && !accept.contains("text/html")
    }

    private func page(for error: any Error, _ cause: RequestError, _ request: Request, _ context: RequestScope) -> String {
        do {
            switch (error, cause) {
            case (let error as PageError, _):
                return try error.render(desk.configuration.templates)
            case (_, .siteMissing):
                return PlainPage.siteMissing.html
            case (_, .unknownHost), (_, .malformedHost):
                // Whoever is behind this may not be our visitor: no page with its forms.
                return PlainPage(cause, requestID: context.requestID).html
            default:
                return try desk.configuration.templates.render(errorPage(cause, request, context))
            }
        } catch {
            context.logger.error("the error page cannot be rendered", metadata: ["error": "\(String(reflecting: error))"])
            return PlainPage(cause, requestID: context.requestID).html
        }
    }

    private func errorPage(_ cause: RequestError, _ request: Request, _ context: RequestScope) -> ErrorPage {
        let code = cause.status.code
        let shell = desk.shell(for: Visitor(request), path: "/analyse") { words in
            words.text(key: "error_\(code)_title") ?? words.text(.errorTitle)
        }
        return ErrorPage(shell: shell, status: code, requestID: context.requestID, retryAfter: cause.retryAfter)
    }
}
