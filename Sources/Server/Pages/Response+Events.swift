import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

/// One message of an event stream (WHATWG HTML, section 9.2). Name and data hold no line break.
struct ServerSentEvent: Sendable {
    var name: String
    var data: String

    fileprivate var text: String { "event: \(name)\ndata: \(data)\n\n" }
}

extension Response {
    /// A stream of events that stays open until the visitor leaves or the server stops.
    ///
    /// - Parameter pause: after so long without an event a comment is sent, so that neither side takes the other for dead.
    static func events<Events: AsyncSequence & Sendable>(_ events: Events, pause: Duration = .seconds(15)) -> Response
    where Events.Element == ServerSentEvent {
        let body = ResponseBody { writer in
            let (texts, feed) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(16))
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    for try await event in events { feed.yield(event.text) }
                    feed.finish()
                }
                group.addTask {
                    while true {
                        try await Task.sleep(for: pause)
                        feed.yield(": still here\n\n")
                    }
                }
                for await text in texts.cancelOnGracefulShutdown() { try await writer.write(ByteBuffer(string: text)) }
                group.cancelAll()
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"], body: body)
    }
}
