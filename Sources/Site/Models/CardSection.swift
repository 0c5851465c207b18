/// The sections of a model card in their order: Mitchell and others, "Model Cards for Model Reporting", FAT* 2019, section 4.
enum CardSection: String, LocaleKey {
    case details = "card_details"
    case intendedUse = "card_intended_use"
    case factors = "card_factors"
    case metrics = "card_metrics"
    case evaluationData = "card_evaluation_data"
    case trainingData = "card_training_data"
    case analyses = "card_analyses"
    case ethics = "card_ethics"
    case caveats = "card_caveats"

    /// The key of the title, and the id of the heading: no heading of a text gets an id with an underscore.
    var anchor: String { rawValue }
}
