/// Two runs side by side: what differs in how they were made, what they measured, and whether the difference is real.
package struct ComparePage: Page {
    package static let template = "site/compare"

    /// One of the two.
    package struct Side: Sendable, Hashable {
        package var name: String
        package var url: String
        /// The versions that it was registered as.
        package var versions: [String]
        package var accuracy: Measure?

        package init(name: String, url: String, versions: [String], accuracy: Measure?) {
            self.name = name
            self.url = url
            self.versions = versions
            self.accuracy = accuracy
        }
    }

    package var shell: PageShell
    package var sides: [Side]
    package var sections: [PageSection]

    package init(shell: PageShell, sides: [Side], sections: [PageSection]) {
        self.shell = shell
        self.sides = sides
        self.sections = sections
    }
}
