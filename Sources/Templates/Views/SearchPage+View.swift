extension SearchPage {
    struct View: Sendable {
        struct Letter: Sendable {
            let letter: String
            let anchor: String
        }

        struct Leaf: Sendable {
            let title: String
            let url: String
            let isCurrent: Bool
        }

        let title: String
        let indexURL: String
        let countOne: String
        let countOther: String
        let letters: [Letter]
        let hasLeaves: Bool
        let leaves: [Leaf]
        let itemsHTML: SafeHTML
    }

    package var longHTML: SafeHTML? {
        let sections = letters.map { letter in
            "<h3 id=\"\(Self.anchor(letter.letter))\">\(escapeForHTML(letter.letter))</h3>\n<ul>\n\(letter.items.html)</ul>\n"
        }
        return SafeHTML(trusted: sections.joined())
    }

    package func view(in words: Translations) -> any Sendable {
        View(
            title: shell.title, indexURL: indexURL,
            countOne: words.rawText(.searchCount, isSingular: true), countOther: words.rawText(.searchCount, isSingular: false),
            letters: letters.map { View.Letter(letter: $0.letter, anchor: Self.anchor($0.letter)) },
            hasLeaves: !leaves.isEmpty,
            leaves: leaves.map { View.Leaf(title: $0.title, url: $0.url, isCurrent: $0.url == shell.path) },
            itemsHTML: SafeHTML(trusted: PageFrame.Gap.body.text))
    }

    private static func anchor(_ letter: String) -> String { letter == "#" ? "letter-other" : "letter-\(letter)" }
}
