import Foundation
import Site
import Templates
import Testing

@Suite("Templates that are broken")
struct TemplateErrorTests {
    /// A copy of the project's templates beside the small project.
    private func copyTemplates(to project: TemporaryProject) throws {
        try FileManager.default.copyItem(at: ProjectFolder.templates(), to: project.root.appending(path: "templates"))
    }

    private func library(of project: TemporaryProject) throws -> TemplateLibrary {
        try TemplateLibrary(directory: project.root.appending(path: "templates").path)
    }

    @Test(
        "a template that is missing is named",
        arguments: ["site/index", "site/article", "site/results", "site/run", "site/not-found", "layout", "partials/chart"])
    func missing(name: String) throws {
        let project = try TemporaryProject()
        try copyTemplates(to: project)
        try project.remove("templates/\(name).mustache")
        let error = #expect(throws: TemplateError.self) { try project.build(templates: library(of: project)) }
        #expect(error?.description.contains(name) == true)
        #expect(!FileManager.default.fileExists(atPath: project.output.path))
    }

    @Test("a template with a syntax error is named with its place")
    func syntax() throws {
        let project = try TemporaryProject()
        try copyTemplates(to: project)
        try project.edit("templates/site/run.mustache", "{{/hasCharts}}", "{{/hasChart}}")
        let error = #expect(throws: TemplateError.self) { try project.build(templates: library(of: project)) }
        #expect(error?.description.hasPrefix("site/run.mustache:") == true)
        #expect(error?.description.contains("hasChart") == true)
    }

    @Test(
        "a key of the site that both locale files lack is named before a page is rendered",
        arguments: ["site_results_title", "chart_roc_area", "site_table"])
    func phrase(key: String) throws {
        let project = try TemporaryProject()
        try copyTemplates(to: project)
        for language in Language.allCases {
            let file = "templates/locales/\(language.code).yml"
            let lines = try project.text(file).split(separator: "\n", omittingEmptySubsequences: false)
            try project.write(lines.filter { !$0.hasPrefix(key + ":") }.joined(separator: "\n"), to: file)
        }
        let error = #expect(throws: SiteError.self) { try project.build(templates: library(of: project)) }
        #expect(error?.description == "templates/locales/fr.yml: error: these keys are missing: \(key)")
        #expect(!FileManager.default.fileExists(atPath: project.output.path))
    }

    @Test("a key of the site that one locale file lacks is refused")
    func phraseInOneLanguage() throws {
        let project = try TemporaryProject()
        try copyTemplates(to: project)
        try project.edit("templates/locales/en.yml", "site_table:", "site_tabel:")
        let error = #expect(throws: TemplateError.self) { try project.build(templates: library(of: project)) }
        #expect(error?.description.contains("site_tabel") == true)
    }
}
