/// The question under an answer.
struct FeedbackFormView: Sendable {
    struct Choice: Sendable {
        let value: String
        let label: LabelView
        let isChosen: Bool
    }

    let key: String
    let isCorrect: Bool
    let isIncorrect: Bool
    let choices: [Choice]
    let comment: String
    let limit: Int
    let problem: String?
    /// The id of the field that the problem is about.
    let problemAnchor: String?
    let verdictProblem: String?
    let labelProblem: String?
    let commentProblem: String?

    init(_ form: FeedbackForm, predicted: String, in words: Translations) {
        key = form.key
        isCorrect = form.verdict == "correct"
        isIncorrect = form.verdict == "incorrect"
        choices = form.labels.filter { $0 != predicted }.map {
            Choice(value: $0, label: LabelView($0, in: words), isChosen: $0 == form.actual)
        }
        comment = form.comment
        limit = FeedbackForm.commentLimit
        var problems: (verdict: String?, label: String?, comment: String?)
        switch form.problem {
        case .noVerdict:
            problems.verdict = words.text(.problemNoVerdict)
            problemAnchor = "verdict-correct"
        case .noLabel:
            problems.label = words.text(.problemNoLabel)
            problemAnchor = choices.first.map { "actual-\($0.value)" }
        case .commentTooLong(let count):
            problems.comment = words.text(
                .problemCommentTooLong,
                ["count": words.language.integer(count), "limit": words.language.integer(FeedbackForm.commentLimit)])
            problemAnchor = "comment"
        case nil:
            problemAnchor = nil
        }
        (verdictProblem, labelProblem, commentProblem) = problems
        problem = problems.verdict ?? problems.label ?? problems.comment
    }
}
