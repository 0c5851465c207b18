import Templates
import Testing

/// Each page of ``SamplePages``, in each language.
private let cases: [(Language, String)] = Language.allCases.flatMap { language in
    SamplePages(language: language).all.map { (language, $0.name) }
}

private func html(_ language: Language, _ name: String) throws -> String {
    let page = try #require(SamplePages(language: language).all.first { $0.name == name }?.page)
    return try ProjectTemplates.library().render(page)
}

@Suite("Every page in both languages")
struct RenderingTests {
    @Test("is a document in its language with one main heading", arguments: cases)
    func document(language: Language, name: String) throws {
        let text = try html(language, name)
        let page = try Markup(text)
        #expect(text.hasPrefix("<!DOCTYPE html>"))
        #expect(page.all("html").first?["lang"] == language.code)
        #expect(page.all("h1").count == 1)
        #expect(page.all("main").count == 1)
        #expect(text.contains("</html>"))
    }

    @Test("gives each id once, and refers only to ids that exist", arguments: cases)
    func identifiers(language: Language, name: String) throws {
        let page = try Markup(html(language, name))
        let ids = Set(page.ids)
        #expect(ids.count == page.ids.count)
        for attribute in ["for", "aria-labelledby", "aria-describedby"] {
            for reference in page.elements.compactMap({ $0[attribute] }).flatMap({ $0.split(separator: " ") }) {
                #expect(ids.contains(String(reference)), "\(attribute)=\(reference)")
            }
        }
        for link in page.all("a").compactMap({ $0["href"] }) where link.hasPrefix("#") {
            #expect(ids.contains(String(link.dropFirst())), "\(link)")
        }
    }

    @Test("labels each field", arguments: cases)
    func labels(language: Language, name: String) throws {
        let page = try Markup(html(language, name))
        let labelled = Set(page.all("label").compactMap { $0["for"] })
        let fields = (page.all("textarea") + page.all("input") + page.all("select")).filter { $0["type"] != "hidden" }
        for field in fields {
            let id = try #require(field["id"])
            #expect(labelled.contains(id), "\(id)")
        }
    }

    @Test("obeys the content security policy: nothing inline, nothing from elsewhere", arguments: cases)
    func policy(language: Language, name: String) throws {
        let text = try html(language, name)
        let page = try Markup(text)
        #expect(page.all("style").isEmpty)
        #expect(page.elements.allSatisfy { $0["style"] == nil })
        #expect(page.elements.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
        #expect(page.all("script").allSatisfy { $0["src"]?.hasPrefix("/assets/") == true })
        #expect(page.all("link").filter { $0["rel"] == "stylesheet" }.allSatisfy { $0["href"]?.hasPrefix("/") == true })
        #expect(page.all("form").allSatisfy { $0["method"] == "post" || $0["role"] == "search" })
        #expect(page.all("form").allSatisfy { $0["action"]?.hasPrefix("/") == true })
    }

    @Test("shows hostile text as text", arguments: cases)
    func escaping(language: Language, name: String) throws {
        let text = try html(language, name)
        #expect(!text.contains("<script>alert"))
        if ["run", "answer-corrected", "history"].contains(name) {
            #expect(text.contains("&lt;script&gt;alert(&quot;&amp;&#39;1&quot;)&lt;/script&gt;"))
        }
    }

    @Test("leaves no tag, no placeholder and no Optional in the text", arguments: cases)
    func completeness(language: Language, name: String) throws {
        let text = try html(language, name)
        for trace in ["{{", "}}", "Optional(", "nil<", ">nil"] {
            #expect(!text.contains(trace), "\(trace)")
        }
    }

    @Test("marks where the reader is and offers the other language", arguments: Language.allCases)
    func shell(language: Language) throws {
        let site = try Markup(html(language, "results"))
        #expect(site.all("a").filter { $0["aria-current"] == "page" }.map { $0["href"] } == [language.homePath + "results/"])
        let switches = site.all("a").filter { $0["hreflang"] == language.other.code }
        #expect(switches.map { $0["lang"] } == [language.other.code])
        #expect(site.all("button").filter { $0["name"] == "theme" }.allSatisfy { $0["aria-pressed"] == nil })

        let app = try Markup(html(language, "history"))
        #expect(app.all("button").first { $0["name"] == "language" }?["value"] == language.other.code)
        let pressed = app.all("button").filter { $0["aria-pressed"] == "true" }
        #expect(pressed.map { $0["value"] } == ["dark"])
    }

    @Test("a quotation mark under a combining accent cannot end an attribute")
    func combiningMarks() throws {
        var page = SamplePages(language: .french).notFound
        page.shell.description = "\"\u{301} onfocus=alert(1) <\u{338}b>"
        let text = try ProjectTemplates.library().render(page)
        #expect(text.contains("&quot;\u{301} onfocus=alert(1) &lt;\u{338}b&gt;"))
    }
}
