/// The n-grams of one text as hashes: what linear models look up.
package struct NGramFeatures: Sendable {
    /// One n-gram, and the tokens from `first` to `last` that it spans.
    package struct Feature: Hashable, Sendable {
        package var key: UInt32
        package var first: Int32
        package var last: Int32
    }

    package private(set) var features: [Feature] = []

    package init() {}

    /// Marks a token that a negation reaches: `not good` gives a feature of its own for this `good`.
    private static let negationMark: UInt32 = 0x6e6f_7421
    /// Stands before the first token and after the last.
    private static let edge: UInt32 = 0x3c65_6467

    /// Replaces the content by the features of the tokens: each word and, where `pairs` are wanted, each pair of neighbours, edges
    /// included.
    package mutating func extract(from buffer: TokenBuffer, pairs: Bool = true) {
        features.removeAll(keepingCapacity: true)
        var previous = Self.edge
        var position: Int32 = 0
        for token in buffer.tokens {
            let word = token.isNegated ? token.hash ^ Self.negationMark : token.hash
            features.append(Feature(key: Self.nonZero(word), first: position, last: position))
            if pairs {
                features.append(
                    Feature(key: Self.nonZero(TokenHash.pair(previous, word)), first: max(0, position - 1), last: position))
            }
            previous = word
            position += 1
        }
        if pairs, position > 0 {
            features.append(
                Feature(key: Self.nonZero(TokenHash.pair(previous, Self.edge)), first: position - 1, last: position - 1))
        }
    }

    /// Zero marks an empty slot of the table.
    @inline(__always)
    private static func nonZero(_ key: UInt32) -> UInt32 { key == 0 ? 1 : key }
}
