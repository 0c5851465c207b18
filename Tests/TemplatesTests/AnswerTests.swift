import Foundation
import Templates
import Testing

@Suite("The answer card")
struct AnswerTests {
    private func text(confidence: Double, label: String = "negative", language: Language = .french) throws -> String {
        var page = SamplePages(language: language).negativeAnswer
        page.card?.confidence = confidence
        page.card?.label = label
        page.card?.probability = label == "positive" ? confidence : 1 - confidence
        let html = try ProjectTemplates.library().render(page)
        let heading = try #require(html.firstRange(of: "<h1"))
        let end = try #require(html.firstRange(of: "<div class=\"scale\""))
        return try html[heading.lowerBound..<end.lowerBound].replacing(Regex("<[^>]*>"), with: "")
            .split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    @Test(
        "says in one sentence what the model thinks and how sure it is",
        arguments: [
            (0.97, "negative", Language.french, "\u{2212}Négatif\u{A0}: 97\u{202F}% de confiance."),
            (0.87, "negative", .french, "\u{2212}Plutôt négatif\u{A0}: 87\u{202F}% de confiance."),
            (0.54, "negative", .french, "±Le modèle hésite\u{A0}: 54\u{202F}% négatif. Relisez ce tweet."),
            (0.9996, "positive", .french, "+Positif\u{A0}: plus de 99\u{202F}% de confiance."),
            (0.87, "positive", .english, "+Rather positive: 87% confidence."),
            (0.54, "positive", .english, "±The model hesitates: 54% positive. Read this tweet again."),
        ])
    func sentence(confidence: Double, label: String, language: Language, expected: String) throws {
        #expect(try text(confidence: confidence, label: label, language: language) == expected)
    }

    @Test("shows a label without a word of ours as it is")
    func foreignLabel() throws {
        #expect(try text(confidence: 0.8, label: "baggage").contains("Plutôt baggage"))
    }

    @Test("colours words by their share and lists the signed weights, the heaviest first")
    func words() throws {
        let html = try ProjectTemplates.library().render(SamplePages(language: .english).negativeAnswer)
        #expect(html.contains("<span class=\"word negative-4\">worst</span>"))
        #expect(html.contains("<span class=\"word positive-1\">home</span>"))
        #expect(html.contains("@…"))
        let worst = try #require(html.firstRange(of: "\u{2212}2.11"))
        let cancelled = try #require(html.firstRange(of: "\u{2212}1.62"))
        #expect(worst.lowerBound < cancelled.lowerBound)
        #expect(html.contains("+0.36"))
        #expect(html.contains("towards positive"))
    }

    @Test("asks for the right label among the others, and keeps what was typed")
    func feedbackForm() throws {
        let html = try ProjectTemplates.library().render(SamplePages(language: .french).uncertainAnswer)
        let page = try Markup(html)
        let actual = page.all("input").filter { $0["name"] == "actual" }.map { $0["value"] }
        #expect(actual == ["neutral", "positive"])
        #expect(page.all("input").first { $0["id"] == "verdict-incorrect" }?["checked"] != nil)
        #expect(page.all("input").first { $0["name"] == "key" && $0["value"] == "k2" } != nil)
        #expect(page.all("form").contains { $0["action"] == "/analyses/7b0f/feedback" })
        #expect(page.all("a").contains { $0["href"] == "#actual-neutral" })
        #expect(html.contains("Choisissez le bon sentiment."))
    }

    @Test("thanks for a correction and asks no more")
    func corrected() throws {
        let html = try ProjectTemplates.library().render(SamplePages(language: .french).correctedAnswer)
        #expect(html.contains("Merci, c’est corrigé en «\u{A0}négatif\u{A0}»."))
        #expect(!html.contains("name=\"verdict\""))
    }

    @Test("a missing model is no fault of the text")
    func missingModel() throws {
        let page = try Markup(ProjectTemplates.library().render(SamplePages(language: .french).analyseWithoutModel))
        #expect(page.all("textarea").first { $0["id"] == "text" }?["aria-invalid"] == nil)
        #expect(page.elements.filter { $0["class"] == "notice" }.count == 2)
    }
}
