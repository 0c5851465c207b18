/// Finds the split of the data that each figure of a sentence belongs to.
///
/// Each word for a split goes to the figure that is nearest; where a sentence names one split only, all figures have it.
enum SplitBinding {
    static func splits(of numbers: [Int], in sentence: Sentence) -> [Int: Split] {
        var found: [Int: (split: Split, distance: Int)] = [:]
        var named: Set<Split> = []
        for (position, item) in sentence.enumerated() {
            guard case .split(let split)? = item.term else { continue }
            named.insert(split)
            let nearest = numbers.map { ($0, distance(from: position, to: $0, in: sentence)) }.min { $0.1 < $1.1 }
            guard let (number, distance) = nearest, distance < found[number]?.distance ?? .max else { continue }
            found[number] = (split, distance)
        }
        if named.count == 1, let split = named.first {
            return Dictionary(uniqueKeysWithValues: numbers.map { ($0, split) })
        }
        return found.mapValues(\.split)
    }

    private static func distance(from position: Int, to number: Int, in sentence: Sentence) -> Int {
        guard let quantity = sentence[number].number else { return .max }
        let between = position < number ? position + 1..<number : number + 1..<position
        return sentence[between].reduce(0) { $0 + Binding.cost(of: $1, for: quantity) }
    }
}
