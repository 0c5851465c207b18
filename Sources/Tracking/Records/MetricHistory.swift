extension MetricPoint {
    /// Whether this point comes before `other` in a history: by step, timestamp and value.
    ///
    /// A NaN stands where 0 does, just before it, as in MLflow's database, which stores it so.
    func precedes(_ other: MetricPoint) -> Bool {
        if step != other.step { return step < other.step }
        if timestamp != other.timestamp { return timestamp < other.timestamp }
        let (mine, others) = (value.isNaN ? 0 : value, other.value.isNaN ? 0 : other.value)
        if mine != others { return mine < others }
        return value.isNaN && !other.value.isNaN
    }
}

extension [MetricPoint] {
    /// The points by step, timestamp and value, each once.
    ///
    /// Files keep the order of logging and whatever was logged twice; databases and servers know neither. This is the form in
    /// which all of them agree. Histories are logged in order as a rule, which costs one look at each point.
    consuming func inOrder() -> [MetricPoint] {
        var points = self
        var isOrdered = true
        for index in points.indices.dropFirst() where !points[index - 1].precedes(points[index]) {
            isOrdered = false
            break
        }
        if isOrdered { return points }
        points.sort { $0.precedes($1) }
        var kept: [MetricPoint] = []
        kept.reserveCapacity(points.count)
        for point in points where kept.last?.precedes(point) ?? true { kept.append(point) }
        return kept
    }
}

extension Sequence<MetricPoint> {
    /// The value that MLflow shows for a metric: the maximum of (step, timestamp, value).
    package var latest: MetricPoint? {
        self.max { $0.precedes($1) }
    }
}
