import Testing

@Suite struct LinkTests {
    @Test(arguments: [
        ("see http://t.co/aB3 now", "see <url> now"), ("https://x.y", "<url>"),
        ("HTTP://X.Y", "<url>"), ("HttpS://x.y/z?q=1#f", "<url>"),
        ("www.a.b/c", "<url>"), ("WWW.A.B", "<url>"), ("http", "<url>"), ("https", "<url>"), ("link: http.", "link <url>"),
        ("http://", "<url>"), ("http://a\u{0}b", "<url> b"), ("http://x.y\nz", "<url> z"),
        ("httpd", "httpd"), ("https2", "https2"), ("http's", "http's"),
        ("whttp", "whttp"), ("www", "ww"), ("hello", "hello"), ("w", "w"), ("h", "h"),
    ])
    func `Addresses become one token`(text: String, tokens: String) {
        #expect(Samples.tokens(text) == tokens)
    }

    @Test(arguments: [
        ("@AirParadis hello", "<mention> hello"), ("@user_1: hi", "<mention> hi"),
        ("@_", "<mention>"), ("RT @a @b", "rt <mention> <mention>"),
        ("thanks,@a!", "thanks <mention> !"), ("@ home", "home"), ("@", ""), ("@!", "!"), ("me@mail.com", "me <mention> com"),
    ])
    func `Mentions become one token`(text: String, tokens: String) {
        #expect(Samples.tokens(text) == tokens)
    }

    @Test(arguments: [
        ("#fail", "fail"), ("#BadBuzz", "bad buzz"), ("#FailWhaleAgain", "fail whale again"), ("#fail_whale", "fail whale"),
        ("#WeAre_One", "we are one"), ("#ALLCAPS", "allcaps"), ("#iPhone", "i phone"), ("#a#b", "a b"), ("##double", "double"),
        ("#2009", "2009"), ("#__x__", "x"), ("#_", ""), ("# alone", "alone"),
        ("#", ""), ("#!", "!"), ("#Été2009", "été2009"), ("#日本", "日本"),
        ("NotATag BadBuzz", "notatag badbuzz"), ("#sooooGood", "soo good"),
    ])
    func `Hashtags are cut at their humps and underscores`(text: String, tokens: String) {
        #expect(Samples.tokens(text) == tokens)
    }
}
