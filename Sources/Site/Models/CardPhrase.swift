import Templates

/// The keys of model cards, beside the titles of their sections (``CardSection``).
enum CardPhrase: String, LocaleKey {
    case description = "card_description"
    case unstated = "card_unstated"
    case noRun = "card_no_run"

    case model = "card_model"
    case version = "card_version"
    case kind = "card_model_kind"
    case size = "card_size"
    case run = "card_run"
    case trained = "card_trained"
    case machine = "card_machine"
    case commit = "card_commit"
    case user = "card_user"
    case normalizer = "card_normalizer"
    case license = "card_license"
    case licenseUnstated = "card_license_unstated"
    case languages = "card_languages"
    case contact = "card_contact"
    case listing = "card_listing"

    case factorSets = "card_factor_sets"
    case factorBehaviour = "card_factor_behaviour"
    case metricsReported = "card_metrics_reported"
    case metricsIntervals = "card_metrics_intervals"

    case metricColumn = "column_metric"
    case set = "card_set"
    case rows = "card_rows"
    case origin = "card_origin"
    case digest = "card_digest"
    case setsTitle = "card_sets_title"
    case trainingTitle = "card_training_title"

    case scoresTitle = "card_scores_title"
    case scoresNote = "card_scores_note"
    case classesTitle = "card_classes_title"
    case className = "card_class"
    case behaviourTitle = "card_behaviour_title"
    case behaviourNote = "card_behaviour_note"
    case capability = "card_capability"
    case test = "card_test"
    case cases = "card_cases"
    case failed = "card_failed"
    case rate = "card_rate"
    case failures = "card_failures"
    case expectedLabel = "card_expected_label"
    case expectedSame = "card_expected_same"
    case expectedUp = "card_expected_up"
    case expectedDown = "card_expected_down"

    case lossOnSet = "card_loss_on_set"
    case gainOnSet = "card_gain_on_set"
    case behaviourFinding = "card_behaviour_finding"
    case behaviourWorst = "card_behaviour_worst"
}

extension Translations {
    func text(_ phrase: CardPhrase, _ values: [String: String] = [:]) -> String { text(of: phrase, values) }

    /// `Jeu de test`; the set's own name where the language has no word for it.
    func dataset(_ set: String) -> String { text(key: "dataset_\(set)") ?? set }

    /// `anglais`, of `en`; the code where the language has no word for it.
    func languageName(_ code: String) -> String { text(key: "language_\(code)") ?? code }

    /// `Négation`, of a capability that is tested; its key where the language has no word for it.
    func capability(_ key: String) -> String { text(key: "capability_\(key)") ?? key }
}
