import Templates

/// Keys of the locale files that only the published site uses. The keys of one subject are one type.
protocol LocaleKey: RawRepresentable<String>, CaseIterable, Sendable {}

/// All keys that the site uses, for the check at the start.
private let localeKeys: [any LocaleKey.Type] = [
    SitePhrase.self, FigurePhrase.self, VerdictPhrase.self, CardPhrase.self, CardSection.self, ComparePhrase.self,
    ArticlePhrase.self,
    EnvironmentPhrase.self,
]

/// The keys of pages, roles and charts.
enum SitePhrase: String, LocaleKey {
    case indexTitle = "site_index_title"
    case indexLead = "site_index_lead"
    case resultsTitle = "site_results_title"
    case resultsIntro = "site_results_intro"
    case resultsDescription = "site_results_description"
    case runsShown = "results_runs_shown"
    case sourcesTitle = "site_sources_title"
    case runDescription = "site_run_description"
    case notFoundTitle = "site_not_found_title"
    case headingAnchor = "site_heading_anchor"
    case table = "site_table"
    case archiveTitle = "archive_title"
    case archiveDescription = "archive_description"
    case searchTitle = "search_title"
    case searchDescription = "search_description"

    case comparisonTitle = "chart_comparison_title"
    case comparisonDescription = "chart_comparison_description"
    case comparisonName = "chart_comparison_name"
    case comparisonValue = "chart_comparison_value"
    case comparisonLower = "chart_comparison_lower"
    case comparisonUpper = "chart_comparison_upper"
    case comparisonOrigin = "chart_comparison_origin"
    case comparisonMeasured = "chart_comparison_measured"
    case comparisonPublished = "chart_comparison_published"
    case comparisonNote = "chart_comparison_note"
    case rangeTo = "chart_range_to"

    case lossTitle = "chart_loss_title"
    case lossDescription = "chart_loss_description"
    case loss = "chart_loss"
    case learningTitle = "chart_learning_title"
    case learningDescription = "chart_learning_description"
    case learningAccuracy = "chart_learning_accuracy"
    case epoch = "chart_epoch"

    case confusionTitle = "chart_confusion_title"
    case confusionDescription = "chart_confusion_description"
    case confusionTruth = "chart_confusion_truth"
    case confusionPrediction = "chart_confusion_prediction"

    case rocTitle = "chart_roc_title"
    case rocDescription = "chart_roc_description"
    case rocFalsePositives = "chart_roc_false_positives"
    case rocTruePositives = "chart_roc_true_positives"
    case rocThreshold = "chart_roc_threshold"
    case rocCurve = "chart_roc_curve"
    case rocChance = "chart_roc_chance"
    case rocArea = "chart_roc_area"

    case reliabilityTitle = "chart_reliability_title"
    case reliabilityDescription = "chart_reliability_description"
    case reliabilityConfidence = "chart_reliability_confidence"
    case reliabilityAccuracy = "chart_reliability_accuracy"
    case reliabilityCount = "chart_reliability_count"
    case reliabilityRange = "chart_reliability_range"
    case reliabilityPerfect = "chart_reliability_perfect"
}

/// - Throws: ``SiteError`` that names the keys which a locale file lacks.
func checkLocaleKeys(_ templates: TemplateLibrary) throws {
    func missing(_ keys: (some LocaleKey).Type, _ language: Language) -> [String] {
        keys.allCases.map(\.rawValue).filter { templates.translations(language).text(key: $0) == nil }
    }
    for language in Language.allCases {
        let missing = localeKeys.flatMap { missing($0, language) }
        guard missing.isEmpty else {
            let file = "templates/locales/\(language.code).yml"
            throw SiteError([Diagnostic(.error, "these keys are missing: \(missing.joined(separator: ", "))", file: file)])
        }
    }
}

extension Translations {
    func text(_ phrase: SitePhrase, _ values: [String: String] = [:]) -> String { text(of: phrase, values) }

    /// The text of any key; each type of keys has an overload of `text` that leads here, so that its cases can be written short.
    func text(of phrase: some LocaleKey, _ values: [String: String] = [:]) -> String {
        text(key: phrase.rawValue, values) ?? phrase.rawValue
    }
}
