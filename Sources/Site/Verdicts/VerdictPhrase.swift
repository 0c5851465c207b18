import Templates

/// The keys of what is said of differences, of scores that need a caution, and of which model to use.
enum VerdictPhrase: String, LocaleKey {
    case better = "verdict_better"
    case noDifference = "verdict_no_difference"
    case notComparable = "verdict_not_comparable"
    case pValue = "verdict_p"
    case pValueBelow = "verdict_p_below"
    case pValueCorrected = "verdict_p_corrected"
    case points = "verdict_points"
    case point = "verdict_point"

    case sameRun = "incomparable_same_run"
    case noPredictions = "incomparable_no_predictions"
    case noDigest = "incomparable_no_digest"
    case otherRows = "incomparable_other_rows"
    case otherCount = "incomparable_other_count"
    case unreadable = "incomparable_unreadable"

    case trainingScore = "caution_training_score"
    case validationScore = "caution_validation_score"
    case unknownSample = "caution_unknown_sample"
    case smallSample = "caution_small_sample"
    case latencyPerBatch = "caution_latency_batch"
    case latencyPerSet = "caution_latency_set"
    case latencyUnstated = "caution_latency_unstated"

    case latencyOnMachine = "latency_on_machine"
    case latencyAlone = "latency_alone"
    case cores = "machine_cores"

    case recommendationsTitle = "recommendations_title"
    case constraintColumn = "recommendations_constraint"
    case modelColumn = "recommendations_model"
    case reasonColumn = "recommendations_reason"
    case constraintAccuracy = "constraint_accuracy"
    case constraintLatency = "constraint_latency"
    case constraintSize = "constraint_size"
    case constraintFastest = "constraint_fastest"
    case constraintSet = "constraint_set"
    case constraintBehaviour = "constraint_behaviour"
    case constraintCalibration = "constraint_calibration"
    case or = "recommendations_or"
    case reasonOnly = "reason_only"
    case reasonAccuracy = "reason_accuracy"
    case reasonBetter = "reason_better"
    case reasonNoDifference = "reason_no_difference"
    case reasonNotComparable = "reason_not_comparable"
    case reasonBest = "reason_best"
    case reasonBehind = "reason_behind"
    case reasonSize = "reason_size"
    case reasonNone = "reason_none"
    case reasonAlone = "reason_alone"
    case reasonCalibration = "reason_calibration"
    case reasonOverlap = "reason_overlap"
    case reasonBehaviour = "reason_behaviour"
    case reasonBehaviourOverlap = "reason_behaviour_overlap"
    case behaviourOther = "behaviour_other"
    case reasonMachines = "reason_machines"

    case verdictsTitle = "verdicts_title"
    case verdictsIntro = "verdicts_intro"
    case cautionsTitle = "cautions_title"
    case cautionsIntro = "cautions_intro"
    case cautionsItem = "cautions_item"
    case colon = "cautions_colon"
    case separator = "cautions_separator"
    case unknownSamples = "cautions_unknown_samples"
    case unknownSamplesOf = "cautions_unknown_samples_of"

    case measuredOn = "times_measured_on"
    case measuredOnSeveral = "times_measured_on_several"
}

extension Translations {
    func text(_ phrase: VerdictPhrase, _ values: [String: String] = [:]) -> String { text(of: phrase, values) }
}
