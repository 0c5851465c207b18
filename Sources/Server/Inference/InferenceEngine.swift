import Sentiment
import Synchronization

/// Does the inference of the whole process: a few workers, and a queue of bounded length before them.
///
/// The bound turns overload into a quick refusal. Without it, every request would wait longer than the one before it, until
/// all of them are answered after their clients have given up.
final class InferenceEngine: Sendable {
    /// What a model said of one text, and how long that took.
    struct Answer: Hashable, Sendable {
        var prediction: Prediction
        /// The time of the inference alone, without the wait for a worker.
        var microseconds: Int
    }

    /// Everything that may wait is already waiting.
    struct QueueFull: Error, Hashable {
        /// How many seconds a client should wait before it asks again.
        var retryAfter = 1
    }

    private let workers: [InferenceWorker]
    private let capacity: Int
    /// How many inferences each worker has been given and has not finished.
    private let loads: Mutex<[Int]>

    /// - Parameters:
    ///   - workers: How many threads, 1 or more.
    ///   - capacity: How many inferences may wait or run at once, 1 or more.
    init(model: any Classifier, workers: Int, capacity: Int) {
        precondition(workers > 0 && capacity > 0, "an engine needs a worker and a place in its queue")
        self.workers = (0..<workers).map { InferenceWorker(model: model, number: $0) }
        self.capacity = capacity
        self.loads = Mutex(Array(repeating: 0, count: workers))
    }

    func predict(_ text: String) async throws(QueueFull) -> Answer {
        try await submit { model, workspace in
            let clock = ContinuousClock()
            let start = clock.now
            let prediction = model.predict(text, workspace: &workspace)
            return Answer(prediction: prediction, microseconds: Int((clock.now - start) / .microseconds(1)))
        }
    }

    func explain(_ text: String) async throws(QueueFull) -> Explanation {
        try await submit { model, workspace in model.explain(text, workspace: &workspace) }
    }

    private func submit<Value: Sendable>(
        _ work: @Sendable (any Classifier, inout Workspace) -> Value
    ) async throws(QueueFull) -> Value {
        let worker = try reserve()
        defer { loads.withLock { $0[worker] -= 1 } }
        return await workers[worker].run(work)
    }

    /// Takes a place in the queue of the worker that has least to do.
    private func reserve() throws(QueueFull) -> Int {
        let worker = loads.withLock { loads -> Int? in
            guard loads.reduce(0, +) < capacity, let least = loads.indices.min(by: { loads[$0] < loads[$1] }) else { return nil }
            loads[least] += 1
            return least
        }
        guard let worker else { throw QueueFull() }
        return worker
    }
}
