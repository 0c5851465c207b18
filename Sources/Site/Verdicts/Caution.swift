import Evaluation

/// Why a figure may not say what it seems to say.
enum Caution: Hashable, Sendable {
    /// Measured on what was learnt from: it tells nothing of new tweets.
    case trainingScore
    /// Measured on what choices were made by: it flatters.
    case validationScore
    /// Nobody says on how many tweets it rests: no interval can be given.
    case unknownSample
    /// So few tweets that the interval is wider than ``widestInterval``.
    case smallSample(n: Int, interval: Interval)
    /// A time, as it was stated, that is not that of one tweet.
    case latencyPerBatch(stated: String)
    case latencyPerSet(stated: String)
    /// A time of which nobody says what it is the time of.
    case latencyUnstated(stated: String)

    /// A wider interval of an accuracy, which is reached below some 800 tweets, cannot tell apart models of the kind compared here.
    static let widestInterval = 0.05

    /// What to know of a published result before its accuracy, and its time, are read.
    static func cautions(of result: PublishedFigures.Result) -> [Caution] {
        var cautions: [Caution] = []
        switch result.measuredOn {
        case .training: cautions.append(.trainingScore)
        case .validation: cautions.append(.validationScore)
        case .test, nil: break
        }
        if let accuracy = result.metrics["accuracy"] {
            cautions += sample(accuracy, n: result.n)
        }
        if let stated = result.inference {
            switch result.inferencePer {
            case .tweet: break
            case .batch: cautions.append(.latencyPerBatch(stated: stated))
            case .set: cautions.append(.latencyPerSet(stated: stated))
            case nil: cautions.append(.latencyUnstated(stated: stated))
            }
        }
        return cautions
    }

    /// What to know of an accuracy that rests on so many tweets; nil where their number is unknown.
    static func sample(_ accuracy: Double, n: Int?) -> [Caution] {
        guard let n, n > 0 else { return [.unknownSample] }
        guard let interval = Interval.wilson(proportion: accuracy, trials: n), interval.width > widestInterval else { return [] }
        return [.smallSample(n: n, interval: interval)]
    }

    /// What the key of a run's metric gives away: `train_accuracy` is no result.
    static func caution(ofMetric key: String) -> Caution? {
        let scores = ["accuracy", "precision", "recall", "f1", "roc_auc", "log_loss", "ece"]
        let sets: [(prefixes: [String], caution: Caution)] = [
            (["train_", "training_"], .trainingScore), (["validation_", "val_"], .validationScore),
        ]
        for set in sets {
            for prefix in set.prefixes where key.hasPrefix(prefix) && scores.contains(String(key.dropFirst(prefix.count))) {
                return set.caution
            }
        }
        return nil
    }
}
