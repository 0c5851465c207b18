import Foundation
import Testing

@testable import Templates

@Suite("Loading the templates")
struct LibraryTests {
    @Test("a missing folder is named")
    func missingFolder() {
        #expect(throws: TemplateError.missingFolder("/nowhere/templates")) {
            try TemplateLibrary(directory: "/nowhere/templates")
        }
    }

    @Test("a folder that is a link is entered")
    func linkedFolder() throws {
        let copy = try TemplatesCopy()
        let link = copy.directory + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: ProjectTemplates.directory)
        let page = SamplePages(language: .english).notFound
        #expect(try TemplateLibrary(directory: link).render(page) == ProjectTemplates.library().render(page))
    }

    @Test("all missing files are listed at once")
    func missingFiles() throws {
        let copy = try TemplatesCopy()
        try copy.remove("site/index.mustache")
        try copy.remove("locales/en.yml")
        #expect(copy.loadingError()?.missing == ["site/index.mustache", "locales/en.yml"])
    }

    @Test(
        "what is wrong in a template is told with file, line and column",
        arguments: [
            ("a\n  {{#open}}b\n", 2, 3, "never closed"),
            ("a\n{{#a}}{{/b}}", 2, 7, "`b` is closed where `a` is open"),
            ("\n\n{{/b}}", 3, 1, "was not opened"),
            ("<p>\n {{t.unheard_of}}</p>", 2, 2, "`unheard_of` is missing in locales/fr.yml"),
            ("{{t.reading_minutes}}", 1, 1, "has placeholders in locales/fr.yml"),
            ("x {{> partials/gone}}", 1, 3, "no template is named `partials/gone`"),
            ("{{{title}}}", 1, 1, "`title` would not be escaped"),
            ("\n{{&title}}", 2, 1, "`title` would not be escaped"),
            ("a\nb {{title", 2, 10, "not valid Mustache"),
        ])
    func brokenTemplate(text: String, line: Int, column: Int, message: String) throws {
        let copy = try TemplatesCopy()
        try copy.write(text, to: "site/broken.mustache")
        let error = try #require(copy.loadingError())
        #expect(error.location?.description == "site/broken.mustache:\(line):\(column)")
        #expect(error.description.contains(message), "\(error)")
    }

    @Test("a key that one language lacks is named with its file")
    func missingKey() throws {
        let copy = try TemplatesCopy()
        let english = try copy.read("locales/en.yml").split(separator: "\n", omittingEmptySubsequences: false)
        try copy.write(english.filter { !$0.hasPrefix("skip:") }.joined(separator: "\n"), to: "locales/en.yml")
        let error = try #require(copy.loadingError())
        #expect(error.location?.file == "locales/en.yml")
        #expect(error.description.contains("skip"))
    }

    @Test("a translation with other placeholders is refused")
    func placeholders() throws {
        let copy = try TemplatesCopy()
        let english = try copy.read("locales/en.yml").replacing(
            "verdict_corrected: \"corrected to {label}\"", with: "verdict_corrected: corrected")
        try copy.write(english, to: "locales/en.yml")
        #expect(copy.loadingError()?.description.contains("verdict_corrected") == true)
    }

    @Test(
        "a locale file that is not a mapping of texts is told with its place",
        arguments: [("a: [1, 2]\n", 1, 4), ("- a\n", 1, 1), ("a: b\nb: \"c\n", 3, 1)])
    func brokenLocale(text: String, line: Int, column: Int) throws {
        let copy = try TemplatesCopy()
        try copy.write(text, to: "locales/fr.yml")
        #expect(copy.loadingError()?.location?.description == "locales/fr.yml:\(line):\(column)")
    }

    @Test("both languages have the same keys")
    func sameKeys() throws {
        let library = try ProjectTemplates.library()
        #expect(library.translations(.french).keys == library.translations(.english).keys)
        #expect(library.translations(.french).keys.count > 100)
    }

    @Test("every value that a template names is one that some page has")
    func knownNames() throws {
        let library = try ProjectTemplates.library()
        var known: Set<String> = ["t", "shell"]
        for language in Language.allCases {
            let words = library.translations(language)
            for (_, page) in SamplePages(language: language).all {
                Self.collect(page.view(in: words), into: &known)
                Self.collect(ShellView(page.shell, in: words), into: &known)
            }
        }
        let fact = Plate.Fact(term: "F1", value: "0.8", range: "[0.7–0.9]")
        Self.collect(
            PlateView(Plate(title: "run", facts: [fact], settings: [fact], links: [.init(text: "run", url: "/")])), into: &known)
        let files = try #require(FileManager.default.enumerator(atPath: ProjectTemplates.directory)).compactMap { $0 as? String }
        let name = try Regex(#"\{\{\{?[#^&]?\s*\.?([a-zA-Z0-9]+)"#, as: (Substring, Substring).self)
        for file in files where file.hasSuffix(".mustache") {
            let text = try String(contentsOfFile: ProjectTemplates.directory + "/" + file, encoding: .utf8)
            for match in text.matches(of: name) {
                let isKnown = known.contains(String(match.output.1))
                #expect(isKnown, "\(match.output.1) in \(file)")
            }
        }
    }

    private static func collect(_ value: Any, into names: inout Set<String>) {
        for child in Mirror(reflecting: value).children {
            if let label = child.label { names.insert(label) }
            collect(child.value, into: &names)
        }
    }
}
