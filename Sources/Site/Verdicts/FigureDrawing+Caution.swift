import Templates

extension FigureDrawing {
    /// What a reader must know of a comparison before its figures are read as results: scores of what was learnt from stand in it.
    /// Nil where none does.
    func caution(on candidates: [Candidate], metric key: String) -> String? {
        let sentences = VerdictWords(words: words, names: RunNames([]))
        if let caution = Caution.caution(ofMetric: key) { return sentences.sentence(caution) }
        let learnt = candidates.filter { candidate in
            guard case .published(let result) = candidate.source else { return false }
            return result.measuredOn == .training
        }
        return words.list(learnt.map(\.name)).map { words.text(.trainingScores, ["models": $0]) }
    }
}
