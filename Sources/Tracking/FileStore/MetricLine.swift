/// One line of a metric's file: `timestamp value step`, in milliseconds; `timestamp value` in the first MLflow versions; and
/// `timestamp value step dataset digest` for a metric of a dataset.
///
/// MLflow 3.17 writes the step in lines of five fields but reads it as 0; here it is read as it was written.
enum MetricLine {
    struct Problem: Error {
        var line: Int?
        var reason: String
    }

    static func history(in text: String) throws(Problem) -> [MetricPoint] {
        var points: [MetricPoint] = []
        // `isNewline` sees "\r\n", which is one Character, as one end of line.
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let fields = line.split(separator: " ")
            if fields.isEmpty { continue }
            guard [2, 3, 5].contains(fields.count) else {
                throw Problem(line: index + 1, reason: "a metric line has 2, 3 or 5 fields, this one \(fields.count)")
            }
            guard let timestamp = Int64(fields[0]) else {
                throw Problem(line: index + 1, reason: "the timestamp is not a whole number: '\(fields[0])'")
            }
            guard let value = Double(fields[1]) else {
                throw Problem(line: index + 1, reason: "the value is not a number: '\(fields[1])'")
            }
            guard let step = fields.count == 2 ? 0 : Int64(fields[2]) else {
                throw Problem(line: index + 1, reason: "the step is not a whole number: '\(fields[2])'")
            }
            points.append(MetricPoint(value: value, timestamp: timestamp, step: step))
        }
        guard !points.isEmpty else { throw Problem(reason: "the metric has no value") }
        return points
    }

    /// Swift prints the shortest digits that read back as the same number, and `nan`, `inf` and `-inf` as Python does.
    static func text(of point: MetricPoint) -> String {
        "\(point.timestamp) \(point.value.isNaN ? "nan" : "\(point.value)") \(point.step)"
    }
}
