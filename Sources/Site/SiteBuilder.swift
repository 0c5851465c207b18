package import Foundation
package import Templates
package import Tracking

/// Builds the published site from content and runs.
///
/// 1. ``SiteContent`` – *load*: articles, settings, published figures, runs and the registry, as values.
/// 2. ``FigureIndex`` – *resolve*: every figure that a text or a page names, found in a run or a publication.
/// 3. ``PageRenderer`` – *render*: all pages in all languages, in memory.
/// 4. ``SiteWriter`` – *write*: the files that differ from those of the last build.
///
/// Problems of content are collected from all stages; where one is an error nothing is written. The same sources give the same
/// bytes, whatever is remembered from the build before.
package struct SiteBuilder: Sendable {
    package var project: URL
    package var content: URL
    package var assets: URL
    package var runs: StoreContents
    package var templates: TemplateLibrary
    /// The address that the site is published under, instead of the `base_url` of the settings.
    package var baseURL: String?
    /// Whether what ``check()`` finds is told beside the problems of rendering, so that an error of its leaves the site unwritten.
    package var isStrict = false

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
        /// The files that are new or differ from those of the build before, as paths below the output, sorted.
        package var written: [String]
        package var removed: [String]
        package var warnings: [Diagnostic]
    }

    /// Brings `output` to the state of the site.
    ///
    /// - Parameter memory: what the last build into `output` left, if it was made by this process; a new one otherwise.
    /// - Throws: ``SiteError`` where the content has errors; what stood in `output` stays as it was.
    package func build(to output: URL, memory: inout SiteMemory) throws -> Report {
        let (site, warnings) = try render(memory: &memory)
        let changes: SiteWriter.Changes
        do {
            changes = try SiteWriter(output: output).write(site.files, after: memory.files)
        } catch {
            // Some files may have been written: the next build has to look.
            memory.files = nil
            throw error
        }
        memory.files = site.files
        return Report(pages: site.pageCount, written: changes.written, removed: changes.removed, warnings: warnings)
    }

    /// Builds without a memory.
    package func build(to output: URL) throws -> Report {
        var memory = SiteMemory()
        return try build(to: output, memory: &memory)
    }

    /// Renders the site without writing it.
    func render(memory: inout SiteMemory) throws -> (site: RenderedSite, warnings: [Diagnostic]) {
        let (site, diagnostics) = try render(memory: &memory, isChecked: isStrict)
        guard !diagnostics.contains(where: { $0.severity == .error }) else { throw SiteError(diagnostics) }
        return (site, diagnostics)
    }

    /// Loads what the site is made of.
    func load(memory: inout SiteMemory, diagnostics: inout [Diagnostic]) throws -> SiteContent {
        var loaded = try SiteContent(
            project: project, folder: content, runs: runs, memory: &memory, diagnostics: &diagnostics)
        if let baseURL { loaded.settings.baseURL = baseURL }
        return loaded
    }

    /// What is wrong with an address for ``baseURL``, in words that follow its name; nil for a good one.
    package static func problem(inBaseURL address: String) -> String? { SiteAddress.problem(in: address) }

    /// Renders the site as far as it can be rendered.
    func render(memory: inout SiteMemory, isChecked: Bool) throws -> (site: RenderedSite, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let content = try load(memory: &memory, diagnostics: &diagnostics)
        let site = try render(content, memory: &memory, diagnostics: &diagnostics)
        if isChecked { diagnostics += SiteChecker(content: content, site: site).diagnostics() }
        return (site, diagnostics)
    }

    private func render(_ content: SiteContent, memory: inout SiteMemory, diagnostics: inout [Diagnostic]) throws -> RenderedSite
    {
        try checkLocaleKeys(templates)
        let renderer = try PageRenderer(
            content: content, templates: templates, last: memory.runs, diagnostics: &diagnostics)
        var site = try renderer.render(memory: &memory, diagnostics: &diagnostics)
        try addAssets(to: &site)
        memory.book = site.book
        return site
    }

    private func addAssets(to site: inout RenderedSite) throws {
        do {
            for path in try Folder.files(below: assets) where site.files[path] == nil {
                site.files[path] = .copy(assets.appending(path: path))
            }
        } catch {
            throw SiteError([Diagnostic(.error, "the folder of assets cannot be read: \(error)")])
        }
    }
}
