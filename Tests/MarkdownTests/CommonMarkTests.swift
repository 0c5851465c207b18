import Testing

@testable import Markdown

/// Without options, the renderer's HTML is libcmark's own.
@Suite struct CommonMarkTests {
    @Test(arguments: documents, [false, true])
    func theHTMLOfACommonMarkDocumentIsThatOfLibcmark(markdown: String, allowsRawHTML: Bool) throws {
        var renderer = HTMLRenderer()
        renderer.options.allowsRawHTML = allowsRawHTML
        let html = try renderer.html(for: Document(parsing: markdown))
        #expect(html == SyntaxNode.referenceHTML(of: markdown, allowsRawHTML: allowsRawHTML))
    }

    @Test func everyByteOfAURLAndOfATextIsEscapedAsLibcmarkDoes() throws {
        let characters = (1...0x250).compactMap(Unicode.Scalar.init).map { "&#\($0.value);" }.joined(separator: " ")
        let url = (1...0x250).map { "&#\($0);" }.joined()
        let markdown = "[\(characters)](<\(url)> \"\(characters)\") ![\(characters)](<\(url)>)\n\n```\(url)\n<&\">\n```\n"
        #expect(try HTMLRenderer().html(for: Document(parsing: markdown)) == SyntaxNode.referenceHTML(of: markdown))
    }

    @Test func randomTextsOfMarksGiveTheHTMLOfLibcmark() throws {
        // Without `|`, which would make tables, and `:`, which would make schemes that only libcmark lets through with raw HTML.
        let marks = [
            "*", "**", "_", "`", "``", "[", "]", "(", ")", "<", ">", "> ", "- ", "1. ", "# ", "\n", "\n\n", "    ", "\t", "a",
            "b ",
            "\\", "!", "&amp;", "{a}", "  \n", "```\n", "---\n", "===\n", "<b>", "[a]", "\u{e9}", "<!-- ", "-->",
        ]
        var generator = SplitMix64(state: 7)
        for _ in 0..<1_500 {
            let count = Int.random(in: 1...40, using: &generator)
            let markdown = (0..<count).compactMap { _ in marks.randomElement(using: &generator) }.joined()
            let html = try HTMLRenderer().html(for: Document(parsing: markdown))
            #expect(html == SyntaxNode.referenceHTML(of: markdown), "\(markdown.debugDescription)")
        }
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:x", "vbscript:x", "file:///etc/passwd", "data:text/html,x", "data:image/svg+xml,x",
        "data:,x",
    ])
    func unsafeTargetsAreDroppedEvenWhereRawHTMLIsAllowed(target: String) throws {
        var renderer = HTMLRenderer()
        let document = Document(parsing: "[a](\(target)) ![b](\(target))")
        let safe = #"<p><a href="">a</a> <img src="" alt="b" /></p>"# + "\n"
        #expect(try renderer.html(for: document) == safe)
        #expect(SyntaxNode.referenceHTML(of: "[a](\(target)) ![b](\(target))") == safe)
        renderer.options.allowsRawHTML = true
        #expect(try renderer.html(for: document) == safe)
    }

    @Test(arguments: [
        " javascript:x", "\u{1}javascript:x", "java\tscript:x", "java\nscript:x", "\r\nvbscript:x", "DATA:text/html,x",
    ])
    func aSchemeIsRecognizedAsABrowserReadsIt(target: String) {
        #expect(LinkSafety.isUnsafe(target))
    }

    @Test(arguments: [
        "https://a.b", "mailto:a@b.c", "/javascript:x", "#javascript:", "", "data:image/png;base64,AA", "javascript",
    ])
    func otherTargetsAreSafe(target: String) {
        #expect(!LinkSafety.isUnsafe(target))
    }

    static let documents = [
        "# Title *with* `code`\n\nSetext\n===\n\nTwo\nlines\n---\n\n###### six ######\n",
        "- tight\n- list\n  - nested\n  - more\n\n    loose inside\n\n1) one\n2) two\n\n7. seven\n\n0. zero\n",
        "- a\n\n- b\n\n  > quoted\n  > > twice\nlazy\n\n- ```swift x=1\n  let a = \"<b>\"\n  ```\n-\n",
        "    indented\n\n        more\n\n~~~\n~~~\n\n``` \nno info\n```\n\n```{metric} a\nb\n```\n\n- - -\n",
        "**strong *both*** __u__ *a**b**c* \\*no\\* `` a`b `` \n`x\ny` hard  \nbreak\\\nagain\n",
        "[l](/u \"t & <q>\") [r][ref] [ref] <https://a.b/?q=1&r='2'> <me@x.org>\n\n[ref]: <a b> 'ti\ntle'\n",
        "![alt *em* `c` <b> [in](/x)](i.png \"t\") ![d](data:image/png;base64,AA)\n![two\nlines  \nx](y)\n",
        "&copy; &#233; &nope; &amp;lt; \"quotes\" 'single' < > &\n\n<div class=\"a\">\n*raw*\n</div>\n\na <i>b</i> <!-- c --> d\n",
        "[x]: /x\n[y]: /y\ntext {a_b}`c` and {a} `d` and \\{e}`f` and \\\\{g}`h`\n",
        "> - 1\n>   ***\n>\n>       code\n> 2\n\n* * *\n+ x\n+ y\n\n\n- z\n<!-- -->\n- w\n",
        "a\u{0}b\r\nc\rd\n\n\u{FEFF}x\n", "", "\n\n", "\u{FEFF}# after a byte order mark\n", "no newline",
    ]
}

/// A small generator with a seed, so that a failure can be seen again (Steele, Lea and Flood, 2014).
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
