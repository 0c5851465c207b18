/// Whether a figure is told as a result.
enum Meaning {
    /// `un intervalle de confiance à 95 %`, `the 95% interval`: how sure, not how good.
    static func isConfidence(at position: Int, in sentence: Sentence) -> Bool {
        sentence[..<position].suffix(3).contains { $0.isCue(.confidence) }
            || sentence[(position + 1)...].prefix(2).contains { $0.isCue(.confidence) }
    }

    /// Goals, differences, conditions, intervals and figures of others are not.
    static func isResult(at position: Int, in sentence: Sentence) -> Bool {
        guard let quantity = sentence[position].number else { return false }
        if quantity.isRangeEnd || quantity.bound != .exact && quantity.bound != .about { return false }
        if sentence.has(.hypothetical) || sentence.has(.cited) || sentence.has(.perEpoch) || sentence.has(.perClass)
            || sentence.has(.instead)
        {
            return false
        }
        // `sur les tweets négatifs`: a part of the rows only.
        if zip(sentence, sentence.dropFirst()).contains(where: {
            $0.term == .rows && $1.isPolarity || $0.isPolarity && $1.term == .rows
        }) {
            return false
        }
        // `L’objectif était une exactitude de 85 %.`
        if sentence[..<position].contains(where: { $0.isCue(.aim) }) { return false }
        // `+ 3 %`, `une amélioration de 3 %`, `inférieure à 100 ms`, `au moins 80 %`.
        for item in sentence[..<position].suffix(4) {
            if item.isCue(.change) || item.isCue(.goal) || item.term == .than || item.isCue(.confidence) { return false }
        }
        let next = position + 1 < sentence.count ? sentence[position + 1] : nil
        return next?.isCue(.goal) != true && next?.isCue(.change) != true
    }
}
