import Foundation

extension IndexPage {
    struct View: Sendable {
        struct Champion: Sendable {
            let name: String
            let url: String
            let accuracy: MeasureView
            let f1: String?
            let latency: String?
            let size: String?
            let cardURL: String?
        }

        struct Run: Sendable {
            let name: String
            let url: String
            let date: TimeView?
            let accuracy: MeasureView?
            let isChampion: Bool
        }

        let title: String
        let lead: String
        let champion: Champion?
        let articles: [ArticleEntryView]
        let hasMoreArticles: Bool
        let runs: [Run]
        let hasRuns: Bool
        let hasArticles: Bool
    }

    package func view(in words: Translations) -> any Sendable {
        let language = words.language
        return View(
            title: title, lead: lead,
            champion: champion.map {
                View.Champion(
                    name: $0.name, url: $0.url, accuracy: MeasureView($0.accuracy, in: words),
                    f1: $0.f1.map { language.percent($0) },
                    latency: $0.latency.map { language.duration(seconds: $0 / 1_000_000) }, size: $0.bytes.map(language.bytes),
                    cardURL: $0.cardURL)
            },
            articles: articles.map { ArticleEntryView($0, in: words, zone: shell.timeZone) },
            hasMoreArticles: hasMoreArticles,
            runs: latestRuns.map { run in
                View.Run(
                    name: run.name, url: run.url,
                    date: run.date.map { TimeView(date: $0, language: language, zone: shell.timeZone) },
                    accuracy: run.accuracy.map { MeasureView($0, in: words) }, isChampion: run.isChampion)
            },
            hasRuns: !latestRuns.isEmpty, hasArticles: !articles.isEmpty)
    }
}
