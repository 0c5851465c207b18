import Foundation
import Templates
import Tracking

/// What pages say of themselves to those who find them elsewhere, in the words of schema.org and OpenGraph.
extension PageRenderer {
    /// - Parameter picture: the page's own picture; the site's stands in its place.
    func head(of article: Article, picture: PagePreview? = nil) -> SafeHTML {
        let matter = article.matter
        let authors = matter.authors ?? [content.settings.author]
        let preview = SocialPreview(
            image: image(picture), published: matter.date, modified: matter.updated, authors: authors, tags: matter.tags ?? [])
        let url = syndication.address?.url(article.path)
        let posting = LinkedData.schema(
            "BlogPosting",
            [
                "headline": .text(matter.title), "description": (matter.description ?? matter.subtitle).map { .text($0) },
                "inLanguage": .text(article.language.code), "url": url.map { .text($0) },
                "mainEntityOfPage": url.map { .text($0) },
                "datePublished": matter.date.map { .text(Timestamp($0).internet) },
                "dateModified": (matter.updated ?? matter.date).map { .text(Timestamp($0).internet) },
                "author": .list(authors.map(author)), "publisher": publisher,
                "keywords": matter.tags.map { .list($0.map { .text($0) }) },
            ])
        let words = templates.translations(article.language)
        let home = article.language.homePath
        let crumbs = breadcrumbs([
            (content.settings.title, home), (words.text(.navigationArticles), home + "articles/"), (matter.title, article.path),
        ])
        return syndication.head(
            in: article.language, isTranslated: false, preview: preview, data: [posting] + crumbs)
    }

    func resultsHead(in language: Language, picture: PagePreview? = nil) -> SafeHTML {
        let words = templates.translations(language)
        let path = language.homePath + "results/"
        let figures = comparison.shown.compactMap { entry in
            comparison.measure(Comparison.metric, of: entry.run).map { figure(entry.run.name, $0) }
        }
        let dataset = dataset(
            words.text(.resultsTitle), words.text(.resultsDescription), path: path, in: language, date: syndication.modified,
            figures: figures, files: [])
        let crumbs = breadcrumbs([(content.settings.title, language.homePath), (words.text(.resultsTitle), path)])
        return syndication.head(
            in: language, isTranslated: true, preview: SocialPreview(image: image(picture)), data: [dataset] + crumbs)
    }

    func head(of run: Run, artifacts: [Artifact], in language: Language, picture: PagePreview? = nil) -> SafeHTML {
        let words = templates.translations(language)
        let home = language.homePath
        let path = home + "runs/\(run.id)/"
        let figures = run.latestMetrics.keys.sorted().compactMap { key in
            comparison.measure(key, of: run).map { figure(key, $0) }
        }
        let dataset = dataset(
            run.name, words.text(.runDescription, ["name": run.name, "id": run.shortID]), path: path, in: language,
            date: run.end ?? run.start, figures: figures, files: artifacts.map { artifactURL($0, of: run) })
        let crumbs = breadcrumbs([
            (content.settings.title, home), (words.text(.resultsTitle), home + "results/"), (run.name, path),
        ])
        return syndication.head(
            in: language, isTranslated: true, preview: SocialPreview(image: image(picture)), data: [dataset] + crumbs)
    }

    private func image(_ picture: PagePreview?) -> SocialPreview.Image? {
        syndication.address.flatMap { picture?.image(at: $0) }
    }

    // MARK: Things of schema.org

    private var publisher: LinkedData {
        .schema(
            "Organization",
            ["name": .text(content.settings.title), "url": syndication.address.map { .text($0.url("/")) }])
    }

    /// The site's own name stands for a team, other names for people.
    private func author(_ name: String) -> LinkedData {
        .schema(name == content.settings.author ? "Organization" : "Person", ["name": .text(name)])
    }

    private func figure(_ name: String, _ measure: Templates.Measure) -> LinkedData {
        .schema(
            "PropertyValue",
            [
                "name": .text(name), "value": measure.value.isFinite ? .number(measure.value) : nil,
                "minValue": measure.interval.map { .number($0.lowerBound) },
                "maxValue": measure.interval.map { .number($0.upperBound) },
            ])
    }

    private func dataset(
        _ name: String, _ description: String, path: String, in language: Language, date: Date?, figures: [LinkedData],
        files: [String]
    ) -> LinkedData {
        let address = syndication.address
        let downloads = address.map { address in
            files.map { LinkedData.schema("DataDownload", ["contentUrl": .text(address.base + $0)]) }
        }
        return .schema(
            "Dataset",
            [
                "name": .text(name), "description": .text(description), "inLanguage": .text(language.code),
                "url": address.map { .text($0.url(path)) },
                "dateModified": date.map { .text(Timestamp($0).internet) }, "creator": publisher,
                "variableMeasured": figures.isEmpty ? nil : .list(figures),
                "distribution": downloads.flatMap { $0.isEmpty ? nil : .list($0) },
            ])
    }

    /// Where the page stands. Its addresses are absolute: without one there is no list.
    private func breadcrumbs(_ steps: [(name: String, path: String)]) -> [LinkedData] {
        guard let address = syndication.address else { return [] }
        let items = steps.enumerated().map { index, step in
            LinkedData.schema(
                "ListItem",
                ["position": .number(Double(index + 1)), "name": .text(step.name), "item": .text(address.url(step.path))])
        }
        return [.schema("BreadcrumbList", ["itemListElement": .list(items)])]
    }
}
