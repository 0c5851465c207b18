import Templates

extension SamplePages {
    private var sections: [PageSection] {
        let table = PageTable(
            title: Self.hostile, anchor: "card_scores", note: Self.hostile,
            columns: [.init("Métrique"), .init(Self.hostile, isNumber: true)],
            rows: [[.init("Exactitude", url: "/results/"), .init("82,6 %", beside: Self.hostile)], [.init("F1"), .init("–")]],
            downloads: TableDownloads(csv: "/models/sentiment/1/scores.csv", json: "/models/sentiment/1/scores.json"),
            details: .init(title: "Cas manqués", items: [.init(quote: Self.hostile, remark: Self.hostile)]))
        var details = PageSection(
            title: "Le modèle", anchor: "card_details", text: SafeHTML(trusted: "<p>Texte</p>"), findings: [Self.hostile],
            facts: [.init("Licence", "MIT"), .init("Entraînement", "r", url: "/results/"), .init("Code", "0a2d", isCode: true)],
            tables: [table], listing: .init(title: "Métadonnées", text: Self.hostile))
        details.downloads = TableDownloads(csv: "/models/sentiment/1/metadata.yaml", json: "/models/sentiment/1/metadata.json")
        return [details, PageSection(title: "Éthique", anchor: "card_ethics", note: Self.hostile)]
    }

    var modelCard: ModelCardPage {
        ModelCardPage(
            shell: shell("sentiment/1", surface: .site, current: .results, path: "/models/sentiment/1/"), name: "sentiment/1",
            aliases: ["champion"], lead: Self.hostile, registered: Self.time,
            headline: Measure(0.826, interval: 0.824...0.828, count: 75_000), sections: sections)
    }

    var comparison: ComparePage {
        ComparePage(
            shell: shell("A et B", surface: .site, current: .results, path: "/compare/0f1e2d3c-aa11bb22/"),
            sides: [
                .init(name: Self.hostile, url: "/runs/a/", versions: ["sentiment/2"], accuracy: Measure(0.826)),
                .init(name: "B", url: "/runs/b/", versions: [], accuracy: nil),
            ],
            sections: sections)
    }
}
