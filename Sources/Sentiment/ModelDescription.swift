/// What a model says of itself: everything that a caller must know to use it rightly.
package struct ModelDescription: Hashable, Sendable, Codable {
    /// The kind of model, as `vigie train` names it (`logistic-regression`).
    package var kind: String
    /// The labels that it can give, the negative class first.
    package var labels: [Label]
    /// The languages of the texts that it was trained on (BCP 47).
    package var languages: [String]
    /// The longest text that it was made for, in characters.
    package var maximumLength: Int
    /// The ``Normalizer/fingerprint`` that it was trained with.
    package var normalizer: String
    /// The options of the training, by name.
    package var hyperparameters: [String: String]

    package init(
        kind: String, labels: [Label], languages: [String], maximumLength: Int, normalizer: String,
        hyperparameters: [String: String]
    ) {
        self.kind = kind
        self.labels = labels
        self.languages = languages
        self.maximumLength = maximumLength
        self.normalizer = normalizer
        self.hyperparameters = hyperparameters
    }
}
