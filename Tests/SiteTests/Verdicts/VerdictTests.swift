import Site
import Testing

@Suite("Verdicts on two runs")
struct VerdictTests {
    /// A test set of 1,000 rows on which both runs are right but for some, where one of them is wrong.
    static func project(onlyFirst: Int, onlySecond: Int, digests: [String] = ["d1", "d1"]) throws -> TemporaryProject {
        let project = try TemporaryProject()
        let wrong = [onlyFirst..<(onlyFirst + onlySecond), 0..<onlyFirst]
        for (index, folder) in [Small.championFolder, Small.baselineFolder].enumerated() {
            let rows = (0..<1000).map { wrong[index].contains($0) ? "positive,negative,0.2000" : "positive,positive,0.8000" }
            try project.write(
                "truth,prediction,probability\n" + rows.joined(separator: "\n") + "\n",
                to: folder + "/artifacts/predictions/test.csv.gz")
            try project.write(digests[index], to: folder + "/tags/vigie.data.test.digest")
        }
        return project
    }

    private func paragraph(_ role: String, lang: String, in project: TemporaryProject) throws -> String {
        try project.remove("content/articles")
        try project.write("---\ntitle: A\nlang: \(lang)\n---\n\(role)\n", to: "content/articles/a.md")
        try project.build()
        let page = try project.page((lang == "en" ? "en/" : "") + "articles/a/index.html")
        return try #require(page.all("p").map(\.text).first { $0.contains("logistic-regression") })
    }

    @Test(
        "say who is better where the chance of the sample does not explain it, and else that nothing can be shown",
        arguments: [
            (30, 10, "en", "“logistic-regression” is more accurate than “baseline” by 2.00 points"),
            (10, 30, "en", "“baseline” is more accurate than “logistic-regression” by 2.00 points"),
            (12, 10, "en", "No difference can be shown between “logistic-regression” and “baseline”: they are 0.20 points apart"),
            (0, 0, "en", "No difference can be shown"),
            (30, 10, "fr", "est plus exact que «\u{A0}baseline\u{A0}» de 2,00\u{A0}points"),
            (12, 10, "fr", "Aucune différence ne peut être montrée entre"),
        ])
    func words(onlyFirst: Int, onlySecond: Int, lang: String, expected: String) throws {
        let project = try Self.project(onlyFirst: onlyFirst, onlySecond: onlySecond)
        let text = try paragraph("{verdict}`champion, baseline`", lang: lang, in: project)
        let spaces = { (text: String) in text.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ") }
        #expect(spaces(text).contains(spaces(expected)), "\(text)")
        #expect(spaces(text).contains(lang == "en" ? "on the same 1,000 tweets" : "sur les 1 000 mêmes tweets"), "\(text)")
    }

    @Test("are refused where the rows were others, and where a run kept no predictions")
    func incomparable() throws {
        let others = try Self.project(onlyFirst: 30, onlySecond: 10, digests: ["d1", "d2"])
        #expect(
            try paragraph("{verdict}`champion, baseline`", lang: "en", in: others)
                == "“logistic-regression” and “baseline” cannot be compared: "
                + "they were not measured on the same tweets (set “test”).")
        let without = try Self.project(onlyFirst: 30, onlySecond: 10)
        try without.remove(Small.baselineFolder + "/artifacts/predictions/test.csv.gz")
        #expect(
            try paragraph("{verdict}`champion, baseline`", lang: "en", in: without)
                .hasSuffix("“baseline” did not keep its answers tweet by tweet on the set “test”."))
    }

    @Test(
        "that name no two runs are errors of the article",
        arguments: [
            ("champion", "`champion` is no verdict"), ("champion,", "`champion,` is no verdict"),
            ("champion, baseline, test, 3", "is no verdict"),
            ("champion, smith-bert", "`smith-bert` is a published result"),
            ("champion, nobody", "no run, alias or publication is called `nobody`"),
        ])
    func misspelt(text: String, message: String) throws {
        let project = try TemporaryProject()
        try project.write("---\ntitle: A\nlang: en\n---\n{verdict}`\(text)`\n", to: "content/articles/a.md")
        let errors = try project.errors()
        #expect(errors.count == 1 && errors[0].hasPrefix("content/articles/a.md:5: error: "), "\(errors)")
        #expect(errors.first?.contains(message) == true, "\(errors)")
    }
}
