import Templates
import Tracking

/// What is kept from one build to the next, so that only what changed is read, parsed, rendered and written again.
///
/// A memory belongs to one folder of output and, until it is told otherwise, to one library of templates.
package struct SiteMemory: Sendable {
    /// By the name of the file; those that could not be read are not remembered.
    var articles: [String: Article] = [:]
    /// The HTML of articles by the name of the file, for the figures in ``figures``.
    var bodies: [String: ArticleBody] = [:]
    /// What the bodies were rendered with: where it changes, any figure may.
    var figures: FigureSources?
    /// The pages of runs and models.
    var runs: RunSection?
    var book = PageBook()
    var gallery = PreviewGallery()
    /// What the last build wrote; nil before the first.
    var files: [String: RenderedSite.File]?

    package init() {}

    /// To be called where the templates have changed.
    mutating func forgetPages() {
        bodies = [:]
        runs = nil
        book = PageBook()
        gallery = PreviewGallery()
    }
}

/// All that figures in articles come from.
struct FigureSources: Hashable, Sendable {
    var settings: SiteSettings
    var published: PublishedFigures
    var runs: [Run]
    var models: [RegisteredModel]
}
