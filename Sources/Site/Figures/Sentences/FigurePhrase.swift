import Templates

/// The keys of the sentences and titles that are computed for figures.
enum FigurePhrase: String, LocaleKey {
    case metricComparison = "figure_metric_comparison"
    case points = "figure_points"

    case nothingToCompare = "figure_nothing_to_compare"
    case plateRun = "figure_plate_run"
    case plateParameters = "figure_plate_parameters"
    case plateModel = "figure_plate_model"
    case plateCard = "figure_plate_card"

    case leads = "figure_leads"
    case tied = "figure_tied"
    case overlapping = "figure_overlapping"
    case apart = "figure_apart"
    case oneWithInterval = "figure_one_with_interval"
    case oneWithoutInterval = "figure_one_without_interval"
    case publishedAlone = "figure_published_alone"
    case publishedOne = "figure_published_one"
    case publishedMany = "figure_published_many"

    case learningBest = "figure_learning_best"
    case learningBestLast = "figure_learning_best_last"
    case learningBestFirst = "figure_learning_best_first"
    case learningSeveral = "figure_learning_several"
    case learningTied = "figure_learning_tied"
    case historyTitle = "figure_learning_title"
    case historyDescription = "figure_learning_description"

    case tweets = "figure_tweets"
    case confusionErrors = "figure_confusion_errors"
    case confusionMost = "figure_confusion_most"
    case confusionOnly = "figure_confusion_only"
    case confusionTied = "figure_confusion_tied"
    case confusionNone = "figure_confusion_none"

    case reliabilityBetween = "figure_reliability_between"
    case reliabilityOverconfident = "figure_reliability_overconfident"
    case reliabilityHonest = "figure_reliability_honest"

    case rocCurves = "figure_roc_curves"
    case rocSingle = "figure_roc_single"
    case rocSeveral = "figure_roc_several"
    case rocTied = "figure_roc_tied"

    case scatterTitle = "figure_scatter_title"
    case scatterDescription = "figure_scatter_description"
    case scatterFront = "figure_scatter_front"
    case scatterOnFront = "figure_scatter_on_front"
    case yes = "figure_yes"
    case no = "figure_no"
    case pareto = "figure_pareto"
    case paretoAll = "figure_pareto_all"
}

extension Translations {
    func text(_ phrase: FigurePhrase, _ values: [String: String] = [:]) -> String { text(of: phrase, values) }

    /// - Parameter count: Chooses between the plural's forms.
    func text(of phrase: FigurePhrase, _ values: [String: String] = [:], count: Int) -> String {
        text(key: phrase.rawValue, values, count: count) ?? phrase.rawValue
    }
}
