import Foundation
import Templates

/// Every page with values as they really occur, in a language.
struct SamplePages {
    let language: Language

    /// 21 November 2026, 09:05 UTC.
    static let time = Date(timeIntervalSince1970: 1_795_251_900)
    static let hostile = #"<script>alert("&'1")</script>"#

    private var isFrench: Bool { language == .french }

    func shell(
        _ title: String, surface: PageShell.Surface, current: PageShell.Section?, path: String,
        model: PageShell.ModelStatus? = nil
    ) -> PageShell {
        PageShell(
            language: language, title: title,
            description: isFrench ? "Le sentiment des tweets, ses raisons et ses preuves." : "The sentiment of tweets, and why.",
            surface: surface, current: current, path: path, canonicalURL: "https://vigie.example\(path)",
            alternateURL: surface == .site && current != .articles ? (isFrench ? "/en/results/" : "/results/") : nil,
            articlesURL: "/articles/voir-venir-le-bad-buzz/", theme: .dark,
            model: surface == .app ? model ?? .serving(name: "sentiment/1") : nil,
            feedURL: surface == .site ? "/atom.xml" : nil)
    }

    var accuracy: Measure { Measure(0.8261, interval: 0.8234...0.8288, count: 75_142) }

    var index: IndexPage {
        IndexPage(
            shell: shell("Vigie", surface: .site, current: .home, path: language.homePath),
            title: isFrench
                ? "Le sentiment des tweets, ses raisons et ses preuves" : "The sentiment of tweets, its reasons and its evidence",
            lead: isFrench
                ? "Vigie lit ce que les clients disent d’une compagnie aérienne, montre les mots qui l’ont décidée et apprend de vos corrections."
                : "Vigie reads what customers say of an airline, shows the words that decided it, and learns from your corrections.",
            champion: .init(
                name: "logistic-regression", url: "/runs/4f1c/", accuracy: accuracy, f1: 0.8273, latency: 5.2, bytes: 3_912_004),
            articles: [
                .init(
                    title: "Voir venir le bad buzz",
                    subtitle:
                        "Lire les tweets d’une compagnie aérienne, dire pourquoi, et ne publier que des scores que l’on peut vérifier",
                    url: "/articles/voir-venir-le-bad-buzz/", language: .french, authors: ["L’équipe Vigie"], date: Self.time,
                    readingMinutes: 9)
            ],
            latestRuns: [
                .init(name: "logistic-regression", url: "/runs/4f1c/", date: Self.time, accuracy: accuracy, isChampion: true),
                .init(
                    name: "logistic-regression-hashed", url: "/runs/77aa/", date: Self.time.addingTimeInterval(-86_400),
                    accuracy: Measure(0.8192, interval: 0.8164...0.8220, count: 75_142)),
                .init(name: "unigrams", url: "/runs/0b0b/", date: Self.time.addingTimeInterval(-260_000), accuracy: nil),
            ])
    }

    var article: ArticlePage {
        ArticlePage(
            shell: shell("Voir venir le bad buzz", surface: .site, current: .articles, path: "/articles/voir-venir-le-bad-buzz/"),
            title: "Voir venir le bad buzz",
            subtitle:
                "Lire les tweets d’une compagnie aérienne, dire pourquoi, et ne publier que des scores que l’on peut vérifier",
            authors: ["Anne Morvan", "L’équipe Vigie"], date: Self.time, readingMinutes: 9,
            contents: [
                .init(title: "Le besoin du client", anchor: "le-besoin-du-client"),
                .init(
                    title: "La méthode", anchor: "la-methode",
                    children: [.init(title: "Nettoyer sans effacer", anchor: "nettoyer-sans-effacer")]),
                .init(title: "Les limites", anchor: "les-limites"),
            ],
            body: SafeHTML(trusted: Self.articleBody), tags: ["analyse de sentiment", "MLOps", "évaluation"],
            older: .init(title: "Avant", url: "/articles/avant/"), newer: .init(title: "Après", url: "/articles/apres/"))
    }

    var results: ResultsPage {
        ResultsPage(
            shell: shell(isFrench ? "Résultats" : "Results", surface: .site, current: .results, path: "/results/"),
            intro: SafeHTML(
                escaping: isFrench
                    ? "Quel modèle est le meilleur, de combien, et l’écart est-il réel ?"
                    : "Which model is better, by how much, and is the difference real?"),
            chart: ChartFigure(
                title: isFrench ? "Exactitude sur le jeu de test" : "Accuracy on the test set", svg: SafeHTML(trusted: Self.svg),
                table: SafeHTML(trusted: "<table><tr><th scope=\"row\">Vigie</th><td>82,6 %</td></tr></table>")),
            runs: [
                .init(
                    name: "logistic-regression", url: "/runs/4f1c/", accuracy: accuracy, f1: Measure(0.8273),
                    rocAUC: Measure(0.9071, interval: 0.905...0.9092),
                    calibrationError: Measure(0.0063), latency: 5.2, bytes: 3_912_004, isChampion: true),
                .init(name: "unigrams", url: "/runs/0b0b/", accuracy: Measure(0.8012, interval: 0.7983...0.804, count: 75_142)),
            ],
            published: [
                .init(
                    model: "DistilBERT", source: "Ferguen, 2025", accuracy: Measure(0.913), f1: 0.912,
                    notes: isFrench ? "Entraînement dit interrompu dans le texte" : "Training said to be interrupted in the text"),
                .init(
                    model: "TF-IDF + logistic regression", source: "Preudhomme, 2025", sourceURL: "https://example.org/001",
                    accuracy: Measure(0.77, interval: 0.7685...0.7715, count: 320_000), f1: 0.77),
            ],
            parts: [.init(title: "Transfert", anchor: "transfer", body: SafeHTML(trusted: "<p>Deux autres jeux de données.</p>"))]
        )
    }

