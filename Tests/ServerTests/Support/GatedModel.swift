import Dispatch
import Sentiment

/// The small model behind a gate: it answers when it is let, so that a test can look at what happens meanwhile.
final class GatedModel: Classifier {
    private let model = SmallModel.make()
    private let gate = DispatchSemaphore(value: 0)
    private let started: AsyncStream<Void>
    private let start: AsyncStream<Void>.Continuation

    init() {
        (started, start) = AsyncStream.makeStream()
    }

    var description: ModelDescription { model.description }

    func predict(_ text: borrowing Span<UInt8>, workspace: inout Workspace) -> Prediction {
        start.yield()
        gate.wait()
        return model.predict(text, workspace: &workspace)
    }

    func explain(_ text: borrowing Span<UInt8>, workspace: inout Workspace) -> Explanation {
        model.explain(text, workspace: &workspace)
    }

    /// Returns once `count` predictions wait at the gate.
    func waitUntilBusy(_ count: Int = 1) async {
        var arrivals = started.makeAsyncIterator()
        for _ in 0..<count { await arrivals.next() }
    }

    func open(_ count: Int = 1) {
        for _ in 0..<count { gate.signal() }
    }
}
