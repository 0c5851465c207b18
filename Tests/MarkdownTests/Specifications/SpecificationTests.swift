import Testing

@testable import Markdown

/// All examples of the published specifications, as they are.
@Suite(.enabled(if: Specification.areAvailable, "make test downloads the specifications into .build/specifications"))
struct SpecificationTests {
    private var commonMark: HTMLRenderer {
        var renderer = HTMLRenderer()
        renderer.options.allowsRawHTML = true
        return renderer
    }

    @Test func everyExampleOfCommonMarkPasses() throws {
        var tally = Specification.Tally()
        for example in try Specification.commonMark().examples {
            let html = try commonMark.html(for: Document(parsing: example.markdown, syntax: .commonMark))
            tally.count(example, passed: html == example.html)
            #expect(html == example.html, "CommonMark, example \(example.number), \(example.section)")
        }
        print("CommonMark 0.30\n\(tally)")
        #expect(tally.passed == 652)
    }

    /// The site reads more than CommonMark: what that changes in the specification's examples is listed here, all of it.
    @Test func theSitesSyntaxChangesNoExampleOfCommonMarkButThese() throws {
        let different = try Specification.commonMark().examples.filter { example in
            let html = try commonMark.html(for: Document(parsing: example.markdown))
            return html != example.html
        }
        // Texts that are no autolinks in CommonMark are so in GFM: a bare `http://` or `https://` address, or one of e-mail.
        #expect(different.map(\.number) == [601, 605, 607, 610, 611])
    }

    @Test func everyExampleOfGFMsExtensionsPasses() throws {
        var tally = Specification.Tally()
        for example in try Specification.gfm().examples where !example.names.isEmpty {
            let html = try HTMLRenderer(options: .gfm).html(for: Document(parsing: example.markdown, syntax: .gfm))
            tally.count(example, passed: html == example.html)
            #expect(html == example.html, "GFM, example \(example.number), \(example.section)")
        }
        print("GFM 0.29, extensions\n\(tally)")
        #expect(tally.passed == 24)
    }

    @Test func everyExampleOfGFMPassesButThese() throws {
        var tally = Specification.Tally()
        var failed: [Int] = []
        for example in try Specification.gfm().examples {
            // As cmark-gfm's own tests do, an example is read with the extensions that it names.
            let html =
                example.names.isEmpty
                ? try commonMark.html(for: Document(parsing: example.markdown, syntax: .commonMark))
                : try HTMLRenderer(options: .gfm).html(for: Document(parsing: example.markdown, syntax: .gfm))
            tally.count(example, passed: html == example.html)
            if html != example.html { failed.append(example.number) }
        }
        print("GFM 0.29, all\n\(tally)")
        // cmark-gfm writes a strong emphasis in another as one. CommonMark, in all its versions, writes both.
        let strongInStrong = [398, 426, 434, 435, 436, 473, 474, 475, 477]
        // Comments as CommonMark 0.31 reads them; libcmark reads those of 0.30, which hold no two hyphens.
        let comments = [644, 645]
        #expect(failed == strongInStrong + comments)
    }
}
