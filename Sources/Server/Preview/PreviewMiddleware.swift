import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Templates

/// Puts the problems of the last build, and the script that waits for the next, into every page.
struct PreviewMiddleware: RouterMiddleware {
    let preview: Preview

    func handle(
        _ request: Request, context: RequestScope, next: (Request, RequestScope) async throws -> Response
    ) async throws -> Response {
        // The file on the disk may be the one that the browser has, and what is put into it another.
        var head = request.head
        for name in [HTTPField.Name.ifNoneMatch, .ifModifiedSince, .range] { head.headerFields[name] = nil }
        var response = try await next(Request(head: head, body: request.body), context)
        guard response.headers[.contentType]?.hasPrefix("text/html") == true else { return response }
        let page = try await response.body.collected()
        let language: Language = request.uri.path.hasPrefix("/en/") ? .english : .french
        response.body = ResponseBody(byteBuffer: ByteBuffer(string: marked(String(buffer: page), in: language)))
        response.headers[.contentLength] = nil
        response.headers[.eTag] = nil
        response.headers[.lastModified] = nil
        response.headers[.cacheControl] = "no-store"
        return response
    }

    private func marked(_ page: String, in language: Language) -> String {
        let state = preview.state
        var page = page
        if let end = page.range(of: "</head>") {
            let path = PreviewController.prefix
            page.insert(
                contentsOf: """
                    <link rel="stylesheet" href="\(path)preview.css">
                    <script src="\(path)client.js" data-version="\(state.version)" defer></script>

                    """, at: end.lowerBound)
        }
        if !state.problems.isEmpty, let body = page.range(of: "<body"),
            let end = page[body.upperBound...].firstIndex(of: ">")
        {
            page.insert(contentsOf: Self.notice(state.problems, in: language), at: page.index(after: end))
        }
        return page
    }

    private static func notice(_ problems: [Preview.Problem], in language: Language) -> String {
        let title =
            language == .french
            ? "Le contenu a des erreurs : voici les pages d’avant." : "The content has errors: these are the pages of before."
        let items = problems.map { problem in
            let place = problem.place.isEmpty ? "" : "<code>\(SafeHTML(escaping: problem.place).html)</code> "
            return "<li>\(place)\(SafeHTML(escaping: problem.message).html)</li>\n"
        }
        return """

            <aside class="preview-problems" role="alert" lang="\(language.code)">
            <h2>\(title)</h2>
            <ul lang="en">
            \(items.joined())</ul>
            </aside>
            """
    }
}

extension ResponseBody {
    /// The whole body in memory.
    fileprivate consuming func collected() async throws -> ByteBuffer {
        let collector = Collector()
        try await write(CollectingWriter(collector: collector))
        return collector.buffer
    }
}

/// Keeps what a body writes. Used by one task at a time.
private final class Collector {
    var buffer = ByteBuffer()
}

private struct CollectingWriter: ResponseBodyWriter {
    let collector: Collector

    func write(_ buffer: ByteBuffer) async throws {
        collector.buffer.writeImmutableBuffer(buffer)
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
