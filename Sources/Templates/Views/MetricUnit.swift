/// In what a metric is told, read from the end of its MLflow key.
package enum MetricUnit: Sendable {
    case share
    /// A score without a unit, such as the area under the curve or a loss.
    case score
    case count
    case perSecond
    case seconds
    case microseconds
    case milliseconds
    case bytes

    /// - Parameter metricName: the key without the name of its data set.
    package init(metricName: String) {
        // With the names that MLflow's automatic logging gives to scikit-learn's and Keras' metrics.
        let shares = [
            "accuracy", "precision", "recall", "f1", "ece", "acc", "accuracy_score", "precision_score", "recall_score",
            "f1_score", "failure_rate",
        ]
        if shares.contains(where: { metricName == $0 || metricName.hasSuffix("_" + $0) }) {
            self = .share
        } else if metricName == "n" || metricName.hasSuffix("_n") || metricName.hasSuffix("_count") {
            self = .count
        } else if metricName.hasSuffix("per_second") {
            self = .perSecond
        } else if metricName.hasSuffix("seconds") {
            self = .seconds
        } else if metricName.hasSuffix("_us") {
            self = .microseconds
        } else if metricName.hasSuffix("_ms") {
            self = .milliseconds
        } else if metricName.hasSuffix("bytes") {
            self = .bytes
        } else {
            self = .score
        }
    }

    /// Whether the values lie in 0...1 and are told in per cent.
    package var isShare: Bool { self == .share }

    /// - Parameter decimals: of shares and scores, if other than 2 and 4.
    package func format(_ value: Double, in language: Language, decimals: Int? = nil) -> String {
        // Outside this range a Double has no Int, and what was logged is not a number of things.
        let isCountable = value.magnitude < 9e15
        return switch self {
        case .share: language.percent(value, decimals: decimals ?? 2)
        case .count where isCountable, .perSecond where isCountable: language.integer(Int(value.rounded()))
        case .seconds: language.duration(seconds: value)
        case .microseconds: language.duration(seconds: value / 1_000_000)
        case .milliseconds: language.duration(seconds: value / 1000)
        case .bytes where isCountable: language.bytes(Int(value.rounded()))
        case .score, .count, .perSecond, .bytes: language.number(value, decimals: decimals ?? 4)
        }
    }

    package func format(_ range: ClosedRange<Double>, in language: Language, decimals: Int? = nil) -> String {
        switch self {
        case .share: language.percentRange(range, decimals: decimals ?? 2)
        case .score: language.range(range, decimals: decimals ?? 4)
        default: format(range.lowerBound, in: language) + "–" + format(range.upperBound, in: language)
        }
    }
}
