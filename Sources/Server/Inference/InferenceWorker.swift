import Parallelism
import Sentiment

/// One thread's worth of inference: a workspace, and a queue that is its own.
///
/// On its own queue it delays neither the cooperative pool nor an event loop.
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
