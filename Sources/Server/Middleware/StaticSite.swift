import Foundation
import HTTPTypes
import Hummingbird
import Logging

/// Serves the rendered site for every address that is no route.
struct StaticSite: RouterMiddleware {
    private let folder: URL
    private let files: FileMiddleware<RequestScope, LocalFileSystem>

    init(folder: URL, logger: Logger) {
        self.folder = folder
        let utf8 = ("charset", "utf-8")
        // `no-cache` means: keep it, but ask whether it has changed. A site that is rendered again is seen at once.
        self.files = FileMiddleware(
            folder.path, cacheControl: .init([(MediaType(type: .any), [.noCache])]), searchForIndexHtml: true, logger: logger
        )
        .withAdditionalMediaTypes(forFileExtensions: [
            "css": MediaType(type: .text, subType: "css", parameter: utf8),
            "html": MediaType(type: .text, subType: "html", parameter: utf8),
            "js": MediaType(type: .text, subType: "javascript", parameter: utf8),
        ])
    }

    func handle(
        _ request: Request, context: RequestScope, next: (Request, RequestScope) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as any HTTPResponseError where error.status == .notFound {
            // No route has this address: Hummingbird's own error. The controllers throw errors of another type.
            return try await file(request, context)
        }
    }

    private func file(_ request: Request, _ context: RequestScope) async throws -> Response {
        guard request.method == .get || request.method == .head else { throw RequestError.methodNotAllowed([.get, .head]) }
        guard let path = request.uri.path.removingPercentEncoding, !path.contains("\0") else {
            throw RequestError.malformedAddress
        }
        guard Self.isPublic(path) else { throw RequestError.notFound }
        do {
            return try await files.handle(request, context: context) { _, _ in throw HTTPError(.notFound) }
        } catch let error as any HTTPResponseError where error.status == .notFound {
            return try await notFound(path, request, context)
        }
    }

    /// No hidden file, no way up, and no empty step: `//host/` as the target of a redirect would lead to another site.
    private static func isPublic(_ path: String) -> Bool {
        path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().dropLast().allSatisfy { !$0.isEmpty }
            && path.split(separator: "/").allSatisfy { !$0.hasPrefix(".") || $0 == ".well-known" }
    }

    /// The site's own page for this, in the language of the address.
    private func notFound(_ path: String, _ request: Request, _ context: RequestScope) async throws -> Response {
        guard FileManager.default.fileExists(atPath: folder.appending(path: "index.html").path) else {
            throw RequestError.siteMissing
        }
        for page in path.hasPrefix("/en/") ? ["/en/404.html", "/404.html"] : ["/404.html"] {
            // Without the fields of the request: a range or a condition was meant for another file.
            let head = HTTPRequest(method: request.method, scheme: nil, authority: nil, path: page)
            let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
            guard var response = try? await files.handle(request, context: context, next: { _, _ in throw HTTPError(.notFound) })
            else { continue }
            response.status = .notFound
            response.headers[.eTag] = nil
            response.headers[.lastModified] = nil
            return response
        }
        throw RequestError.notFound
    }
}
