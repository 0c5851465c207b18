import Testing

@Suite struct EmoticonTests {
    @Test(arguments: [
        (":)", ":)"), (":-)", ":)"), (":-)))", ":)"), (":)))))))", ":)"),
        ("=)", ":)"), (":]", ":)"), (":}", ":)"), (":o)", ":)"), (":^)", ":)"),
        ("(:", ":)"), ("(-:", ":)"), ("(=", ":)"), (";)", ";)"), (";-)", ";)"), (":')", ":')"),
        (":(", ":("), (":-(", ":("), (":(((", ":("), ("=(", ":("), (":[", ":("),
        (":{", ":("), ("):", ":("), (":'(", ":'("), (":'((", ":'("),
        (":D", ":d"), (":-D", ":d"), (":DDD", ":d"), (";D", ";d"), (":P", ":p"),
        (":p", ":p"), (";P", ";p"), (":O", ":o"), (":o", ":o"), (":-o", ":o"),
        (":/", ":/"), (":-/", ":/"), (":\\", ":/"), (":|", ":|"), (":*", ":*"), (":3", ":3"), (":S", ":s"), (":@", ":@"),
        ("<3", "<3"), ("<33", "<3"), ("</3", "</3"), ("-___-", "-_-"), ("^^", "^^"), ("^_^", "^^"),
        ("^-^", "^^"), ("-_-", "-_-"), ("\\o/", "\\o/"), ("\\O/", "\\o/"),
    ])
    func `Faces and hearts have one form, whatever the nose and the width of the mouth`(text: String, form: String) {
        #expect(Samples.tokens(text) == form)
        #expect(Samples.tokens("so \(text) yes") == "so \(form) yes")
    }

    @Test(arguments: [
        (":Dog", "dog"), (":Pat", "pat"), (":3rd", "3rd"), ("10:30", "10 30"), ("7:3", "7 3"), ("(really): yes", "really yes"),
        ("(a);", "a"), ("-__x", "x"),
        ("foo://bar", "foo bar"), (":", ""), (":-", ""), ("::", ""), (":'", ""),
        ("<", ""), ("<4", "4"), ("^", ""), ("-_x", "x"), ("\\o", "o"), ("note: dog", "note dog"), ("a - b", "a b"), ("8", "8"),
    ])
    func `What only begins like one is none`(text: String, tokens: String) {
        #expect(Samples.tokens(text) == tokens)
    }

    @Test(arguments: [
        ("good:)", "good :)"), (":)good", ":) good"), (":):(", ":) :("), ("<3<3", "<3 <3"), ("great :-)!!", "great :) !!"),
    ])
    func `They need no space around them`(text: String, tokens: String) {
        #expect(Samples.tokens(text) == tokens)
    }

    @Test(arguments: [
        ("😀", "😀"), ("😀😀", "😀 😀"), ("good😀", "good 😀"), ("😀good", "😀 good"), ("☀ ✈", "☀ ✈"), ("™ ©", "™ ©"), ("🇫🇷", "🇫 🇷"),
        // Skin tones, variation selectors and joiners are no tokens.
        ("👍🏽", "👍"), ("👍🏿👍", "👍 👍"), ("❤️", "❤"), ("👩‍💻", "👩 💻"), ("👨‍👩‍👧", "👨 👩 👧"), ("🏽", ""), ("\u{FE0F}\u{200D}", ""),
    ])
    func `Emoji are tokens, and what modifies them is not`(text: String, tokens: String) {
        #expect(Array(Samples.tokens(text).unicodeScalars) == Array(tokens.unicodeScalars))
    }
}
