/// A class that a model can assign to a text. The set of labels belongs to the model: see ``ModelDescription/labels``.
package struct Label: RawRepresentable, Hashable, Sendable, Codable {
    package var rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package static let negative = Label(rawValue: "negative")
    package static let neutral = Label(rawValue: "neutral")
    package static let positive = Label(rawValue: "positive")
}

/// What a classifier says of one text.
package struct Prediction: Hashable, Sendable {
    /// The most probable label.
    package var label: Label
    /// The probability of the positive class, in 0...1.
    package var probability: Double
    /// The probability of ``label``, in 0...1.
    package var confidence: Double

    package init(label: Label, probability: Double, confidence: Double) {
        self.label = label
        self.probability = probability
        self.confidence = confidence
    }
}

/// The exact share of every word in one prediction of an additive model.
///
/// The texts of the segments, joined, are the cleaned text; the contributions of the segments and the bias sum to ``logit``.
package struct Explanation: Hashable, Sendable {
    /// A stretch of the cleaned text: a word that counted, or what stands between words.
    package struct Segment: Hashable, Sendable {
        package var text: String
        /// The share of this word in the logit, in nats: positive pulls towards the positive class.
        /// Nil for white space and for what the model does not read.
        package var contribution: Double?

        package init(text: String, contribution: Double?) {
            self.text = text
            self.contribution = contribution
        }
    }

    package var segments: [Segment]
    package var bias: Double
    package var logit: Double

    package init(segments: [Segment], bias: Double, logit: Double) {
        self.segments = segments
        self.bias = bias
        self.logit = logit
    }
}
