import Sentiment

/// The options of logistic regression over TF-IDF, with the values that did best on the validation file.
package struct LogisticRegressionOptions: Hashable, Sendable {
    /// The strength λ of the L2 penalty λ/2·‖w‖², beside the sum of the losses (scikit-learn's C is 1/λ).
    package var l2 = 0.6
    /// An n-gram enters the vocabulary when the training file holds it this many times.
    package var minimumCount = 5
    /// The vocabulary keeps at most this many n-grams, the most frequent ones: 7 bytes of the model each.
    package var maximumVocabulary = 550_000
    /// Passes over the training file at most.
    package var epochs = 40
    /// The share of training tweets that get the emoticon back that labelled them; 0 for hand-labelled data.
    package var restoredEmoticons = 0.02
    /// Whether pairs of neighbouring words are n-grams too, or words only.
    package var pairs = true
    /// How many threads compute at once. The result does not depend on it.
    package var threads = 2

    package init() {}

    /// The options by the names under which a run stores them.
    var parameters: [String: String] {
        [
            "l2": "\(l2)", "minimum_count": "\(minimumCount)", "maximum_vocabulary": "\(maximumVocabulary)",
            "maximum_epochs": "\(epochs)", "restored_emoticons": "\(restoredEmoticons)",
            LogisticRegression.ngramsParameter: pairs ? LogisticRegression.wordsAndPairs : LogisticRegression.wordsOnly,
        ]
    }
}
