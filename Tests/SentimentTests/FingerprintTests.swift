import Digests
import Sentiment
import Testing

@Suite struct FingerprintTests {
    /// The value is stored in every model file. Whoever changes the normaliser changes it, and has to train all models again
    /// before this line may follow.
    @Test func `The normaliser is the one that the models were trained with`() {
        #expect(Normalizer().fingerprint == "80249a98")
    }

    /// The same for the tokens of some four hundred texts. Where this digest changes and the fingerprint does not, a rule has
    /// changed that no probe of the fingerprint touches: add one, and train all models again.
    @Test func `The tokens of many texts are those that the models were trained with`() {
        var digest = SHA256()
        for text in Samples.texts { digest.update(Array((Samples.tokens(text) + "\n").utf8).span) }
        #expect(hexadecimal(digest.finalize().prefix(8)) == "4bdd445b0b6660f5")
    }

    @Test func `A fingerprint is eight hexadecimal digits, and each normaliser's the same`() {
        let fingerprint = Normalizer().fingerprint
        #expect(fingerprint.count == 8 && fingerprint.allSatisfy { $0.isHexDigit && !$0.isUppercase })
        #expect(Normalizer().fingerprint == fingerprint)
    }
}
