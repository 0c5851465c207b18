import Foundation
import Testing
import Yams

@testable import Site

@Suite("A model card")
struct ModelCardTests {
    private static let path = "models/sentiment/1/index.html"
    private static let behaviour = """
        {"suites": [
          {"capability": "negation", "kind": "MFT", "n": 4, "failed": 1,
           "examples": [{"text": "Not <bad> at all", "expected": "positive", "probability": 0.25}]},
          {"capability": "spelling", "kind": "INV", "n": 2, "failed": 0, "examples": []}
        ]}
        """

    private func text(of section: String, _ page: HTMLPage) throws -> String {
        let heading = try #require(page.element(id: section))
        return page.elements[try #require(heading.ancestors.last)].text
    }

    @Test("has the nine sections in their order, in both languages", arguments: ["", "en/"])
    func sections(language: String) throws {
        let project = try TemporaryProject()
        try project.build()
        let page = try project.page(language + Self.path)
        #expect(page.all("h2").compactMap { $0["id"] } == ["page-contents"] + CardSection.allCases.map(\.anchor))
        #expect(page.first("h1")?.text == "sentiment/1 champion")
    }

    @Test("says what the run's data give, and where nobody wrote anything, that")
    func data() throws {
        let project = try TemporaryProject()
        try project.build()
        let french = try project.page(Self.path)
        #expect(try text(of: "card_details", french).contains("logistic-regression"))
        #expect(try text(of: "card_details", french).contains("apache-2.0"))
        #expect(try text(of: "card_evaluation_data", french).contains("Des tweets anglais & français."))
        #expect(try text(of: "card_intended_use", french).contains("de réponses justes"))
        #expect(try text(of: "card_ethics", french).contains("L’équipe n’a encore rien écrit à ce sujet."))
        // The French text is not shown on the English page, though what it states is.
        let english = try project.page("en/" + Self.path)
        #expect(try text(of: "card_intended_use", english).contains("The team has not written about this yet."))
        #expect(try text(of: "card_details", english).contains("apache-2.0"))
    }

    @Test("leads from the mark of a note in any section to the notes at its end, and back")
    func footnotes() throws {
        let project = try TemporaryProject()
        try project.edit("content/models/sentiment.fr.md", "Juger quelqu’un.", "Juger quelqu’un.[^loi] Ni deux fois.[^loi]")
        try project.edit(
            "content/models/sentiment.fr.md", "lui échappe.", "lui échappe.[^autre]\n\n[^loi]: La loi.\n[^autre]: Un mot.")
        try project.build()
        let page = try project.page(Self.path)
        #expect(page.all("sup").map(\.text) == ["1", "1", "2", "2"])
        #expect(page.all("section").filter { $0["class"] == "footnotes" }.map(\.text).count == 1)
        let links = page.all("a").compactMap { $0["href"] }.filter { $0.hasPrefix("#note") }
        #expect(links == ["#note_1", "#note_1", "#note_2", "#noteref_1", "#noteref_1-2", "#noteref_2"])
        for link in links { #expect(page.element(id: String(link.dropFirst())) != nil, "\(link)") }
    }

    @Test("shows the tests of behaviour with their failures, and only where there are any")
    func behaviourTests() throws {
        let project = try TemporaryProject()
        try project.build()
        #expect(try project.page(Self.path).element(id: "card_behaviour") == nil)
        try project.write(Self.behaviour, to: Small.championFolder + "/artifacts/behaviour.json")
        try project.build()
        let page = try project.page(Self.path)
        let analyses = try text(of: "card_analyses", page)
        #expect(analyses.contains("Not <bad> at all") && analyses.contains("négation") && analyses.contains("25,0\u{202F}%"))
        // A capability without a word is called by its key.
        #expect(analyses.contains("spelling"))
        #expect(try text(of: "card_caveats", page).contains("1 échecs sur 6 cas"))
        #expect(try project.text("_site/models/sentiment/1/behaviour.csv").contains("negation,MFT,4,1,0.25\r\n"))
    }

    @Test("gives its metadata away as YAML between fences and as JSON, which say the same")
    func metadata() throws {
        let project = try TemporaryProject()
        try project.build()
        let yaml = try project.text("_site/models/sentiment/1/metadata.yaml")
        #expect(yaml.hasPrefix("---\n") && yaml.hasSuffix("\n---\n"))
        let node = try #require(try Yams.compose(yaml: String(yaml.dropLast(4))))
        #expect(node["license"]?.string == "apache-2.0")
        #expect(node["language"]?.sequence?.compactMap(\.string) == ["en"])
        let result = try #require(node["model-index"]?.sequence?.first?["results"]?.sequence?.first)
        #expect(result["dataset"]?["type"]?.string == "test")
        let json = Data(try project.text("_site/models/sentiment/1/metadata.json").utf8)
        let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        let figures = try #require(
            (((object["model-index"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])?.first?["metrics"])
                as? [[String: Any]])
        #expect(result["metrics"]?.sequence?.count == figures.count && !figures.isEmpty)
        #expect(result["metrics"]?.sequence?.first?["value"]?.float == figures.first?["value"] as? Double)
        #expect(node["datasets"] == nil, "what nobody stated is left out")
    }

    @Test(
        "writes YAML that a reader takes for the same text",
        arguments: ["no", "12", "1.5", "true", "a: b", "- c", "#d", "é", "line\nbreak", "quote \" and \\", "", "plain", "null"])
    func yaml(text: String) throws {
        let metadata = Metadata.map([("key", .list([.text(text), .map([("inner", .text(text))])]))])
        let node = try #require(try Yams.compose(yaml: metadata.yaml))
        let first = try #require(node["key"]?.sequence?.first)
        #expect(first.string == text)
        #expect(first.tag.description.hasSuffix("str"), "read as \(first.tag)")
        #expect(node["key"]?.sequence?.last?["inner"]?.string == text)
    }

    @Test(
        "refuses a text that is not a card's",
        arguments: [
            ("## Utilisation prévue", "## Usage", ":12: error: `Usage` is no section of a model card: write ## Le modèle"),
            ("champion.test_accuracy", "champion.test_acuracy", ":14: error: "),
            ("lang: fr", "lang: de", ":2: error: "),
            ("license: apache-2.0", "license: [1, 2]", ":4: error: "),
        ])
    func refusals(old: String, new: String, message: String) throws {
        let project = try TemporaryProject()
        try project.edit("content/models/sentiment.fr.md", old, new)
        let errors = try project.errors()
        #expect(errors.count == 1 && errors[0].hasPrefix("content/models/sentiment.fr.md\(message)"), "\(errors)")
    }

    @Test("refuses two texts in one language, and warns of one for a model that is not registered")
    func strays() throws {
        let project = try TemporaryProject()
        let text = try project.text("content/models/sentiment.fr.md")
        try project.write(text, to: "content/models/sentimnt.fr.md")
        let warnings = try project.build().warnings.map(\.description)
        #expect(
            warnings.contains {
                $0.hasPrefix("content/models/sentimnt.fr.md: warning: no model is registered as `sentimnt`")
                    && $0.contains("sentiment")
            })
        try project.write(text, to: "content/models/sentiment.md")
        let errors = try project.errors()
        #expect(errors.count == 1 && errors[0].contains("tells of the model `sentiment` in the same language"), "\(errors)")
    }

    @Test("of a version whose run is not here says so")
    func lost() throws {
        let project = try TemporaryProject()
        try project.edit("content/runs/models/sentiment/version-1/meta.yaml", Small.champion, String(repeating: "0", count: 32))
        try project.edit("content/models/sentiment.fr.md", "{metric}`champion.test_accuracy`", "beaucoup")
        try project.remove("content/articles")
        try project.build()
        let page = try project.page(Self.path)
        #expect(try text(of: "card_analyses", page).contains("n’est pas publié ici"))
    }

    @Test("say of a version what the team says of it, in the language of the page, else what the registry says")
    func versions() throws {
        let project = try TemporaryProject()
        try project.edit("content/models/sentiment.fr.md", "lang: fr\n", "lang: fr\nversions: {\"1\": Tous les tweets.}\n")
        try project.build()
        #expect(try project.text("_site/models/sentiment/1/index.html").contains("Tous les tweets."))
        #expect(try !project.text("_site/en/models/sentiment/1/index.html").contains("Tous les tweets."))
    }
}
