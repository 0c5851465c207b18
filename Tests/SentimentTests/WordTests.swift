import Sentiment
import Testing

@Suite struct WordTests {
    @Test(arguments: [
        ("I LOVE This", "i love this"), ("one,two;three", "one two three"), ("well-known", "well known"),
        ("ÇA Été", "ça été"), ("straße", "straße"), ("ΣΊΣΥΦΟΣ", "σίσυφοσ"), ("İ", "i\u{307}"), ("привет МИР", "привет мир"),
        ("こんにちは 世界", "こんにちは 世界"), ("मस्ते", "मस्ते"), ("مرحبا", "مرحبا"),
        ("2nite gr8 4ever", "2nite gr8 4ever"), ("1,000 3.5 24/7", "1 000 3 5 24 7"),
        ("a\tb\r\nc\u{A0}d\u{2003}e", "a b c d e"), ("nul\u{0}nul", "nul nul"), ("\u{7F}x\u{1}", "x"),
        ("$5 £3 €2 50% ½", "5 3 2 50"), ("a_b", "a b"), ("a*b+c=d", "a b c d"),
        ("", ""), (" \t\n ", ""), ("\u{0}", ""), ("---", ""), ("~", ""),
    ])
    func `Words are lower case and end at what is no letter and no digit`(text: String, tokens: String) {
        #expect(Samples.tokens(text) == tokens)
    }

    @Test(arguments: [
        ("it's", "it's"), ("it’s", "it's"), ("it‘s", "it's"), ("it´s", "it's"), ("IT’S", "it's"), ("don't", "don't"),
        ("rock'n'roll", "rock'n'roll"), ("l’avion", "l'avion"),
        ("d'été", "d'été"), ("'quoted'", "quoted"), ("‘quoted’", "quoted"),
        ("dogs'", "dogs"), ("dogs’ bones", "dogs bones"), ("a''b", "a b"),
        ("'", ""), ("’", ""), ("it's'", "it's"), ("5'4", "5 4"),
    ])
    func `Straight and curly apostrophes are one, and count within a word only`(text: String, tokens: String) {
        #expect(Samples.tokens(text) == tokens)
    }

    @Test(arguments: [
        ("soooo", "soo"), ("sooooooooooo", "soo"), ("soo", "soo"), ("so", "so"),
        ("goood", "good"), ("GOOOOD", "good"), ("GoOoOd", "good"),
        ("yeeeessss", "yeess"), ("hahahaha", "hahahaha"), ("aaa", "aa"), ("1000000", "1000000"), ("x1111y", "x1111y"),
    ])
    func `A letter that is repeated three times or more is kept twice`(text: String, tokens: String) {
        #expect(Samples.tokens(text) == tokens)
    }

    @Test(arguments: [
        ("wow!", "wow !"), ("wow!!", "wow !!"), ("wow!!!!!!", "wow !!"),
        ("what?", "what ?"), ("what??", "what ??"), ("what????", "what ??"),
        ("what?!", "what ?!"), ("what!?", "what ?!"), ("what?!?!!", "what ?!"), ("! !", "! !"),
        ("end.", "end"), ("wait..", "wait ..."), ("wait...", "wait ..."),
        ("wait.......ok", "wait ... ok"), ("wait…", "wait ..."), (". . .", ""),
    ])
    func `Exclamations, questions and ellipses are tokens`(text: String, tokens: String) {
        #expect(Samples.tokens(text) == tokens)
    }

    @Test func `The package's list of tokens is that of the buffer`() {
        #expect(Normalizer().tokens(of: "It’s soooo goood!! &lt;3") == ["it's", "soo", "good", "!!", "<3"])
    }
}
