package import Foundation

/// What the model said of one tweet, why, and what the reader said of that.
package struct ResultCard: Sendable, Hashable {
    /// A stretch of the text as the model read it; the texts of all, joined, are the whole.
    package struct Segment: Sendable, Hashable {
        package var text: String
        /// The share of this word in the logit: positive pulls towards the positive class. Nil for what the model does not read.
        package var contribution: Double?

        package init(text: String, contribution: Double?) {
            self.text = text
            self.contribution = contribution
        }
    }

    /// Whether the reader has judged the answer.
    package enum Feedback: Sendable, Hashable {
        /// Not yet: the form is shown.
        case open(FeedbackForm)
        /// The reader found the answer right.
        case confirmed(comment: String?)
        /// The reader gave the right label.
        case corrected(actual: String, comment: String?)
    }

    /// The analysis' id: its page is `/analyses/ID`, its form posts to `/analyses/ID/feedback`.
    package var id: String
    package var text: String
    /// The model's label, such as `negative`. Labels without a word in the locale files are shown as they are.
    package var label: String
    /// The probability of ``label``, in 0...1.
    package var confidence: Double
    /// The probability of the positive class, in 0...1.
    package var probability: Double
    /// The model's name, such as `sentiment/1`.
    package var model: String
    /// The measured time of the inference, in seconds.
    package var seconds: Double?
    package var time: Date
    /// Empty where the model cannot explain itself.
    package var segments: [Segment]
    /// The model's starting point before it reads a word; the contributions and the bias sum to the logit. Nil where unknown.
    package var bias: Double?
    package var feedback: Feedback

    package init(
        id: String, text: String, label: String, confidence: Double, probability: Double, model: String, seconds: Double?,
        time: Date, segments: [Segment] = [], bias: Double? = nil, feedback: Feedback
    ) {
        self.id = id
        self.text = text
        self.label = label
        self.confidence = confidence
        self.probability = probability
        self.model = model
        self.seconds = seconds
        self.time = time
        self.segments = segments
        self.bias = bias
        self.feedback = feedback
    }
}

/// The form under an answer: was it right, and if not, what is?
package struct FeedbackForm: Sendable, Hashable {
    /// The longest comment, in characters.
    package static let commentLimit = 500

    package enum Problem: Sendable, Hashable {
        /// Neither right nor wrong was chosen.
        case noVerdict
        /// Wrong, but what would be right is missing.
        case noLabel
        /// More than ``FeedbackForm/commentLimit`` characters: so many.
        case commentTooLong(count: Int)
    }

    /// The idempotency key: sending the form twice stores one correction.
    package var key: String
    /// The labels to choose from, in order.
    package var labels: [String]
    /// What was chosen before a problem was found: `correct` or `incorrect`.
    package var verdict: String?
    package var actual: String?
    package var comment: String
    package var problem: Problem?

    package init(
        key: String, labels: [String] = ["negative", "neutral", "positive"], verdict: String? = nil, actual: String? = nil,
        comment: String = "", problem: Problem? = nil
    ) {
        self.key = key
        self.labels = labels
        self.verdict = verdict
        self.actual = actual
        self.comment = comment
        self.problem = problem
    }
}
