/// Why an evaluation cannot be computed. Each message says which input is wrong and what is expected instead.
package enum EvaluationError: Error, Hashable, Sendable {
    case empty
    case lengthMismatch(predictions: Int, truths: Int)
    /// A probability that is not a number in 0...1.
    case invalidProbability(index: Int, value: String)
    /// A class index outside the label set.
    case unknownClass(index: Int, value: Int, labels: Int)
    case duplicateLabel(String)
    case malformedMatrix(labels: Int, rows: Int)
    case negativeCount(row: Int, column: Int)
    /// Two tables of predictions that do not agree on what is true: they are about different rows.
    case differentTruth(index: Int)
    case invalidParameter(name: String, expected: String)
}

extension EvaluationError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty:
            "nothing to evaluate: give at least one row"
        case .lengthMismatch(let predictions, let truths):
            "\(predictions) predictions for \(truths) true labels: give one prediction per true label, in the same order"
        case .invalidProbability(let index, let value):
            "the probability at index \(index) is \(value): give a number between 0 and 1"
        case .unknownClass(let index, let value, let labels):
            "class \(value) at index \(index) is not in the label set: give an index below \(labels)"
        case .duplicateLabel(let label):
            "the label '\(label)' stands twice in the label set: give each label once"
        case .malformedMatrix(let labels, let rows):
            "\(labels) labels and \(rows) rows: give one row and one column of counts per label"
        case .negativeCount(let row, let column):
            "the count in row \(row), column \(column) is negative: give counts from 0 up"
        case .differentTruth(let index):
            "the row at index \(index) has different true labels: compare predictions on the same rows, in the same order"
        case .invalidParameter(let name, let expected):
            "\(name) is out of range: give \(expected)"
        }
    }
}
