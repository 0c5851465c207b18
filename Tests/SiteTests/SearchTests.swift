import Foundation
import Templates
import Testing

@testable import Site

@Suite("The search")
struct SearchTests {
    private func text(_ html: String) -> SearchText { SearchText(html: html, language: .of(.french)) }

    @Test(
        "reads words without case and accents, once each, and leaves out what finds nothing",
        arguments: [
            ("<p>Élan, ÉLAN et élan.</p>", "elan"),
            ("<p>L’œuvre de Zoë</p>", "oeuvre zoe"),
            ("<p>Les vols de nuit</p>", "vols nuit"),
            ("<p>a<b>bc</b>def</p>", "def"),
            ("<p>un&nbsp;vol &amp; deux&#39;vols</p>", "vol vols"),
            ("<p>82,6 % de 39525 tweets</p>", "tweets"),
            ("<p>αβγ и слово</p>", "αβγ слово"),
            ("<p>de\u{301}ja\u{300} vu</p>", "deja"),
            ("<svg><text>bruit</text></svg><p>signal</p>", "signal"),
            ("<svg><text>sans fin", ""),
            ("<p>une balise <", "balise"),
            ("&", ""),
            ("", ""),
        ])
    func words(html: String, words: String) {
        #expect(text(html).words == words)
    }

    @Test("puts the frequent words first and keeps a bounded number of bytes")
    func bounds() {
        let many = (0..<3000).map {
            "mot" + String($0 + 1000, radix: 5).map { String(UnicodeScalar(UInt8(ascii: "a") + UInt8(String($0))!)) }.joined()
        }
        let found = text("<p>\(many.joined(separator: " ")) vedette vedette vedette</p>")
        #expect(found.words.hasPrefix("vedette ") || found.words.utf8.count < SearchText.limit)
        #expect(found.words.utf8.count <= SearchText.limit)
        let few = text("<p>alpha beta beta gamma gamma gamma</p>")
        #expect(few.words == "gamma beta alpha")
        #expect(few.words(upTo: 11) == "gamma beta")
        #expect(few.words(upTo: 3) == "")
        #expect(few.words(upTo: 100) == "gamma beta alpha")
    }

    @Test("finds the headings with their anchors, without the sign that links to them")
    func headings() {
        let html = """
            <h1>Titre</h1><div class="heading"><h2 id="a-b">Le <em>besoin</em> &amp; l’été</h2><a class="heading-anchor" \
            href="#a-b">#</a></div><h3 class="x" id="c">Détail</h3><h2>sans ancre</h2><h4 id="d">Trop bas</h4>
            """
        #expect(
            text(html).sections == [
                SearchText.Section(level: 2, title: "Le besoin & l’été", anchor: "a-b"),
                SearchText.Section(level: 3, title: "Détail", anchor: "c"),
            ])
    }

    private func entries(_ count: Int, title: (Int) -> String) -> [SearchEntry] {
        let words = String(repeating: "motmotmot ", count: SearchText.limit / 10)
        return (0..<count).map { number in
            SearchEntry(
                title: title(number), description: "D", path: "/articles/a\(number)/", language: .french,
                text: SearchText(
                    sections: (0..<16).map { .init(level: 2, title: "Section \"\($0)\"", anchor: "s\($0)") }, words: words))
        }
    }

    @Test("of a thousand articles weighs less than 2 MB, and its pages less than 150 kB each")
    func thousand() throws {
        let index = SearchIndex(entries(1000) { "Article \($0) \(String(repeating: "x", count: 60))" })
        #expect(index.json.utf8.count < 2_000_000)
        let pages = try #require(JSONSerialization.jsonObject(with: Data(index.json.utf8)) as? [[String: Any]])
        #expect(pages.count == 1000)
        #expect(pages.allSatisfy { ($0["w"] as? String)?.isEmpty == false && ($0["h"] as? [[String]])?.isEmpty == false })
        for leaf in index.leaves { #expect(leaf.reduce(0) { $0 + $1.items.html.utf8.count } < 140_000) }
        #expect(index.leaves.count > 1)
    }

    @Test("sorts by title, whatever case, accent or quotation mark it begins with")
    func order() {
        let titles = ["Zèle", "« Été »", "été 2", "2026", "œuvre", "Avant"]
        let index = SearchIndex(entries(titles.count) { titles[$0] })
        #expect(index.leaves.flatMap { $0.map(\.letter) } == ["#", "A", "E", "O", "Z"])
        #expect(SearchIndex([]).leaves == [[]])
        #expect(SearchIndex([]).json == "[\n]\n")
    }
}
