extension Normalizer {
    /// A digest of what the normaliser does, as 8 hexadecimal digits.
    ///
    /// It is computed from the tokens of texts that touch each rule: there is no version number that somebody could
    /// forget to raise.
    package var fingerprint: String { Self.currentFingerprint }

    private static let currentFingerprint: String = {
        let normalizer = Normalizer()
        var buffer = TokenBuffer()
        var digest = TokenHash()
        for var probe in probes {
            probe.withUTF8 { normalizer.normalize($0.span, into: &buffer) }
            for token in buffer.tokens {
                let hash = TokenHash.pair(token.hash, token.isNegated ? 1 : 0)
                for shift in stride(from: 0, to: 32, by: 8) { digest.combine(UInt8(truncatingIfNeeded: hash >> UInt32(shift))) }
            }
            digest.combine(.max)
        }
        let digits = String(digest.value, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }()

    private static let probes = [
        "I do NOT like this at all, really. But the crew was great",
        "can't won't dont never no-one hardly ever without him today",
        "It’s soooo goooood!!!! whaaat??? no way?! hmm... wait… ok.",
        "@AirParadis @user_1: see http://t.co/aB3 or https://x.y www.a.b/c http and httpd",
        "#BadBuzz #fail_whale #2009Recap #étéÀParis # alone",
        "not good :) so not bad 😀 yes; not a: b not c (d) not [e] not f? g not \"h\"",
        "(really): yes ): no 7:3 <33 -___- :o :o) don`t trèèèès ÉÉÉÉtonnant été2",
        ":) :-) :))) ;-) :D :P :/ :| :( :'( =) (: ): <3 </3 ^_^ -_- \\o/ 8) :o :Dog :3",
        "😀 👍🏽 ❤️ ☀ ✈ 👩‍💻 ™ © ½ €5 £3",
        "&lt;3 &amp;amp; &quot;x&quot; &#39;s &#x1F600; &hearts; &unknown; AT&T &#133; &#+33;",
        "cafÃ© donâ€™t ï¿½ donï¿½t Â£5 CAFÉ» naïve e\u{301}te\u{301} ÇA İstanbul straße ΣΊΣΥΦΟΣ",
        "2nite gr8 4ever 1,000 3.5 10:30 24/7 rock'n'roll 'quoted' dogs' l'avion",
        "こんにちは 世界 привет मस्ते مرحبا",
        "tab\there\r\nnew line\u{0}nul\u{A0}nbsp",
        "",
    ]
}
