/// Finds the split of the data that each figure of a sentence belongs to.
///
/// Each word for a split goes to the figure that is nearest; where a sentence names one split only,
/// and no metric with a split of its own (`val_accuracy`), all figures have it.
enum SplitBinding {
    static func splits(of numbers: [Int], in sentence: Sentence) -> [Int: Split] {
        var found: [Int: (split: Split, distance: Int)] = [:]
        var named: Set<Split> = []
        for position in sentence.indices {
            guard let split = split(at: position, in: sentence) else { continue }
            named.insert(split)
            let nearest = numbers.map { ($0, distance(from: position, to: $0, in: sentence)) }.min { $0.1 < $1.1 }
            guard let (number, distance) = nearest, distance < found[number]?.distance ?? .max else { continue }
            found[number] = (split, distance)
        }
        let hasOwn = sentence.contains { if case .metric(_, .some)? = $0.term { true } else { false } }
        if named.count == 1, !hasOwn, let split = named.first {
            return Dictionary(uniqueKeysWithValues: numbers.map { ($0, split) })
        }
        return found.mapValues(\.split)
    }

    /// `Entraînement : 70 %` names a split too, where the word alone would be the work.
    private static func split(at position: Int, in sentence: Sentence) -> Split? {
        switch sentence[position].term {
        case .split(let split): split
        case .weakMetric(.trainingTime)
        where position == 0 && sentence.count > 1 && (sentence[1].isMark(.colon) || sentence[1].isMark(.equals)):
            .training
        default: nil
        }
    }

    private static func distance(from position: Int, to number: Int, in sentence: Sentence) -> Int {
        guard let quantity = sentence[number].number else { return .max }
        let between = position < number ? position + 1..<number : number + 1..<position
        return sentence[between].reduce(0) { $0 + Binding.cost(of: $1, for: quantity) }
    }
}
