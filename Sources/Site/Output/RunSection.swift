import Foundation
import Templates
import Tracking

/// The pages and files that follow from runs, models and publications, with what they were made of: where somebody writes an
/// article, they are those of the last build.
struct RunSection: Sendable {
    /// All that these pages show.
    struct Sources: Hashable, Sendable {
        var figures: FigureSources
        var modelTexts: [ModelText]
        /// The files of all runs, with their stamps: evidence is read from them.
        var artifacts: [String: RenderedSite.File]
        /// What their frames name of the articles.
        var onlyArticle: String?
        var feeds: [String?]
        /// The newest time of the content.
        var modified: Date?
    }

    let sources: Sources
    /// Keeps the evidence that was read.
    let figures: FigureIndex
    let pairs: [RunPair]
    let site: RenderedSite
    let diagnostics: [Diagnostic]

    /// Where an artifact stands on the site.
    static func artifactPath(_ artifact: Artifact, of run: Run) -> String { "/runs/\(run.id)/artifacts/\(artifact.path)" }
}

extension RunSection.Sources {
    init(_ content: SiteContent, syndication: Syndication) throws {
        figures = FigureSources(
            settings: content.settings, published: content.published, runs: content.runs, models: content.models)
        modelTexts = content.modelTexts
        artifacts = [:]
        for run in content.runs {
            for artifact in try run.artifacts() {
                let path = RunSection.artifactPath(artifact, of: run)
                artifacts[String(path.dropFirst())] = .copy(try run.artifact(at: artifact.path))
            }
        }
        onlyArticle = content.articles.count == 1 ? content.articles[0].path : nil
        feeds = content.languages.map(syndication.feedURL)
        modified = syndication.modified
    }
}
