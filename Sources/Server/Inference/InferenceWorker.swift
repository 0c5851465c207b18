@preconcurrency import Dispatch
import Sentiment

/// One thread's worth of inference: a workspace, and a queue that is its own.
///
/// A CPU-bound job on the cooperative pool, which has as many threads as the machine has cores, would delay every other task
/// of the process, and on an event loop every connection of it. On its own queue it delays neither.
actor InferenceWorker {
    private let executor: QueueExecutor
    private let model: any Classifier
    private var workspace = Workspace()

    init(model: any Classifier, number: Int) {
        self.executor = QueueExecutor(label: "vigie.inference.\(number)")
        self.model = model
    }

    nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    func run<Value: Sendable>(_ work: @Sendable (any Classifier, inout Workspace) -> Value) -> Value {
        work(model, &workspace)
    }
}

/// Runs the jobs of an actor on a serial dispatch queue, as GRDB's `DispatchQueueActor` does.
private final class QueueExecutor: SerialExecutor {
    private let queue: DispatchQueue

    init(label: String) {
        self.queue = DispatchQueue(label: label, qos: .userInitiated)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async {
            job.runSynchronously(on: self.asUnownedSerialExecutor())
        }
    }

    func checkIsolated() {
        dispatchPrecondition(condition: .onQueue(queue))
    }
}
