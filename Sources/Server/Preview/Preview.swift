import Foundation
import Synchronization

/// What people who write see of the site while it is built again and again: pages that reload themselves, and what is wrong.
///
/// Whoever builds the site tells of each build; the middleware puts the problems into pages, and browsers listen for changes.
package final class Preview: Sendable {
    /// A place in the content that has to be mended.
    package struct Problem: Hashable, Sendable {
        /// The file and the line, such as `content/articles/a.md:12`; empty where none is known.
        package var place: String
        package var message: String

        package init(place: String, message: String) {
            self.place = place
            self.message = message
        }
    }

    struct State: Sendable {
        /// Differs after each build whose outcome readers should see, also from those of a server that ran before.
        var version: Int64
        /// Empty while the last build is on the disk.
        var problems: [Problem] = []
    }

    private struct Listeners {
        var state: State
        var next = 0
        var streams: [Int: AsyncStream<Int64>.Continuation] = [:]
    }

    private let listeners: Mutex<Listeners>

    package init() {
        listeners = Mutex(Listeners(state: State(version: Int64(Date().timeIntervalSince1970 * 1000))))
    }

    /// Tells that the site was built.
    ///
    /// - Parameter hasChanged: whether a file differs from the build before; if none does, nobody need reload.
    package func siteWasBuilt(hasChanged: Bool) {
        change { state in
            let isMended = !state.problems.isEmpty
            state.problems = []
            return hasChanged || isMended
        }
    }

    /// Tells that the content has errors and that the pages are those of the last good build.
    package func buildFailed(_ problems: [Problem]) {
        change { state in
            defer { state.problems = problems }
            return state.problems != problems
        }
    }

    var state: State { listeners.withLock { $0.state } }

    /// The version now, and then each new one.
    func versions() -> AsyncStream<Int64> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { stream in
            let id = listeners.withLock { listeners in
                listeners.next += 1
                listeners.streams[listeners.next] = stream
                stream.yield(listeners.state.version)
                return listeners.next
            }
            stream.onTermination = { [weak self] _ in self?.forget(id) }
        }
    }

    private func forget(_ id: Int) {
        listeners.withLock { $0.streams[id] = nil }
    }

    private func change(_ body: (inout State) -> Bool) {
        listeners.withLock { listeners in
            guard body(&listeners.state) else { return }
            listeners.state.version += 1
            for stream in listeners.streams.values { stream.yield(listeners.state.version) }
        }
    }
}
