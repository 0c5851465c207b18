import Templates

/// The keys of the pages that compare two runs.
enum ComparePhrase: String, LocaleKey {
    case title = "compare_title"
    case description = "compare_description"
    case verdict = "compare_verdict"
    case rows = "compare_rows"
    case bothRight = "compare_both_right"
    case only = "compare_only"
    case bothWrong = "compare_both_wrong"
    case outcome = "compare_outcome"
    case count = "compare_count"
    case share = "compare_share"
    case parameters = "compare_parameters"
    case parameter = "compare_parameter"
    case sameParameters = "compare_same_parameters"
    case metrics = "compare_metrics"
    case metric = "column_metric"
    case difference = "compare_difference"
    case points = "compare_points"
    case other = "compare_other"
    case counts = "compare_counts"
}

extension Translations {
    /// The text of a page that compares two runs.
    func compare(_ phrase: ComparePhrase, _ values: [String: String] = [:]) -> String { text(of: phrase, values) }
}
