import Dispatch
import Foundation
import Records
import Synchronization

/// Standard input, read ahead on a thread of its own and cut into blocks of whole records.
///
/// It begins at once: what writes to us works on while the model is being loaded.
final class StandardInput: Sendable {
    private struct State {
        var blocks: [Result<RecordBlock, any Error>] = []
        var isClosed = false
    }

    /// A block is what a pipe holds, or a mebibyte of a file.
    private static let capacity = 32
    private let format: RecordFormat
    private let parts: Int
    private let state = Mutex(State())
    // Both begin at 0: Dispatch traps when a semaphore is released below its first value, as one is when nobody reads on.
    private let free = DispatchSemaphore(value: 0)
    private let filled = DispatchSemaphore(value: 0)

    /// - Parameter parts: How many parts of about equal size a block has, at most.
    init(format: RecordFormat, parts: Int) {
        self.format = format
        self.parts = parts
        for _ in 0..<Self.capacity { free.signal() }
        Thread.detachNewThread { self.read() }
    }

    /// Waits for a block; nil at the end of the input.
    func next() throws -> RecordBlock? {
        filled.wait()
        let block = state.withLock { $0.blocks.isEmpty ? nil : $0.blocks.removeFirst() }
        free.signal()
        return try block?.get()
    }

    /// Nobody reads any more: the thread is released.
    func close() {
        state.withLock { $0.isClosed = true }
        free.signal()
    }

    private func read() {
        var cutter = RecordCutter(format: format, parts: parts)
        do {
            var isLast = false
            while !isLast {
                isLast = try cutter.fill { try StandardStreams.readAvailable(into: &$0) } == 0
                if let block = cutter.take(isLast: isLast), !send(.success(block)) { return }
            }
        } catch {
            _ = send(.failure(error))
        }
        // A signal without a block is the end.
        filled.signal()
    }

    /// Waits for room; false if nobody reads any more.
    private func send(_ block: Result<RecordBlock, any Error>) -> Bool {
        free.wait()
        let isOpen = state.withLock { state in
            if !state.isClosed { state.blocks.append(block) }
            return !state.isClosed
        }
        filled.signal()
        return isOpen
    }
}
