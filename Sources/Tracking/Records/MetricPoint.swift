/// One logged value of a metric.
package struct MetricPoint: Hashable, Sendable {
    /// May be NaN or infinite: a diverged training is logged as it went.
    package var value: Double
    /// Milliseconds since 1970.
    package var timestamp: Int64
    package var step: Int64

    package init(value: Double, timestamp: Int64, step: Int64 = 0) {
        self.value = value
        self.timestamp = timestamp
        self.step = step
    }
}

extension Sequence<MetricPoint> {
    /// The value that MLflow shows for a metric: the maximum of (step, timestamp, value); of equals, the first logged.
    package var latest: MetricPoint? {
        self.max { ($0.step, $0.timestamp, $0.value) < ($1.step, $1.timestamp, $1.value) }
    }
}
