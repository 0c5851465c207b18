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

    /// A point as MLflow's databases hold it, and its servers hand it out: a NaN is 0 with a mark, an infinity is the greatest
    /// finite number of its sign.
    init(stored value: Double, isNaN: Bool, timestamp: Int64, step: Int64) {
        let isInfinite = abs(value) == .greatestFiniteMagnitude
        self.init(
            value: isNaN ? .nan : isInfinite ? (value < 0 ? -.infinity : .infinity) : value, timestamp: timestamp, step: step)
    }

    /// A NaN equals a NaN: these are records, not arithmetic.
    package static func == (left: Self, right: Self) -> Bool {
        left.step == right.step && left.timestamp == right.timestamp
            && (left.value == right.value || left.value.isNaN && right.value.isNaN)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(step)
        hasher.combine(timestamp)
        hasher.combine(value.isNaN ? .nan : value)
    }
}
