import Evaluation
import Testing

@testable import Training

@Suite struct NGramVocabularyTests {
    @Test func `Keys enter from the minimum count on, the most frequent first`() {
        let vocabulary = NGramVocabulary(
            occurrences: [[7, 7, 7, 9, 9], [9, 9, 5, 7, 3, 5]], minimumCount: 2, maximumSize: 10, threads: 2)
        #expect(vocabulary.keys == [7, 9, 5] && vocabulary.counts == [4, 4, 2])
        #expect([7, 9, 5, 3, 8].map { vocabulary.index(of: $0) } == [0, 1, 2, nil, nil])
    }

    @Test func `A cap keeps the most frequent, and of equals those with the smallest key`() {
        let occurrences: [[UInt32]] = [[50, 4_000_000_000, 20, 3_000_000_000, 10, 10]]
        let vocabulary = NGramVocabulary(occurrences: occurrences, minimumCount: 1, maximumSize: 3, threads: 1)
        #expect(vocabulary.keys == [10, 20, 50] && vocabulary.counts == [2, 1, 1])
        #expect(vocabulary.index(of: 3_000_000_000) == nil)
    }

    @Test(arguments: [0, 1])
    func `Nothing gives an empty vocabulary`(maximum: Int) {
        let vocabulary = NGramVocabulary(occurrences: [[], []], minimumCount: 1, maximumSize: maximum, threads: 2)
        #expect(vocabulary.keys.isEmpty && vocabulary.index(of: 1) == nil)
    }

    @Test func `Neither the order, nor the parts, nor the threads change it`() {
        var generator = SplitMix64(seed: 3)
        let occurrences = (0..<20_000).map { _ in UInt32(1 + generator.next(below: 3000)) &* 2_654_435_761 }
        func vocabulary(_ parts: [[UInt32]], threads: Int) -> [UInt32] {
            NGramVocabulary(occurrences: parts, minimumCount: 5, maximumSize: 1500, threads: threads).keys
        }
        let expected = vocabulary([occurrences], threads: 1)
        #expect(expected.count == 1500)
        #expect(vocabulary([occurrences], threads: 3) == expected)
        #expect(vocabulary([occurrences.reversed()], threads: 2) == expected)
        #expect(vocabulary([Array(occurrences[..<77]), [], Array(occurrences[77...])], threads: 8) == expected)
    }

    @Test func `Counts agree with a dictionary's`() {
        var generator = SplitMix64(seed: 4)
        let occurrences = (0..<5000).map { _ in UInt32(1 + generator.next(below: 1 + generator.next(below: 400))) << 20 | 1 }
        let counts = Dictionary(occurrences.map { ($0, 1) }, uniquingKeysWith: +)
        let vocabulary = NGramVocabulary(occurrences: [occurrences], minimumCount: 1, maximumSize: .max, threads: 2)
        #expect(Dictionary(uniqueKeysWithValues: zip(vocabulary.keys, vocabulary.counts.map(Int.init))) == counts)
        #expect(vocabulary.keys.indices.allSatisfy { vocabulary.index(of: vocabulary.keys[$0]) == UInt32($0) })
    }

    @Test func `More keys than a part was made for fit`() {
        // All in one part, which starts with 2¹⁸ slots.
        let keys = (1...200_000).map(UInt32.init)
        let vocabulary = NGramVocabulary(occurrences: [keys, keys], minimumCount: 2, maximumSize: .max, threads: 2)
        #expect(vocabulary.keys == keys && vocabulary.counts.allSatisfy { $0 == 2 })
        #expect(vocabulary.index(of: 200_000) == 199_999 && vocabulary.index(of: 200_001) == nil)
    }
}
