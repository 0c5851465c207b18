/// Recognises numbers of rows: `200 tweets`, `n = 200`.
enum RowCounting {
    static func count(at position: Int, in sentence: Sentence) -> Int? {
        guard let quantity = sentence[position].number, quantity.dimension == .plain, quantity.decimals == 0,
            let count = Int(exactly: quantity.value), count > 0
        else { return nil }
        if position >= 2, sentence[position - 1].isMark(.equals), sentence[position - 2].isCue(.countSign) { return count }
        for item in sentence[(position + 1)...].prefix(2) {
            switch item.term {
            case .rows, .split: return count
            case .polarity, .connector: continue
            default: if case .word = item.kind { continue } else { return nil }
            }
        }
        return nil
    }

    /// Whether a count is what a score of the sentence was measured on: `sur 200 tweets`, `n = 200`, `200 tweets de test`.
    static func isTestSize(at position: Int, in sentence: Sentence) -> Bool {
        if position >= 2, sentence[position - 1].isMark(.equals) { return true }
        if sentence[(position + 1)...].prefix(3).contains(where: { $0.term == .split(.test) }) { return true }
        return position >= 1 && sentence[position - 1].term == .connector
            && sentence.contains { if case .metric? = $0.term { true } else { false } }
    }
}
