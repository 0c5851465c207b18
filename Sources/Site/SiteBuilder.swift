package import Foundation
package import Templates
package import Tracking

/// Builds the published site from content and runs.
///
/// 1. ``SiteContent`` – *load*: articles, settings, published figures, runs and the registry, as values.
/// 2. ``FigureIndex`` – *resolve*: every figure that a text or a page names, found in a run or a publication.
/// 3. ``PageRenderer`` – *render*: all pages in all languages, in memory.
/// 4. ``SiteWriter`` – *write*: a whole new folder, put in the place of the old one.
///
/// Problems of content are collected from all stages; where one is an error nothing is written.
package struct SiteBuilder: Sendable {
    package var project: URL
    package var content: URL
    package var assets: URL
    package var runs: StoreContents
    package var templates: TemplateLibrary

    /// - Parameters:
    ///   - project: The folder from which paths in messages are told.
    ///   - content: Holds `site.yml` and `articles`.
    ///   - assets: Copied to the root of the site as it is.
    ///   - runs: What the stores of runs hold.
    package init(project: URL, content: URL, assets: URL, runs: StoreContents, templates: TemplateLibrary) {
        self.project = project
        self.content = content
        self.assets = assets
        self.runs = runs
        self.templates = templates
    }

    package struct Report: Sendable {
        package var pages: Int
        package var warnings: [Diagnostic]
    }

    /// Builds the site into `output`, which is replaced as a whole.
    ///
    /// - Throws: ``SiteError`` where the content has errors; what stood in `output` stays as it was.
    package func build(to output: URL) throws -> Report {
        let (site, warnings) = try render()
        let writer = SiteWriter(assets: assets, output: output)
        try writer.write(site)
        return Report(pages: site.pageCount, warnings: warnings)
    }

    /// Renders the site without writing it.
    func render() throws -> (site: RenderedSite, warnings: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let content = try SiteContent(project: project, folder: content, runs: runs, diagnostics: &diagnostics)
        try checkLocaleKeys(templates)
        let renderer = PageRenderer(content: content, figures: FigureIndex(content), templates: templates)
        let site = try renderer.render(diagnostics: &diagnostics)
        guard !diagnostics.contains(where: { $0.severity == .error }) else { throw SiteError(diagnostics) }
        return (site, diagnostics)
    }
}
