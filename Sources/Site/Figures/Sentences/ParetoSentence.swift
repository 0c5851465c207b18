import Templates

/// What a scatter of two metrics shows: which models stand on the Pareto front, where a gain on one axis costs on the other.
struct ParetoSentence: Sendable {
    /// The names of the models on the front, in the order along it.
    let front: [String]
    /// How many models there are.
    let total: Int

    /// - Returns: nil where there is nothing to choose from.
    func text(in words: Translations) -> String? {
        guard total > 1, let list = words.list(front) else { return nil }
        if front.count == total { return words.text(.paretoAll, ["total": words.language.integer(total)]) }
        return words.text(
            of: .pareto, ["names": list, "total": words.language.integer(total)], count: front.count)
    }
}
