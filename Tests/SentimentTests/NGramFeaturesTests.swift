import Sentiment
import Testing

@Suite struct NGramFeaturesTests {
    @Test func `A text of n words has n words and n + 1 pairs, the edges included`() {
        let features = Samples.features(of: "one two three")
        #expect(features.map { [$0.first, $0.last] } == [[0, 0], [0, 0], [1, 1], [0, 1], [2, 2], [1, 2], [2, 2]])
        #expect(Set(features.map(\.key)).count == 7)
        #expect(Samples.features(of: "").isEmpty)
    }

    @Test func `The features depend on the normalised words alone`() {
        #expect(keys("I LOVE  this!!") == keys("i love this !!!!"))
        #expect(keys("It’s &lt;3") == keys("it's <3"))
    }

    @Test func `Words keep their feature in other company, pairs keep their order`() {
        let (first, second) = (keys("good crew"), keys("crew good"))
        #expect(first.intersection(second).count == 2)
        #expect(keys("good crew today").isSuperset(of: keys("good crew").intersection(keys("good crew here"))))
    }

    @Test func `The first and the last word of a text have a feature that a middle one lacks`() {
        let middle = keys("a good b")
        #expect(!keys("good b").subtracting(middle).isEmpty)
        #expect(!keys("a good").subtracting(middle).isEmpty)
    }

    @Test func `A denied word is another feature than the word`() {
        let plain = Samples.features(of: "very good")[2].key
        let denied = Samples.features(of: "not very good")[4].key
        #expect(plain != denied)
        #expect(Samples.features(of: "never very good")[4].key == denied)
    }

    @Test func `A list used again forgets the text before`() {
        var features = NGramFeatures()
        features.extract(from: Samples.buffer(of: Array("a long text of many words".utf8)))
        features.extract(from: Samples.buffer(of: Array("short".utf8)))
        #expect(features.features == Samples.features(of: "short"))
    }

    @Test func `No key is zero, and different n-grams have different keys`() {
        let words = (0..<20_000).map { "w\($0)" }
        let keys = words.map { Samples.features(of: $0)[0].key }
        #expect(!keys.contains(0))
        // 32 bits: about 0.05 collisions are expected among 20,000.
        #expect(Set(keys).count >= 19_998)
    }

    private func keys(_ text: String) -> Set<UInt32> { Set(Samples.features(of: text).map(\.key)) }
}
