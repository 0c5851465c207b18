/// What a word or a phrase means to the rules. Everything else is just a word.
enum Term: Hashable, Sendable {
    /// The split is set where the name holds it: `val_accuracy`.
    case metric(Metric, Split?)
    /// `score`, `performance`, `celle`: the metric that was named before.
    case score
    /// A word such as `training` that names a metric only beside a unit: `12 h d’entraînement`.
    case weakMetric(Metric)
    case estimator(Int)
    case feature(Int)
    /// Words by which a text means the model that it has decided for: `le modèle retenu`.
    case chosenModel
    case split(Split)
    case platform(Platform)
    case dataset(Int)
    case rows
    /// A unit that stands by itself, in the header of a column: `(ms)`.
    case unit(Quantity.Dimension, factor: Double)
    case polarity(isPositive: Bool)
    /// Costs nothing between a metric and its figure.
    case connector
    case and
    /// `vs`, `than`: the model that follows is compared with.
    case than
    /// `que`: means ``than`` after a comparative only.
    case that
    case cue(Cue)
}

/// Words that tell how a sentence means its figures.
enum Cue: Sendable {
    case surpasses, best, retained, tradeOff, interrupted, training
    case deploy, hosted, hypothetical, aim, goal, change, total, balanced, confusionMatrix, cited, perEpoch, perClass, instead
    case correct, predictedAs, wrong, truePositive, trueNegative, falsePositive, falseNegative
    case noGPU, hasGPU, available, aside, past, sample, countSign, confidence, comparative, frontEnd
}

/// Who runs the machines. Products of one house are one platform.
enum Platform: String, Sendable, CaseIterable {
    case azure = "Azure"
    case heroku = "Heroku"
    case amazon = "AWS"
    case google = "Google Cloud"
    case hetzner = "Hetzner"
    case ovh = "OVH"
    case scaleway = "Scaleway"
    case vercel = "Vercel"
    case railway = "Railway"
    case flyio = "Fly.io"
    case huggingFace = "Hugging Face Spaces"
    case digitalOcean = "DigitalOcean"
}
