/// A figure that a model is judged by.
enum Metric: String, Sendable, CaseIterable {
    case accuracy, precision, recall, f1, auc, ece
    case logLoss = "log-loss"
    case latency = "inference time"
    case responseTime = "response time"
    case trainingTime = "training time"
    case modelSize = "size"
    case cost

    /// As a message names it.
    var name: String {
        switch self {
        case .f1: "F1"
        case .auc: "ROC-AUC"
        case .ece: "ECE"
        default: rawValue
        }
    }

    /// In 0...1, the more the better.
    var isScore: Bool { [.accuracy, .precision, .recall, .f1, .auc].contains(self) }

    /// Whether a number with its unit can be a value of this metric.
    func accepts(_ quantity: Quantity) -> Bool {
        switch self {
        case .accuracy, .precision, .recall, .f1, .auc, .ece:
            quantity.dimension == .share && quantity.value <= 1
                || quantity.dimension == .plain && quantity.decimals > 0 && quantity.value <= 1
        case .logLoss: quantity.dimension == .plain && quantity.decimals > 0 && quantity.value < 10
        case .latency, .responseTime, .trainingTime: quantity.dimension == .time
        case .modelSize: quantity.dimension == .bytes
        case .cost: quantity.dimension == .money
        }
    }

    /// The key of a run's metric, without its set; nil where runs do not keep it.
    var runKey: String? {
        switch self {
        case .accuracy, .precision, .recall, .f1, .ece: rawValue
        case .auc: "roc_auc"
        case .logLoss: "log_loss"
        case .latency: "latency_p50_us"
        case .trainingTime: "training_seconds"
        case .modelSize: "model_bytes"
        case .responseTime, .cost: nil
        }
    }
}

/// The part of the data that a score was measured on.
enum Split: String, Sendable {
    case training, validation, test
}
