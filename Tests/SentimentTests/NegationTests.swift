import Testing

@Suite struct NegationTests {
    @Test(arguments: [
        ("I do not like this at all really", "i do not ¬like ¬this ¬at ¬all really"),
        ("not good", "not ¬good"),
        ("not", "not"),
        ("I can't stand it", "i can't ¬stand ¬it"),
        ("I CAN’T stand it", "i can't ¬stand ¬it"),
        ("dont go", "dont ¬go"),
        ("it ain't so", "it ain't ¬so"),
        ("never again", "never ¬again"),
        ("no-one knew", "no ¬one ¬knew"),
        ("without him", "without ¬him"),
        ("#NotGood today", "not ¬good ¬today"),
        // A word that only holds a negation is none.
        ("note nothingness knot nt", "note nothingness knot nt"),
        ("'n't' x", "n't x"),
        ("not @a http://x.y 5 z y", "not ¬<mention> ¬<url> ¬5 ¬z y"),
    ])
    func `A negation reaches four tokens`(text: String, tokens: String) {
        #expect(Samples.tokens(text) == tokens)
    }

    @Test(arguments: [
        "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "nowhere", "cannot", "without", "hardly", "barely",
        "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "cant", "couldnt", "wont", "wouldnt", "shouldnt", "havent",
        "hasnt", "hadnt", "aint", "don't", "isn't", "won't", "mustn’t", "NOT", "Nobody",
    ])
    func `Words that deny are known with and without their apostrophe`(word: String) {
        #expect(Samples.tokens("\(word) good").hasSuffix(" ¬good"))
    }

    @Test(arguments: [".", ",", ";", ":", "!", "?", "(", ")", "[", "]", "{", "}", "\"", "...", "…", "?!"])
    func `The end of a clause ends it`(mark: String) {
        let tokens = Samples.tokens("not good \(mark) but great").split(separator: " ").filter { $0.contains { $0.isLetter } }
        #expect(tokens == ["not", "¬good", "but", "great"])
    }

    @Test(arguments: ["-", "*", "/", "&", "'", "\n", "~"])
    func `Other signs do not end it`(mark: String) {
        #expect(Samples.tokens("not good \(mark) but great") == "not ¬good ¬but ¬great")
    }

    @Test(arguments: [":)", ":(", "<3", "😀", "❤", "^^"])
    func `A face or a picture ends it and is not denied itself`(sign: String) {
        #expect(Samples.tokens("not good \(sign) so sad") == "not ¬good \(sign) so sad")
    }

    @Test func `A second negation begins anew`() {
        #expect(Samples.tokens("not a never one two three four five") == "not ¬a ¬never ¬one ¬two ¬three ¬four five")
    }

    @Test func `It does not reach into the next text`() {
        _ = Samples.tokens("not")
        #expect(Samples.tokens("good") == "good")
    }
}
