import Foundation

/// Wakes whoever waits when something below folders may have changed.
///
/// inotify(7) tells at once; since not every file system does (one that is mounted from another machine may not), it also wakes
/// once a second. What has changed is for the one who is woken to find out.
struct FolderEvents: Sendable {
    let folders: [URL]

    /// How long nothing must happen before somebody is woken: an editor that saves makes several changes.
    private static let quiet: Int32 = 5  // milliseconds
    private static let patience: Int32 = 1_000

    /// The first comes at once.
    func signals() -> AsyncStream<Void> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { signals in
            // A thread of its own: it waits for the system, which no task may do.
            let thread = Thread { [folders] in
                let watch = FolderWatch()
                repeat {
                    watch.watch(folders)
                    if case .terminated = signals.yield() { return }
                    watch.wait(patience: Self.patience, quiet: Self.quiet)
                } while true
            }
            thread.name = "vigie.watch"
            thread.start()
        }
    }
}

#if canImport(Glibc)
    import Glibc

    /// An inotify instance.
    private final class FolderWatch {
        private let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))

        deinit { if descriptor >= 0 { close(descriptor) } }

        /// Watches folders and those below them; one that is watched already stays so.
        func watch(_ folders: [URL]) {
            let mask = UInt32(
                IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF)
            for folder in folders.flatMap(Folder.folders(below:)) { _ = inotify_add_watch(descriptor, folder, mask) }
        }

        /// Returns when something has happened and then nothing for `quiet` milliseconds, or after `patience` milliseconds.
        func wait(patience: Int32, quiet: Int32) {
            var timeout = patience
            var buffer = [UInt8](repeating: 0, count: 4096)
            var events = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            while poll(&events, 1, timeout) > 0 {
                while read(descriptor, &buffer, buffer.count) > 0 {}
                timeout = quiet
            }
        }
    }
#else
    /// Without inotify: the clock alone.
    private final class FolderWatch {
        func watch(_ folders: [URL]) {}

        func wait(patience: Int32, quiet: Int32) { Thread.sleep(forTimeInterval: Double(patience) / 4_000) }
    }
#endif
