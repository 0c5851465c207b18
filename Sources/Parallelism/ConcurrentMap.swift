import Dispatch

/// Computes `body(0) … body(count - 1)` on at most `threads` threads at once and gives the results in order.
///
/// It blocks its thread until the last result is there: call it from a command or a worker, never from an event loop.
package func concurrentMap<Result: Sendable>(
    _ count: Int, threads: Int = .max, _ body: @Sendable (Int) -> Result
) -> [Result] {
    let strides = max(1, min(count, threads))
    return [Result](unsafeUninitializedCapacity: count) { results, initializedCount in
        // Each index is initialized once, by the stride that it belongs to, and none is read before all are done.
        nonisolated(unsafe) let results = results
        DispatchQueue.concurrentPerform(iterations: strides) { first in
            for index in stride(from: first, to: count, by: strides) {
                results.initializeElement(at: index, to: body(index))
            }
        }
        initializedCount = count
    }
}

/// Cuts `0..<count` into `parts` ranges that differ in length by one at most.
package func evenRanges(_ count: Int, parts: Int) -> [Range<Int>] {
    (0..<parts).map { part in
        count * part / parts..<count * (part + 1) / parts
    }
}
