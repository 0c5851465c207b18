/// Training, validation and test add up to the whole, in rows and in per cent.
enum SplitCounts: TextRule {
    static func findings(in facts: TextFacts) -> [Finding] {
        sums(in: facts) + percentages(in: facts)
    }

    private static func sums(in facts: TextFacts) -> [Finding] {
        Dictionary(grouping: facts.counts, by: \.section).values.compactMap { counts in
            let parts = [Split.training, .validation, .test].compactMap { split in
                counts.first { $0.split == split && !$0.isTotal }
            }
            guard parts.contains(where: { $0.split == .training }), parts.contains(where: { $0.split == .test }),
                let total = counts.first(where: { $0.isTotal && $0.split == nil && !$0.isSample })
            else { return nil }
            let sum = parts.reduce(0) { $0 + $1.count }
            guard sum != total.count else { return nil }
            let list = parts.map { "\($0.count)" }.joined(separator: " + ")
            return Finding(
                .error, line: max(total.line, parts.map(\.line).max() ?? 0),
                "the parts of the data, \(list), are \(sum) rows, but line \(total.line) says \(total.count)")
        }
    }

    private static func percentages(in facts: TextFacts) -> [Finding] {
        Dictionary(grouping: facts.shares, by: \.section).values.compactMap { shares in
            let parts = [Split.training, .validation, .test].compactMap { split in shares.first { $0.split == split } }
            guard parts.count == 3 || parts.count == 2 && !parts.contains(where: { $0.split == .validation }) else { return nil }
            let sum = parts.reduce(0) { $0 + $1.quantity.value }
            let slack = parts.reduce(0) { $0 + $1.quantity.halfWidth }
            guard abs(sum - 1) > slack, let last = parts.map(\.line).max() else { return nil }
            let list = parts.map(\.quantity.text).joined(separator: " + ")
            return Finding(.error, line: last, "the parts of the data, \(list), add up to \(Int((sum * 100).rounded()))%")
        }
    }
}
