/// Whether a figure is told as a result.
enum Meaning {
    /// Goals, differences, conditions, intervals and figures of others are not.
    static func isResult(at position: Int, in sentence: Sentence) -> Bool {
        guard let quantity = sentence[position].number else { return false }
        if quantity.isRangeEnd || quantity.bound != .exact && quantity.bound != .about { return false }
        if sentence.has(.hypothetical) || sentence.has(.cited) || sentence.has(.perEpoch) || sentence.has(.perClass)
            || sentence.has(.instead)
        {
            return false
        }
        if sentence.contains(where: { if case .polarity? = $0.term { true } else { false } }) { return false }
        // `+ 3 %`, `une amélioration de 3 %`, `inférieure à 100 ms`, `au moins 80 %`.
        for item in sentence[..<position].suffix(4) {
            if item.isCue(.change) || item.isCue(.goal) || item.term == .than || item.isCue(.confidence) { return false }
        }
        let next = position + 1 < sentence.count ? sentence[position + 1] : nil
        return next?.isCue(.goal) != true && next?.isCue(.change) != true
    }
}