    var run: RunPage {
        RunPage(
            shell: shell("logistic-regression", surface: .site, current: .results, path: "/runs/4f1c/"),
            name: "logistic-regression",
            id: "4f1c0d6f3a0f4f3bb5cf29f1f9d2a7e1", status: .finished, started: Self.time,
            ended: Self.time.addingTimeInterval(48.3),
            headline: accuracy,
            groups: [
                .init(
                    dataset: "test", count: 75_142,
                    metrics: [
                        .init(key: "test_accuracy", value: 0.8261, interval: 0.8234...0.8288),
                        .init(key: "test_f1", value: 0.8273), .init(key: "test_roc_auc", value: 0.90712),
                        .init(key: "test_log_loss", value: 0.3904), .init(key: "test_ece", value: 0.0063),
                    ]),
                .init(
                    dataset: nil,
                    metrics: [
                        .init(key: "training_seconds", value: 48.3), .init(key: "latency_p50_us", value: 5.2),
                        .init(key: "model_bytes", value: 3_912_004), .init(key: "tweets_per_second", value: 612_345),
                        .init(key: "unheard_of", value: .nan),
                    ]),
            ],
            charts: [
                ChartFigure(
                    title: isFrench ? "Courbe ROC" : "ROC curve", svg: SafeHTML(trusted: Self.svg), caption: "AUC 0,907",
                    downloads: TableDownloads(csv: "/runs/4f1c/roc.csv", json: "/runs/4f1c/roc.json"))
            ],
            parameters: [.init(key: "kind", value: "logistic-regression"), .init(key: "ngrams", value: "1-2")],
            tags: [
                .init(key: "mlflow.source.git.commit", value: "0c5d1f8f5e0d9f7d1e8f6a2b9f3c7e4d5a6b7c8d"),
                .init(key: "note", value: Self.hostile),
            ],
            artifacts: [
                .init(path: "model/model.vigie", url: nil, bytes: 3_912_004),
                .init(path: "confusion_matrix.json", url: "/runs/4f1c/confusion_matrix.json", bytes: 92),
            ],
            registrations: [
                .init(
                    model: "sentiment", version: "1", aliases: ["champion", "logistic-regression"], url: "/models/sentiment/1/")
            ], comparisons: [.init(title: Self.hostile, url: "/compare/0f1e2d3c-aa11bb22/")])
    }

    var notFound: NotFoundPage {
        NotFoundPage(
            shell: shell(
                isFrench ? "Rien à l’horizon" : "Nothing on the horizon", surface: .site, current: nil, path: "/404.html"))
    }

    static let articleBody = """
        <p>Un vol annulé, la photo d’une valise éventrée, une réponse maladroite : en quelques heures, l’agacement de quelques passagers peut \
        devenir l’image d’une compagnie. <strong>Vigie</strong> est l’outil construit pour qu’une équipe marketing s’en aperçoive tôt.</p>
        <h2 id="le-besoin-du-client">Le besoin du client</h2>
        <p>Air Paradis est une compagnie aérienne fictive. Elle veut être prévenue quand les messages hostiles se multiplient.</p>
        <ul><li><strong>L’analyste</strong> colle un tweet et lit un sentiment, un degré de confiance et les mots qui ont pesé.</li>
        <li><strong>La direction</strong> lit les résultats sur un téléphone.</li></ul>
        <h2 id="la-methode">La méthode</h2>
        <h3 id="nettoyer-sans-effacer">Nettoyer sans effacer</h3>
        <p>Un seul normaliseur sert à l’entraînement et au service : <code>&lt;url&gt;</code>, <code>&lt;mention&gt;</code>. L’exactitude est de \
        <a class="metric" href="/runs/4f1c/">82,6 %</a><sup><a href="#fn-1" id="fnref-1">1</a></sup>.</p>
        <div class="scroll" role="region" aria-label="Comparaison" tabindex="0"><table><thead><tr><th scope="col">Modèle</th>\
        <th scope="col">Exactitude</th></tr></thead><tbody><tr><td>Régression logistique</td><td>82,6 %</td></tr></tbody></table></div>
        <pre><code>vigie predict --format text &lt; tweets.txt
        </code></pre>
        <h2 id="les-limites">Les limites</h2>
        <blockquote><p>Une machine ne peut pas s’approcher de la perfection sur ce corpus.</p></blockquote>
        <section class="footnotes"><ol><li id="fn-1"><p>Sur le jeu de test.</p></li></ol></section>
        """

    static let svg = """
        <svg class="chart" viewBox="0 0 400 60" role="img" aria-labelledby="sample-title"><title id="sample-title">82,6 %</title>\
        <rect class="chart-bar series-a" x="2" y="20" width="326" height="16"/></svg>
        """
}
