/// The search: a field where a script can run, and for everybody the index of all pages and their sections, as at a book's end.
package struct SearchPage: Page {
    package static let template = "site/search"

    /// The entries that share their first letter.
    package struct Letter: Sendable, Hashable {
        /// One capital letter, or `#` for what begins with none.
        package var letter: String
        /// The list's items: links to pages and sections.
        package var items: SafeHTML

        package init(letter: String, items: SafeHTML) {
            self.letter = letter
            self.items = items
        }
    }

    /// One of the pages that the index is cut into.
    package struct Leaf: Sendable, Hashable {
        /// `A–F`.
        package var title: String
        package var url: String

        package init(title: String, url: String) {
            self.title = title
            self.url = url
        }
    }

    package var shell: PageShell
    /// The file that the script searches.
    package var indexURL: String
    package var letters: [Letter]
    /// All pages of the index in order; empty where there is one only.
    package var leaves: [Leaf]

    package init(shell: PageShell, indexURL: String, letters: [Letter], leaves: [Leaf] = []) {
        self.shell = shell
        self.indexURL = indexURL
        self.letters = letters
        self.leaves = leaves
    }
}
