@preconcurrency package import Dispatch

/// Runs the jobs of an actor on a serial dispatch queue of its own, as GRDB's `DispatchQueueActor` does.
///
/// A CPU-bound job on the cooperative pool, which has as many threads as the machine has cores, would delay every other task of
/// the process, and on an event loop every connection of it.
package final class QueueExecutor: SerialExecutor {
    private let queue: DispatchQueue

    package init(label: String, qos: DispatchQoS = .userInitiated) {
        self.queue = DispatchQueue(label: label, qos: qos)
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async {
            job.runSynchronously(on: self.asUnownedSerialExecutor())
        }
    }

    package func checkIsolated() {
        dispatchPrecondition(condition: .onQueue(queue))
    }
}
